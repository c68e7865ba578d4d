import type { CourseResponse } from '../../src/modules/catalogue/course.dto.js';
import type { TargetProgress } from '../../src/modules/reporting/reporting.dto.js';
import { CertificateDesk } from '../support/certificate-desk.js';
import { ElsewhereDesk } from '../support/elsewhere-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeCourse } from '../support/make-class.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { signInBrowser } from '../support/make-staff.js';
import { planDesk } from '../support/plan-desk.js';
import { pdfText } from '../support/read-pdf.js';

const competence = { type: 'CHUYEN_GIA', certificateKind: 'COMPETENCE' } as const;
const signed = { signerName: 'Hoàng Minh Demo', issuedOn: '2024-10-15' };

async function endOn({ app: { unitOfWork } }: CertificateDesk, id: string, validTo: string): Promise<void> {
  await unitOfWork.write(() => unitOfWork.manager.update('Certificate', { id }, { validTo }));
}

describe('a certificate of competence of ours', () => {
  let desk: CertificateDesk;
  beforeAll(async () => {
    desk = await CertificateDesk.open('2024-10-16T02:00:00Z');
  });
  afterAll(() => desk.app.close());

  const { target } = planDesk(
    () => desk.app,
    () => desk.official,
  );

  /** "đào tạo, chứng nhận đạt tiêu chuẩn cho 1-2 chuyên gia". */
  async function expertPlan(): Promise<string> {
    const { id } = await makePlan(desk.app);
    const experts = { basis: 'DISTINCT_PERSON_CERTIFIED', comparator: 'RANGE', wanted: 1, wantedMax: 2, unit: 'person' } as const;
    await makeTarget(desk.app, id, { ...experts, competenceOnly: true });
    return id;
  }

  it('counts until its last day and not on the next; the list says why', async () => {
    const planId = await expertPlan();
    const scene = await desk.makeScene({ course: competence, class: { planIds: [planId] }, person: { group: 'SO_BAN_NGANH' } });
    const [issued] = await desk.issued(scene, { ...signed });
    expect(await desk.read(issued?.id ?? '')).toMatchObject({ kind: 'COMPETENCE', validTo: '2027-10-14', state: 'valid' });
    await endOn(desk, issued?.id ?? '', '2025-06-30');
    const asOf = async (day: string): Promise<TargetProgress> => target(planId, 'target_1', day);
    expect(await asOf('2025-06-30')).toMatchObject({ official: 1, status: 'partly-met' });
    expect(await asOf('2025-07-01')).toMatchObject({ official: 0, status: 'not-met' });
    const list = desk.app.http.get(`/api/v1/plans/${planId}/experts`).query({ asOf: '2025-07-01' }).set(desk.official.bearer);
    expect(await expectAnswer(list, 200)).toMatchObject({ experts: [{ verdict: 'expired' }] });
  });

  it('is needed where the plan says so: one of completion does not count', async () => {
    const planId = await expertPlan();
    const course = { type: 'CHUYEN_GIA', certificateKind: 'EXPERT_COMPLETION' } as const;
    await desk.issued(await desk.makeScene({ course, class: { planIds: [planId] }, person: { group: 'SO_BAN_NGANH' } }), { ...signed });
    expect(await target(planId)).toMatchObject({ official: 0 });
  });

  it('of one kind of experts does not make an expert of the other kind', async () => {
    const { id } = await makePlan(desk.app);
    const experts = { basis: 'DISTINCT_PERSON_CERTIFIED', comparator: 'GTE', wanted: 1, unit: 'person', competenceOnly: true } as const;
    await makeTarget(desk.app, id, { ...experts, key: 'productivity', countedTopics: ['EXPERTS'] });
    await makeTarget(desk.app, id, { ...experts, key: 'assessment', countedTopics: ['ASSESSMENT'] });
    const course = { ...competence, topic: 'ASSESSMENT' } as const;
    await desk.issued(await desk.makeScene({ course, class: { planIds: [id] }, person: { group: 'SO_BAN_NGANH' } }), { ...signed });
    expect(await target(id, 'productivity')).toMatchObject({ official: 0 });
    expect(await target(id, 'assessment')).toMatchObject({ official: 1, status: 'met' });
    const list = desk.app.http.get(`/api/v1/plans/${id}/experts`).query({ target: 'productivity' }).set(desk.official.bearer);
    expect(await expectAnswer(list, 200)).toMatchObject({ experts: [{ verdict: 'otherTopic' }] });
  });

  it('prints until when it is valid; a certificate of completion prints nothing of the kind', async () => {
    const competent = await desk.oneIssued({ course: competence });
    expect(pdfText(await desk.pdfOf(competent.id))).toContain('Có giá trị đến ngày');
    const completed = await desk.oneIssued();
    expect(pdfText(await desk.pdfOf(completed.id))).not.toContain('Có giá trị');
    expect(await desk.read(completed.id)).toMatchObject({ validTo: null });
  });

  it('is not prolonged by a new paper', async () => {
    const [old] = await desk.issued(await desk.makeScene({ course: competence }), signed);
    const again = await expectAnswer<{ id: string }>(desk.change(old?.id ?? '', 'reissue', { reason: 'Mất giấy' }), 201);
    const { validTo, issuedOn } = await desk.stored(again.id);
    expect(validTo).toBe('2027-10-14');
    expect(issuedOn > '2024-10-15').toBe(true);
  });

  it('is valid as long as its course says, three years without a word', async () => {
    const course = await makeCourse(desk.app, competence);
    const change = (body: object) => desk.app.http.patch(`/api/v1/courses/${course.id}`).set(desk.organiser.bearer).send(body);
    expect(course.validityMonths).toBe(36);
    expect(await expectAnswer<CourseResponse>(change({ validityMonths: 24 }), 200)).toMatchObject({ validityMonths: 24 });
    expect(await expectAnswer(change({ certificateKind: 'EXPERT_COMPLETION' }), 200)).toMatchObject({ validityMonths: null });
    const refused = await expectAnswer(change({ validityMonths: 12 }), 422);
    expect(refused).toMatchObject({ errors: [{ field: 'validityMonths', code: 'onlyCompetenceExpires' }] });
    for (const validityMonths of [0, 121, 1.5, 'ba năm'])
      await expectAnswer(change({ certificateKind: 'COMPETENCE', validityMonths }), 422);
  });
});

describe('a certificate of competence of another body', () => {
  let desk: ElsewhereDesk;
  beforeAll(async () => {
    desk = await ElsewhereDesk.open();
  });
  afterAll(() => desk.app.close());

  it('has the last day that stands on its paper, else the one that the course says', async () => {
    const { id: courseId } = await makeCourse(desk.app, competence);
    const scene = await desk.makeScene(2, { courseId });
    await desk.enter(scene, ['pass', 'pass']);
    await desk.finalise(scene);
    const early = await expectAnswer(desk.record(scene, [0], { validTo: '2024-10-17' }), 422);
    expect(early).toMatchObject({ errors: [{ field: 'validTo', code: 'endsBeforeIssue' }] });
    await expectAnswer(desk.record(scene, [0], { validTo: '31/02/2027' }), 422);
    const first = await expectAnswer<{ items: object[] }>(desk.record(scene, [0], { validTo: '31/12/2026' }), 201);
    expect(first.items).toMatchObject([{ kind: 'COMPETENCE', validTo: '2026-12-31' }]);
    expect(await expectAnswer(desk.record(scene, [1]), 201)).toMatchObject({ items: [{ validTo: '2027-10-17' }] });
    const browser = await signInBrowser(desk.app, desk.organiser);
    const page = await browser.get(`/staff/classes/${scene.class.id}/external-certificates`).expect(200);
    expect(page.text).toContain('đến 31/12/2026');
  });

  it('of completion has none', async () => {
    const scene = await desk.makeScene(1);
    await desk.enter(scene, ['pass']);
    await desk.finalise(scene);
    const refused = await expectAnswer(desk.record(scene, [0], { validTo: '2027-01-01' }), 422);
    expect(refused).toMatchObject({ errors: [{ field: 'validTo', code: 'onlyCompetenceExpires' }] });
    expect(await expectAnswer(desk.record(scene, [0]), 201)).toMatchObject({ items: [{ validTo: null }] });
  });
});

describe('a certificate of competence whose day comes', () => {
  let desk: CertificateDesk;
  beforeAll(async () => {
    desk = await CertificateDesk.open('2024-10-16T12:00:00Z');
  });
  afterAll(() => desk.app.close());

  it('is verified as expired from the day after its last one, in Vietnamese time', async () => {
    const { id, verifyCode } = await desk.oneIssued({ course: competence });
    await endOn(desk, id, '2024-10-16');
    const browser = await signInBrowser(desk.app, desk.organiser);
    desk.app.clock.moveTo('2024-10-16T16:59:59Z');
    expect(await expectAnswer(desk.verify(verifyCode), 200)).toMatchObject({ state: 'valid', validTo: '2024-10-16' });
    desk.app.clock.moveTo('2024-10-16T17:00:00Z');
    expect(await expectAnswer(desk.verify(verifyCode), 200)).toMatchObject({ state: 'expired', validTo: '2024-10-16' });
    const page = await desk.app.http.get(`/verify/${verifyCode}`).expect(200);
    expect(page.text).toContain('Đã hết hạn');
    expect(page.text).toContain('đã hết hạn ngày 16/10/2024');
    expect((await browser.get(`/staff/certificates/${id}`).expect(200)).text).toContain('Hết hạn');
    expect((await browser.get('/staff/certificates?year=2024').expect(200)).text).toContain('Hết hạn');
  });

  it('is found in the register by what it is today: valid until the end of its last day, expired from the next, revoked however old', async () => {
    desk.app.clock.moveTo('2024-10-16T12:00:00Z');
    const [ending, lasting, revoked] = [
      await desk.oneIssued({ course: competence }),
      await desk.oneIssued(),
      await desk.oneIssued({ course: competence }),
    ];
    await endOn(desk, ending.id, '2024-10-16');
    await endOn(desk, revoked.id, '2024-10-16');
    await expectAnswer(desk.change(revoked.id, 'revoke', { reason: 'Cấp nhầm' }), 200);
    const mine = [ending.id, lasting.id, revoked.id];
    const found = async (state: string): Promise<string[]> => {
      const { items } = await expectAnswer<{ items: { id: string }[] }>(desk.list({ year: 2024, state }), 200);
      return mine.filter((id) => items.some((item) => item.id === id));
    };
    desk.app.clock.moveTo('2024-10-16T16:59:59Z');
    expect([await found('valid'), await found('expired')]).toEqual([[ending.id, lasting.id], []]);
    desk.app.clock.moveTo('2024-10-16T17:00:00Z');
    expect([await found('valid'), await found('expired'), await found('revoked')]).toEqual([[lasting.id], [ending.id], [revoked.id]]);
    await expectAnswer(desk.list({ year: 2024, state: 'lost' }), 422);
    const browser = await signInBrowser(desk.app, desk.organiser);
    const page = await browser.get('/staff/certificates?year=2024&state=expired').expect(200);
    expect(page.text).toContain(`/staff/certificates/${ending.id}`);
    expect(page.text).not.toContain(`/staff/certificates/${lasting.id}`);
    expect(page.text).toMatch(/value="expired" selected/);
  });
});
