import { createHash } from 'node:crypto';
import type { EvidenceListResponse, EvidenceResponse } from '../../src/modules/evidence/evidence.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeEvidence } from '../support/make-evidence.js';
import { makePlan60 } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('records of evidence', () => {
  let testApp: TestApp;
  let lan: Staff;
  let hoa: Staff;
  let auditor: Staff;
  let planId: string;
  const pdf = Buffer.from('%PDF-1.7 Hợp đồng');
  const support = {
    kind: 'enterprise_support',
    countedOn: '10/5/2024',
    organisation: 'Công ty TNHH Chè Demo',
    unitGroup: 'DOANH_NGHIEP',
    taxCode: '9900000016',
    variant: 'MANAGEMENT_SYSTEM',
    reference: 'HĐ 12/2024',
    source: 'Biên bản nghiệm thu số 05/BB-SKHCN',
  };

  beforeAll(async () => {
    testApp = await startApp();
    lan = await makeStaff(testApp, 'organiser');
    hoa = await makeStaff(testApp, 'official');
    auditor = await makeStaff(testApp, 'auditor');
    planId = (await makePlan60(testApp)).plan.id;
  });

  afterAll(() => testApp.close());

  const address = (more = ''): string => `/api/v1/plans/${planId}/evidence${more}`;
  const record = (facts: object, as = lan) => testApp.http.post(address()).set(as.bearer).send(facts);
  const act = (id: string, what: string, body: object, as: Staff) =>
    testApp.http
      .post(address(`/${id}/${what}`))
      .set(as.bearer)
      .send(body);
  const one = (id: string) => expectAnswer<EvidenceResponse>(testApp.http.get(address(`/${id}`)).set(auditor.bearer), 200);
  const listed = (query: string) => expectAnswer<EvidenceListResponse>(testApp.http.get(address(`?${query}`)).set(auditor.bearer), 200);

  it('keep their facts and the bytes of their paper, with who entered them', async () => {
    const sent = testApp.http.post(address()).set(lan.bearer).field(support).attach('file', pdf, 'Hợp đồng 12.pdf');
    const made = await expectAnswer<EvidenceResponse>(sent, 201);
    expect(made).toMatchObject({ state: 'entered', countedOn: '2024-05-10', fileName: 'Hợp đồng 12.pdf', enteredBy: 'Ma Thị Duyên' });
    expect(made.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
    const file = await testApp.http
      .get(address(`/${made.id}/file`))
      .set(auditor.bearer)
      .responseType('blob')
      .expect(200);
    expect(file.body).toEqual(pdf);
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('are verified by another person than who entered or changed them, and then stay as they are', async () => {
    const id = await makeEvidence(testApp, planId, lan);
    expect(await expectAnswer(act(id, 'verify', { revision: 1 }, lan), 409)).toMatchObject({ code: 'verifiedByOwnHand' });
    const change = { ...support, reference: 'HĐ 13/2024', revision: 1 };
    await expectAnswer(
      testApp.http
        .put(address(`/${id}`))
        .set(hoa.bearer)
        .send(change),
      200,
    );
    expect(await expectAnswer(act(id, 'verify', { revision: 2 }, hoa), 409)).toMatchObject({ code: 'verifiedByOwnHand' });
    const third = await makeStaff(testApp, 'organiser');
    const verified = await expectAnswer<EvidenceResponse>(act(id, 'verify', { revision: 2 }, third), 200);
    expect(verified).toMatchObject({ state: 'verified', verifiedBy: 'Ma Thị Duyên', reference: 'HĐ 13/2024' });
    const again = { ...change, revision: 3 };
    expect(
      await expectAnswer(
        testApp.http
          .put(address(`/${id}`))
          .set(lan.bearer)
          .send(again),
        409,
      ),
    ).toMatchObject({ code: 'evidenceNotOpen' });
  });

  it('are not verified by somebody who read them before they were changed', async () => {
    const id = await makeEvidence(testApp, planId, lan);
    await expectAnswer(
      testApp.http
        .put(address(`/${id}`))
        .set(lan.bearer)
        .send({ ...support, revision: 1 }),
      200,
    );
    expect(await expectAnswer(act(id, 'verify', { revision: 1 }, hoa), 409)).toMatchObject({ code: 'evidenceChanged' });
    expect(await one(id)).toMatchObject({ state: 'entered', verifiedBy: null });
  });

  it('wait for their paper', async () => {
    const { id } = await expectAnswer<EvidenceResponse>(record(support), 201);
    expect(await expectAnswer(act(id, 'verify', { revision: 1 }, hoa), 409)).toMatchObject({ code: 'evidenceWithoutFile' });
    expect(await expectAnswer(testApp.http.get(address(`/${id}/file`)).set(auditor.bearer), 404)).toMatchObject({
      code: 'evidenceNotFound',
    });
  });

  it('are withdrawn with a reason, once, and keep their file', async () => {
    const id = await makeEvidence(testApp, planId, lan);
    expect(await expectAnswer(act(id, 'withdraw', {}, lan), 422)).toMatchObject({ errors: [{ field: 'reason', code: 'required' }] });
    const gone = await expectAnswer<EvidenceResponse>(act(id, 'withdraw', { reason: 'Nhập trùng' }, lan), 200);
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Nhập trùng', fileName: 'hop-dong.pdf' });
    expect(await expectAnswer(act(id, 'withdraw', { reason: 'Lần nữa' }, hoa), 409)).toMatchObject({ code: 'evidenceWithdrawn' });
    await testApp.http
      .get(address(`/${id}/file`))
      .set(auditor.bearer)
      .expect(200);
  });

  it.each([
    ['a kind that does not exist', { kind: 'gift' }, 'kind', 'notAChoice'],
    ['no day', { countedOn: undefined }, 'countedOn', 'required'],
    ['a day that does not exist', { countedOn: '31/02/2024' }, 'countedOn', 'notADate'],
    ['a day before the plan', { countedOn: '2020-12-31' }, 'countedOn', 'outsidePlanPeriod'],
    ['a name that is too long', { organisation: 'A'.repeat(251) }, 'organisation', 'tooLong'],
    ['a name with markup', { organisation: '<script>alert(1)</script>' }, 'organisation', 'nameHasMarkup'],
    ['a group that does not exist', { unitGroup: 'ALL' }, 'unitGroup', 'notAChoice'],
    ['a tax code of nine digits', { taxCode: '990000001' }, 'taxCode', 'taxCodeNotRecognised'],
    ['the level of another kind', { variant: 'GOLD' }, 'variant', 'notAChoice'],
    ['a field of another kind', { subject: 'Chè' }, 'subject', 'notOfThisKind'],
    ['no document', { source: ' ' }, 'source', 'required'],
    ['a target of no plan', { target: 'no_such' }, 'target', 'notAChoice'],
    ['a target that counts others', { target: 'gtclqg_entrants' }, 'target', 'targetCountsOthers'],
    ['a thing as its name', { organisation: { $gt: '' } }, 'organisation', 'notText'],
  ])('are refused with %s, and nothing is kept', async (_, wrong, field, code) => {
    const before = (await listed('')).total;
    const { errors } = await expectAnswer<{ errors: object[] }>(record({ ...support, ...wrong }), 422);
    expect(errors).toContainEqual(expect.objectContaining({ field, code }));
    expect((await listed('')).total).toBe(before);
  });

  it('refuse a program named PDF as their paper', async () => {
    const sent = testApp.http.post(address()).set(lan.bearer).field(support).attach('file', Buffer.from('MZ\x90'), 'hop-dong.pdf');
    expect(await expectAnswer(sent, 422)).toMatchObject({ errors: [{ field: 'file', code: 'fileTypeNotAccepted' }] });
  });

  it('are entered by staff of the plan, read by the auditor, and closed to visitors', async () => {
    expect(await expectAnswer(record(support, auditor), 403)).toMatchObject({ code: 'notAllowed' });
    await testApp.http.get(address()).expect(401);
    const door = await makeStaff(testApp, 'checkin');
    await testApp.http.get(address()).set(door.bearer).expect(403);
  });

  it('of another plan, and of none, are not found', async () => {
    const id = await makeEvidence(testApp, planId, lan);
    const elsewhere = `/api/v1/plans/${id}/evidence/${id}`;
    expect(await expectAnswer(testApp.http.get(elsewhere).set(lan.bearer), 404)).toMatchObject({ code: 'evidenceNotFound' });
    expect(await expectAnswer(testApp.http.post(`/api/v1/plans/${id}/evidence`).set(lan.bearer).send(support), 404)).toMatchObject({
      code: 'planNotFound',
    });
  });

  it('are found without accents, by kind, by state and by the target they feed', async () => {
    await makeEvidence(testApp, planId, lan, { organisation: 'Hợp tác xã Đặc sản Nà Lồm Demo', unitGroup: 'HOP_TAC_XA' });
    const { items, total } = await listed('q=dac%20san%20na%20lom');
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ organisation: 'Hợp tác xã Đặc sản Nà Lồm Demo' });
    expect((await listed('kind=award_entry')).total).toBe(0);
    expect((await listed('state=withdrawn')).items.every(({ state }) => state === 'withdrawn')).toBe(true);
    expect((await listed('target=enterprises_supported&q=na%20lom')).total).toBe(1);
    expect((await listed('target=gtclqg_entrants')).total).toBe(0);
    await testApp.http.get(address('?page=0')).set(auditor.bearer).expect(422);
  });
});
