import { VerifyEvidence } from '../../src/modules/evidence/index.js';
import type { TargetResponse } from '../../src/modules/plans/plans.dto.js';
import type { ReportDifference, ReportResponse } from '../../src/modules/reports/reports.dto.js';
import { makeFigure } from '../support/make-figure.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeEvidence, makeVerified } from '../support/make-evidence.js';
import { makeTarget } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { ReportDesk } from '../support/report-desk.js';

/** What changed after a report was sent, and who did what. */
describe('the causes of a difference', () => {
  let desk: ReportDesk;
  let organiser: Staff;
  beforeAll(async () => {
    desk = await ReportDesk.open();
    organiser = await makeStaff(desk.app, 'organiser');
  });
  afterAll(() => desk.app.close());

  const sent = async (body?: object): Promise<ReportResponse> => {
    const { id, version } = await desk.start(body);
    return desk.send(id, version);
  };
  const post = (path: string, body: object, by = organiser) => desk.app.http.post(`/api/v1/${path}`).set(by.bearer).send(body);
  const found = (all: readonly ReportDifference[], about: string, fact: string, subject?: string): ReportDifference | undefined =>
    all.find((each) => each.about === about && each.fact === fact && (subject === undefined || each.subject === subject));

  /** The target of turns as it is, but for what is named. */
  async function revise(changed: object): Promise<void> {
    const plan = desk.app.http.get(`/api/v1/plans/${desk.planId}`).set(desk.official.bearer);
    const { targets } = await expectAnswer<{ targets: TargetResponse[] }>(plan, 200);
    const told = Object.entries(targets.find(({ key }) => key === 'training_attendee_turns') ?? {});
    const kept = told.filter(([name, value]) => value !== null && !['figures', 'key', 'position', 'version', 'validFrom'].includes(name));
    const path = `/api/v1/plans/${desk.planId}/targets/training_attendee_turns`;
    await expectAnswer(
      desk.app.http
        .put(path)
        .set(desk.official.bearer)
        .send({ ...Object.fromEntries(kept), ...changed }),
      200,
    );
  }

  it('are two records of one person that became one, of the people and not of the turns', async () => {
    const once = { planIds: [desk.planId], closesOn: '2024-09-04', groups: { DOANH_NGHIEP: 1 } };
    const [{ personIds: kept }, { personIds: merged }] = [await makeTurns(desk.app, once), await makeTurns(desk.app, once)];
    const { id } = await sent();
    await expectAnswer(post('merges', { keptId: kept[0], mergedId: merged[0] }), 201);
    const all = await desk.differences(id);
    expect(all.map(({ fact }) => fact)).toEqual(['people']);
    const [people] = all;
    expect(people).toMatchObject({ subject: 'training_attendee_turns', change: -1, causes: [{ by: organiser.actor.name }] });
    const { fullName } = await expectAnswer<{ fullName: string }>(
      desk.app.http.get(`/api/v1/people/${merged[0] ?? ''}`).set(organiser.bearer),
      200,
    );
    expect(people?.causes[0]?.action).toMatch(new RegExp(`^${fullName}: gộp`));
    await makeTurns(desk.app, { planIds: [desk.planId], closesOn: '2024-09-05', groups: { DOANH_NGHIEP: 2 } });
    const later = await desk.differences(id);
    const merges = ({ action }: { action: string }): boolean => action.includes(': gộp');
    expect(found(later, 'target', 'cumulative', 'training_attendee_turns')).toMatchObject({ change: 2 });
    expect(found(later, 'target', 'cumulative', 'training_attendee_turns')?.causes.some(merges)).toBe(false);
    expect(found(later, 'target', 'people', 'training_attendee_turns')?.causes.some(merges)).toBe(true);
  });

  it('are of an expert the certificate, and not what happened in a class that certified nobody', async () => {
    const experts = { planIds: [desk.planId], type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION', closesOn: '2024-09-06' } as const;
    const { classId } = await makeTurns(desk.app, { ...experts, groups: { SO_BAN_NGANH: 1 } });
    const other = await makeTurns(desk.app, { planIds: [desk.planId], closesOn: '2024-09-07', groups: { DOANH_NGHIEP: 1 } });
    const report = await sent();
    const certificate = report.numbers.experts.find((each) => each.classId === classId);
    await expectAnswer(post(`classes/${other.classId}/reopen`, { reason: 'Sửa điểm danh (mô phỏng)' }), 200);
    await expectAnswer(post(`certificates/${certificate?.id ?? ''}/revoke`, { reason: 'Cấp nhầm (mô phỏng)' }), 200);
    const all = await desk.differences(report.id);
    for (const fact of ['inDays', 'cumulative']) {
      const causes = found(all, 'target', fact, 'experts_trained')?.causes.map(({ action }) => action) ?? [];
      expect(causes).toHaveLength(1);
      expect(causes[0]).toContain('thu hồi');
    }
  });

  it('are a class that ended a year later after all: it leaves one report and is named in both', async () => {
    const moved = await makeTurns(desk.app, { planIds: [desk.planId], closesOn: '2023-12-29', groups: { DOANH_NGHIEP: 4 } });
    const { id } = await sent({ part: 'year', year: 2023, asOf: '2024-11-16' });
    const { id: later } = await sent({ part: 'year', year: 2024, asOf: '2024-11-16' });
    await expectAnswer(post(`classes/${moved.classId}/reopen`, { reason: 'Thiếu buổi tháng 01 (mô phỏng)' }), 200);
    await expectAnswer(post(`classes/${moved.classId}/sessions`, { heldOn: '2024-01-03', halfDay: 'MORNING' }), 201);
    const all = await desk.differences(id);
    const ofClass = found(all, 'class', 'total', moved.classId);
    expect(ofClass).toMatchObject({ then: 4, now: null });
    expect(ofClass?.causes.map(({ by }) => by)).toEqual([organiser.actor.name, organiser.actor.name]);
    expect(ofClass?.causes.map(({ action }) => action).join()).toContain(moved.code);
    expect(found(all, 'target', 'inDays', 'training_attendee_turns')).toMatchObject({ then: 16, now: 12 });
    const ofNext = await desk.differences(later);
    expect(found(ofNext, 'class', 'sessions', moved.classId)).toMatchObject({ then: null, now: 2 });
    expect(found(ofNext, 'turns', 'before')).toMatchObject({ change: -4 });
  });

  it('are a record of evidence that somebody verified, and one that was withdrawn, by their names', async () => {
    const hands = [desk.official, organiser] as const;
    const waiting = await makeEvidence(desk.app, desk.planId, desk.official, {
      organisation: 'HTX Miến dong Demo',
      unitGroup: 'HOP_TAC_XA',
    });
    const gone = await makeVerified(desk.app, desk.planId, hands, { organisation: 'DNTN May Sông Gâm Demo' });
    const { id } = await sent();
    await desk.app.get(VerifyEvidence).execute(organiser.actor, desk.planId, waiting, { revision: 1 });
    const reason = 'Hợp đồng đã hủy (mô phỏng)';
    await expectAnswer(post(`plans/${desk.planId}/evidence/${gone}/withdraw`, { reason }, desk.official), 200);
    await makeEvidence(desk.app, desk.planId, desk.official, { kind: 'tfp_measurement', subject: 'Năm 2023', result: '41%' });
    // Whatever became of a record that nobody ever verified, it counted in neither.
    const never = await makeEvidence(desk.app, desk.planId, desk.official, { organisation: 'HTX Cá lồng Demo', unitGroup: 'HOP_TAC_XA' });
    await expectAnswer(post(`plans/${desk.planId}/evidence/${never}/withdraw`, { reason: 'Gửi nhầm (mô phỏng)' }, desk.official), 200);
    const all = await desk.differences(id);
    const [verified] = found(all, 'record', 'counted', waiting)?.causes ?? [];
    expect(verified).toMatchObject({ by: organiser.actor.name, action: 'HTX Miến dong Demo: xác nhận hồ sơ' });
    expect(found(all, 'record', 'counted', gone)).toMatchObject({ then: 1, now: null, causes: [{ by: desk.official.actor.name, reason }] });
    await post(`plans/${desk.planId}/evidence/${waiting}/withdraw`, { reason }, desk.official).expect(200);
    const ofTarget = found(await desk.differences(id), 'target', 'cumulative', 'enterprises_supported');
    expect(ofTarget).toMatchObject({ then: 1, now: null, change: -1 });
    expect(ofTarget?.causes.map(({ action }) => action)).toEqual([
      'HTX Miến dong Demo: xác nhận hồ sơ',
      'DNTN May Sông Gâm Demo: thu hồi hồ sơ',
      'HTX Miến dong Demo: thu hồi hồ sơ',
    ]);
  });

  it('are no class of a type that the target does not count, nor any class where only papers count', async () => {
    const held = { planIds: [desk.planId], groups: { DOANH_NGHIEP: 2 } } as const;
    const training = await makeTurns(desk.app, { ...held, closesOn: '2024-09-10', type: 'TAP_HUAN' });
    const conference = await makeTurns(desk.app, { ...held, closesOn: '2024-09-11', type: 'HOI_NGHI' });
    const organisations = { unit: 'organisation_turn', basis: 'ORG_TURN', comparator: 'GTE', wanted: 40 } as const;
    const onPaper = await makeTarget(desk.app, desk.planId, {
      ...organisations,
      countedTypes: [],
      evidenceKinds: ['enterprise_support:RESEARCH'],
    });
    const conferences = await makeTarget(desk.app, desk.planId, {
      ...organisations,
      unit: 'event',
      basis: 'EVENT_COUNT',
      countedTypes: ['HOI_NGHI'],
    });
    const hands = [desk.official, organiser] as const;
    const gone = await makeVerified(desk.app, desk.planId, hands, { organisation: 'DNTN Đá Lam Demo', variant: 'RESEARCH' });
    const { id } = await sent();
    for (const { classId } of [training, conference]) {
      await expectAnswer(post(`classes/${classId}/reopen`, { reason: 'Đối chiếu danh sách ký (mô phỏng)' }), 200);
    }
    const reason = 'Biên bản đã hủy (mô phỏng)';
    await expectAnswer(post(`plans/${desk.planId}/evidence/${gone}/withdraw`, { reason }, desk.official), 200);
    const all = await desk.differences(id);
    const told = (key: string): string[] => found(all, 'target', 'cumulative', key)?.causes.map(({ action }) => action) ?? [];
    expect(told(onPaper.key)).toEqual(['DNTN Đá Lam Demo: thu hồi hồ sơ']);
    expect(told(conferences.key)).toEqual([expect.stringContaining(conference.code)]);
    expect(told('training_attendee_turns')).toEqual([expect.stringContaining(training.code)]);
  });

  it('are a figure that was entered late', async () => {
    const { id } = await sent();
    const figure = { kind: 'reported', countedOn: '2024-10-30', value: 1, evidence: 'Hồ sơ tham dự (mô phỏng)' };
    await makeFigure(desk.app, desk.official, { planId: desk.planId, key: 'gtclqg_entrants' }, figure);
    const ofTarget = found(await desk.differences(id), 'target', 'cumulative', 'gtclqg_entrants');
    expect(ofTarget).toMatchObject({ then: 1, now: 2, causes: [{ by: desk.official.actor.name }, { by: 'another hand' }] });
    expect(ofTarget?.causes.map(({ action }) => action)).toEqual([
      'ghi số liệu 1, tính đến 30/10/2024',
      'xác nhận số liệu 1, tính đến 30/10/2024',
    ]);
  });

  it('are no figures that nobody has verified: they change no number', async () => {
    const { id } = await sent();
    const figure = { kind: 'reported', countedOn: '2024-10-30', value: 4, evidence: 'Hồ sơ tham dự (mô phỏng)' };
    const path = `plans/${desk.planId}/targets/gtclqg_entrants/figures`;
    const never = await expectAnswer<{ id: string }>(post(path, figure, desk.official), 201);
    expect((await desk.differences(id)).filter(({ subject }) => subject === 'gtclqg_entrants')).toEqual([]);
    await post(`${path}/${never.id}/withdraw`, { reason: 'Nhập nhầm (mô phỏng)' }, desk.official).expect(200);
    await makeFigure(desk.app, desk.official, { planId: desk.planId, key: 'gtclqg_entrants' }, { ...figure, value: 2 });
    const ofTarget = found(await desk.differences(id), 'target', 'cumulative', 'gtclqg_entrants');
    expect(ofTarget).toMatchObject({ change: 2 });
    expect(ofTarget?.causes.map(({ action }) => action)).toEqual([
      'ghi số liệu 2, tính đến 30/10/2024',
      'xác nhận số liệu 2, tính đến 30/10/2024',
    ]);
  });

  it('are a plan that wants another number, and an audience that changed', async () => {
    const { id } = await sent();
    const reason = 'Nhập thiếu một số 0 (mô phỏng)';
    const path = `/api/v1/plans/${desk.planId}/targets/training_attendee_turns`;
    await revise({ wanted: 5_000, reason });
    const ofShare = found(await desk.differences(id), 'target', 'percent', 'training_attendee_turns');
    expect(ofShare?.causes).toMatchObject([
      { action: 'Mục tiêu khác: trên 500 lượt người; trên 5.000 lượt người', by: null },
      { by: desk.official.actor.name, reason },
    ]);
    const without = { audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP', 'TO_CHUC'], countedTypes: ['TAP_HUAN', 'DAO_TAO'] };
    await expectAnswer(desk.app.http.patch(path).set(desk.official.bearer).send(without), 200);
    const ofTurns = found(await desk.differences(id), 'target', 'inDays', 'training_attendee_turns');
    expect(ofTurns).toMatchObject({ change: -20 });
    expect(ofTurns?.causes).toMatchObject([
      { action: 'Đối tượng hoặc loại hình được tính khác nhau', by: null, at: null },
      { by: desk.official.actor.name },
      { by: desk.official.actor.name },
    ]);
  });

  it('are no wording that began after the last day of the report', async () => {
    const { id } = await sent();
    const reason = 'Kế hoạch điều chỉnh (mô phỏng)';
    await revise({ wanted: 600, validFrom: '2024-11-16', reason });
    await makeTurns(desk.app, { planIds: [desk.planId], closesOn: '2024-09-20', groups: { DOANH_NGHIEP: 2 } });
    const ofTurns = found(await desk.differences(id), 'target', 'inDays', 'training_attendee_turns');
    expect(ofTurns).toMatchObject({ change: 2 });
    expect(ofTurns?.causes.map((each) => each.reason)).not.toContain(reason);
  });
});
