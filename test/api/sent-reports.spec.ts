import { createHash } from 'node:crypto';
import { makePlan } from '../support/make-plan.js';
import { makeStaff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { csvRows, withDecimalCommas } from '../support/read-csv.js';
import { ReportDesk } from '../support/report-desk.js';

describe('a report of a plan that was sent', () => {
  let desk: ReportDesk;
  beforeEach(async () => {
    desk = await ReportDesk.open();
  });
  afterEach(() => desk.app.close());

  it('does not change when a class is corrected later; the difference is listed with its cause (check 29)', async () => {
    const organiser = await makeStaff(desk.app, 'organiser');
    const corrected = await makeTurns(desk.app, {
      planIds: [desk.planId],
      closesOn: '2024-10-09',
      groups: { DOANH_NGHIEP: 4 },
      certificates: 'COMPLETION',
    });
    const { id, version } = await desk.start();
    await desk.send(id, version);
    const before = await desk.show(id);
    const kinds = before.files.map(({ kind }) => kind);
    expect(kinds).toEqual(['docx', 'pdf', 'xlsx', 'csv-targets', 'csv-classes', 'csv-groups']);
    const bytes = new Map<string, Buffer>();
    for (const { kind, sha256 } of before.files) {
      const found = await desk.file(id, kind);
      bytes.set(kind, found);
      expect(createHash('sha256').update(found).digest('hex')).toBe(sha256);
    }
    for (const table of ['csv-targets', 'csv-classes', 'csv-groups']) {
      expect(bytes.get(table)?.toString('utf8')).toMatch(/"Số liệu chốt đến","Phiên bản quy tắc tính"\r\n(?:.*"2024-11-15","\d+"\r\n)+$/);
    }
    for (const table of ['csv-targets', 'csv-classes', 'csv-groups']) {
      const forExcel = csvRows(await desk.file(id, `${table}?separator=semicolon`), 'semicolon');
      expect(forExcel).toEqual(withDecimalCommas(csvRows(bytes.get(table) ?? '')));
    }
    expect(csvRows(await desk.file(id, 'csv-targets?separator=semicolon'), 'semicolon').flat()).toContainEqual(
      expect.stringMatching(/^\d+,\d+$/),
    );
    expect(await desk.differences(id)).toEqual([]);

    desk.app.clock.moveTo('2024-11-16T05:00:00Z');
    const reason = 'Danh sách có người ký thay (mô phỏng)';
    await desk.app.http.post(`/api/v1/classes/${corrected.classId}/reopen`).set(organiser.bearer).send({ reason }).expect(200);

    const after = await desk.show(id);
    expect(after).toEqual(before);
    for (const [kind, kept] of bytes) expect((await desk.file(id, kind)).equals(kept)).toBe(true);
    const found = await desk.differences(id);
    const ofClass = found.find(({ about, fact }) => about === 'class' && fact === 'total');
    expect(ofClass).toMatchObject({ then: 4, now: 0, change: -4, causes: [{ by: organiser.actor.name, reason }] });
    expect(ofClass?.causes[0]?.action).toContain(corrected.code);
    const ofTarget = found.find(({ subject, fact }) => subject === 'training_attendee_turns' && fact === 'inDays');
    expect(ofTarget).toMatchObject({ then: 54, now: 50, change: -4 });
    expect(ofTarget?.causes).toHaveLength(1);
  });

  it('names a revoked certificate as the cause of an expert fewer', async () => {
    const admin = await makeStaff(desk.app, 'admin');
    const { id, version } = await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' });
    await desk.send(id, version);
    const { numbers } = await desk.show(id);
    const [first] = numbers.experts;
    const reason = 'Cấp nhầm người (mô phỏng)';
    await desk.app.http
      .post(`/api/v1/certificates/${first?.id ?? ''}/revoke`)
      .set(admin.bearer)
      .send({ reason })
      .expect(200);
    const found = await desk.differences(id);
    expect(found.find(({ about }) => about === 'expert')).toMatchObject({ subject: first?.id, then: 1, now: null, causes: [{ reason }] });
    expect(found.find(({ subject, fact }) => subject === 'experts_trained' && fact === 'cumulative')).toMatchObject({
      change: -1,
      causes: [{ reason }],
    });
    expect(found.filter(({ about, fact }) => about === 'turns' && fact === 'total')).toEqual([]);
  });

  it('is compared with another report of its plan, and not with one of another plan', async () => {
    const [half, year] = [
      await desk.start({ part: 'first_half', year: 2024 }),
      await desk.start({ part: 'year', year: 2024, asOf: '2024-11-16' }),
    ];
    const found = await desk.differences(half.id, year.id);
    expect(found.find(({ about, fact }) => about === 'turns' && fact === 'total')).toBeUndefined();
    expect(found.find(({ about, fact }) => about === 'target' && fact === 'cumulative')?.name).toBe(
      'Đào tạo chuyên gia cho ít nhất 10 người',
    );
    const { id: otherPlan } = await makePlan(desk.app);
    const { id: foreign } = await desk.start({ part: 'year', year: 2024 }, otherPlan);
    await desk.app.http.get(`/api/v1/reports/${half.id}/differences`).query({ with: foreign }).set(desk.official.bearer).expect(409);
  });
});
