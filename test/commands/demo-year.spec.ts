import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { ReopenClass } from '../../src/modules/attendance/index.js';
import { ClassQueries } from '../../src/modules/classes/index.js';
import { ChangeTargetAudience } from '../../src/modules/plans/index.js';
import { ShowPlaces, ShowProgress, type TargetProgress } from '../../src/modules/reporting/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import { unitGroups } from '../../src/shared/unit-group.js';
import { freshDatabase } from '../support/fresh-database.js';

/** The built program, as the command line starts it. */
describe('the command line on the demonstration year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-demo-'));
  const database = freshDatabase(folder);
  const environment = { DATA_DIR: folder, DATABASE_URL: database.url };

  const tapHuan = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['dist/cli.js', ...words], { env: { ...process.env, ...environment }, encoding: 'utf8' });

  const progress = (asOf: string): Record<string, TargetProgress> => {
    const { stdout, stderr } = tapHuan('progress', '--plan', '60/KH-UBND', '--as-of', asOf, '--json');
    if (stderr) throw new Error(stderr);
    const { targets } = JSON.parse(stdout) as { targets: TargetProgress[] };
    return Object.fromEntries(targets.map((target) => [target.key, target]));
  };

  beforeAll(() => {
    const { status, stderr } = tapHuan('demo', '--no-start');
    if (status !== 0) throw new Error(stderr);
  }, 180_000);

  afterAll(() => {
    database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts 540 turns as of 31/12/2024, which is more than 500: "trên 500 lượt người" is met', () => {
    expect(progress('2024-12-31').training_attendee_turns).toMatchObject({
      official: 540,
      provisional: 540,
      percent: 108,
      status: 'met',
      people: 262,
    });
  });

  it('counts exactly 500 as of 04/11/2024, which is not "trên 500"', () => {
    expect(progress('2024-11-04').training_attendee_turns).toMatchObject({ official: 500, status: 'not-met' });
  });

  it('counts 10 of "ít nhất 10 người": nine certificates and one opening expert; the co-operative’s expert stays outside', () => {
    expect(progress('2024-12-31').experts_trained).toMatchObject({
      official: 10,
      status: 'met',
      outsideAudience: [{ group: 'HOP_TAC_XA', value: 1 }],
    });
  });

  it('shows the turns by group to the digit, the opening figures as a row of their own', () => {
    const { byGroup = [], official, women, minority } = progress('2024-12-31').training_attendee_turns ?? {};
    const rows = Object.fromEntries(byGroup.map(({ group, value }) => [group, value]));
    expect(rows).toMatchObject({
      ...{ SO_BAN_NGANH: 45, UBND_HUYEN: 43, DOANH_NGHIEP: 113, HOP_TAC_XA: 93, HO_KINH_DOANH: 43, TO_CHUC: 11, TRUONG: 2 },
      OPENING: 190,
    });
    expect(byGroup.reduce((sum, { value }) => sum + value, 0)).toBe(official);
    expect({ women, minority }).toEqual({ women: 154, minority: 147 });
  });

  it('has rows by group that add up to every number', () => {
    const targets = Object.values(progress('2024-12-31'));
    const sums = targets.map(({ key, byGroup }) => [key, byGroup.reduce((sum, { value }) => sum + value, 0)]);
    expect(sums).toEqual(targets.map(({ key, official }) => [key, official ?? 0]));
    expect(sums).toHaveLength(9);
  });

  it('judges what others report: 21 of 30 enterprises, 168 of 240 products are not "trên 70%", 2 entrants are met', () => {
    expect(progress('2024-12-31')).toMatchObject({
      enterprises_supported: { official: 21, status: 'not-met' },
      ocop_trademark_pct: { official: 168, denominator: 240, status: 'not-met' },
      agrifood_orgs_reached_pct: { official: 1130, denominator: 2450, status: 'not-met' },
      gtclqg_entrants: { official: 2, status: 'met' },
    });
  });

  it('says in Vietnamese words what people read, like the plan itself', () => {
    const { stdout } = tapHuan('progress', '--plan', '60/KH-UBND', '--as-of', '2024-12-31');
    expect(stdout).toContain('Kế hoạch 60/KH-UBND, số liệu chốt đến 31/12/2024');
    expect(stdout).toMatch(/^Đạt +540 \(trên 500 lượt người\) +Đào tạo, tập huấn cho trên 500 lượt người$/m);
    expect(stdout).toMatch(/^Chưa đạt +46,1% = 1\.130\/2\.450 /m);
    expect(stdout).not.toMatch(/met|progress/);
  });

  it('refuses to play a second time into the same data', () => {
    const { status, stderr } = tapHuan('demo', '--no-start');
    expect(status).toBe(1);
    expect(stderr).toContain('already holds data');
  });

  it.each([
    { words: ['progress', '--plan', '99/KH-UBND'], status: 1, says: 'tap-huan:' },
    { words: ['progress'], status: 2, says: "required option '--plan <number>'" },
    { words: ['progress', '--plan', '60/KH-UBND', '--as-of', '31/12/2024'], status: 2, says: 'YYYY-MM-DD' },
    { words: ['fly'], status: 2, says: "unknown command 'fly'" },
    { words: ['export', '--plan', '60/KH-UBND', '--year', '24', '--out', 'x.xlsx'], status: 2, says: 'four digits' },
    {
      words: ['export', '--plan', '60/KH-UBND', '--year', '2024', '--out', '/nowhere/x.xlsx'],
      status: 1,
      says: 'Cannot write to /nowhere',
    },
    { words: ['export', '--plan', '60/KH-UBND', '--year', '2030', '--out', 'x.xlsx'], status: 1, says: 'from 01/01/2021 to 31/12/2025' },
    { words: ['export', '--plan', '60/KH-UBND', '--out', 'x.docx'], status: 2, says: 'must end in .xlsx or .csv' },
    { words: ['export', '--plan', '60/KH-UBND', '--out', 'x.csv', '--separator', ';'], status: 2, says: 'comma, semicolon' },
  ])('answers $words with exit code $status', ({ words, status, says }) => {
    const answer = tapHuan(...words);
    expect(answer.stderr).toContain(says);
    expect(answer.status).toBe(status);
  });

  it('helps on every command', () => {
    expect(tapHuan('--help').stdout).toContain('progress');
    for (const command of ['start', 'migrate', 'demo', 'progress', 'export', 'reset-password'])
      expect(tapHuan(command, '--help')).toMatchObject({ status: 0 });
  });

  it('migrates a database that is up to date without a change', () => {
    expect(tapHuan('migrate')).toMatchObject({ status: 0 });
  });

  describe('when something is decided anew', () => {
    const clerk = { kind: 'system', name: 'test' } as const;
    let program: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

    beforeAll(async () => {
      const settings = { ...readSettings(environment), backgroundWork: false };
      program = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error'] });
    });

    afterAll(() => program.close());

    const turnsNow = async (): Promise<Partial<TargetProgress>> => {
      const { targets } = await program.get(ShowProgress).execute(clerk, { planNumber: '60/KH-UBND', asOf: '2024-12-31' });
      return targets.find(({ key }) => key === 'training_attendee_turns') ?? {};
    };

    it('has a full class whose line moved up, a substitute, a list that was handed in and two records that became one', async () => {
      const states = await count(
        "SELECT held.code AS code, listed.state AS state, COUNT(*) AS people FROM registration listed INNER JOIN training_class held ON held.id = listed.class_id WHERE held.code IN ('L02', 'L04', 'L11') GROUP BY held.code, listed.state ORDER BY held.code, listed.state",
      );
      expect(states.map(({ code, state, people }) => [code, state, people])).toEqual([
        ['L02', 'confirmed', 44],
        ['L04', 'cancelled', 1],
        ['L04', 'confirmed', 40],
        ['L11', 'cancelled', 1],
        ['L11', 'confirmed', 50],
        ['L11', 'waiting', 1],
      ]);
      expect(await count("SELECT seats_taken AS seats, capacity FROM training_class WHERE code = 'L11'")).toEqual([
        { seats: 50, capacity: 50 },
      ]);
      expect(await count('SELECT state, entered, refused FROM import_batch')).toEqual([{ state: 'done', entered: 4, refused: 1 }]);
      expect(await count('SELECT COUNT(*) AS merges FROM person_merge WHERE undone_at IS NULL')).toEqual([{ merges: 1 }]);
      const told = await count(
        "SELECT action, COUNT(*) AS times FROM audit_entry WHERE action IN ('registration.promoted', 'registration.accepted', 'registration.passedOn', 'registration.tookOver') GROUP BY action ORDER BY action",
      );
      expect(told.map(({ action, times }) => [action, times])).toEqual([
        ['registration.accepted', 1],
        ['registration.passedOn', 1],
        ['registration.promoted', 1],
        ['registration.tookOver', 1],
      ]);
    });

    it('has people who agreed to news of later classes, and more who did not', async () => {
      const [asked] = await count('SELECT COUNT(DISTINCT email) AS people FROM registration WHERE email IS NOT NULL');
      const [willing] = await count(
        "SELECT COUNT(DISTINCT listed.email) AS people FROM registration listed INNER JOIN consent_record agreed ON agreed.registration_id = listed.id WHERE agreed.purpose = 'news' AND agreed.given = 1",
      );
      expect(Number(willing?.people)).toBeGreaterThan(50);
      expect(Number(willing?.people)).toBeLessThan(Number(asked?.people) / 2);
    });

    it('says where all 350 turns of the year come from but for a few, and that places went into others since', async () => {
      const { plan } = await program.get(ShowProgress).execute(clerk, { planNumber: '60/KH-UBND' });
      const rowsOf = async (reading: 'then' | 'now'): Promise<Record<string, number>> => {
        const { table } = await program.get(ShowPlaces).execute(clerk, plan.id, { asOf: '2024-12-31', reading });
        expect([table.total.turns, table.rows.reduce((sum, { turns }) => sum + turns, 0)]).toEqual([350, 350]);
        return Object.fromEntries(table.rows.map(({ name, kind, turns }) => [name ?? kind, turns]));
      };
      expect(await rowsOf('then')).toEqual({
        ...{ 'Thành phố Tuyên Quang': 95, 'Huyện Na Hang': 56, 'Huyện Hàm Yên': 50, 'Huyện Sơn Dương': 45, 'Huyện Chiêm Hóa': 43 },
        ...{ 'Huyện Lâm Bình': 36, 'Huyện Yên Sơn': 13, 'Huyện Mèo Vạc': 5, unknown: 7 },
      });
      expect(await rowsOf('now')).toMatchObject({ 'Phường Minh Xuân': 75, 'Xã Nà Hang': 20, divided: 8, unknown: 7 });
    });

    it('says where the nine classes were held, in districts of 2024, and asks of those that were divided since', async () => {
      const { plan } = await program.get(ShowProgress).execute(clerk, { planNumber: '60/KH-UBND' });
      const show = (reading: 'then' | 'now') => program.get(ShowPlaces).execute(clerk, plan.id, { year: 2024, by: 'classes', reading });
      const [then, now] = [await show('then'), await show('now')];
      expect(then.table.rows.map(({ name, classes, turns }) => [name, classes, turns])).toEqual([
        ['Thành phố Tuyên Quang', 4, 161],
        ['Huyện Chiêm Hóa', 1, 41],
        ['Huyện Yên Sơn', 1, 40],
        ['Huyện Hàm Yên', 1, 38],
        ['Huyện Sơn Dương', 1, 36],
        ['Huyện Na Hang', 1, 34],
      ]);
      expect(then.table).toMatchObject({ classes: 9, total: { turns: 350, women: 154, minority: 147 } });
      expect(now.table.rows.map(({ kind, name, classes, turns }) => [name ?? kind, classes, turns])).toEqual([
        ['Phường Minh Xuân', 2, 89],
        ['Xã Hàm Yên', 1, 38],
        ['Xã Nà Hang', 1, 34],
        ['divided', 5, 189],
      ]);
    });

    it('counts 497 when household businesses are taken out of the audience: "Chưa đạt"', async () => {
      const { plan } = await program.get(ShowProgress).execute(clerk, { planNumber: '60/KH-UBND' });
      const counted = { countedTypes: ['TAP_HUAN', 'DAO_TAO'] as ('TAP_HUAN' | 'DAO_TAO')[] };
      const change = program.get(ChangeTargetAudience);
      const without = unitGroups.filter((group) => group !== 'HO_KINH_DOANH');
      await change.execute(clerk, plan.id, 'training_attendee_turns', { audience: without, ...counted });
      expect(await turnsNow()).toMatchObject({
        official: 497,
        status: 'not-met',
        outsideAudience: [{ group: 'HO_KINH_DOANH', value: 43 }],
      });
      await change.execute(clerk, plan.id, 'training_attendee_turns', { audience: [...unitGroups], ...counted });
      expect(await turnsNow()).toMatchObject({ official: 540 });
    });

    it('falls back to 500, "Chưa đạt", while class L12 is not finalised, and shows its 40 as provisional', async () => {
      await program.get(ReopenClass).execute(clerk, await classId('L12'), { reason: 'Thiếu chữ ký buổi chiều' });
      expect(await turnsNow()).toMatchObject({ official: 500, provisional: 540, status: 'not-met', statusProvisional: 'met' });
    });

    const count = async (sql: string): Promise<Record<string, unknown>[]> => {
      const unitOfWork = program.get(UnitOfWork);
      const rows = await unitOfWork.read(() => unitOfWork.manager.query<Record<string, unknown>[]>(sql));
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asNumber(value)])));
    };
    const asNumber = (value: unknown): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

    async function classId(code: string): Promise<string> {
      const found = await program.get(UnitOfWork).read(() => program.get(ClassQueries).byCode(code));
      return found?.id ?? '';
    }
  });
});
