import type { EvidenceImportResponse } from '../../src/modules/evidence/evidence-import.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { listDesk, listOf, support } from '../support/evidence-lists.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makePlan } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('lines of a list of records, as somebody corrects them', () => {
  let testApp: TestApp;
  let lan: Staff;
  let hoa: Staff;
  let planId: string;

  beforeAll(async () => {
    testApp = await startApp();
    lan = await makeStaff(testApp, 'organiser');
    hoa = await makeStaff(testApp, 'official');
  });

  beforeEach(async () => {
    planId = (await makePlan(testApp)).id;
  });

  afterAll(() => testApp.close());

  const { address, draft, act, done, listed } = listDesk(() => ({ testApp, by: lan, planId }));
  const numbersOf = (list: EvidenceImportResponse) => list.lines.map(({ line: number, state }) => [number, state]);

  it('with heads that nobody knows wait until somebody has said what their columns hold', async () => {
    const text = [
      'Bên nhận\tViệc gì\tHôm nào\tGiấy tờ',
      'Công ty Chè Demo\tHĐ 1\t10/5/2024\tBB 1',
      'Công ty Gỗ Demo\tHĐ 2\t11/5/2024\tBB 2',
    ].join('\n');
    const { id, columns, lines } = await draft(text, { kind: 'award_entry' });
    expect([columns, lines]).toEqual([['Bên nhận', 'Việc gì', 'Hôm nào', 'Giấy tờ'].map((head) => ({ head, holds: 'ignored' })), []]);
    expect(await expectAnswer(act(id, 'run'), 409)).toMatchObject({ code: 'nothingToImport' });
    const said = ['organisation', 'variant', 'countedOn', 'source'];
    const read = await done(id, 'reading', { kind: 'award_entry', columns: said });
    expect(read.columns.map(({ holds }) => holds)).toEqual(said);
    expect(numbersOf(read)).toEqual([
      [2, 'bad'],
      [3, 'bad'],
    ]);
    // What is said about something else later leaves the columns as they are.
    const again = await done(id, 'reading', { kind: 'lab_accreditation' });
    expect(again.columns.map(({ holds }) => holds)).toEqual(said);
    await done(id, 'reading', { kind: 'lab_accreditation', columns: ['organisation', 'reference', 'countedOn', 'source'] });
    expect(await done(id, 'run')).toMatchObject({ entered: 2, leftOut: 0 });
    expect((await listed()).items.map(({ organisation, reference }) => [organisation, reference])).toEqual([
      ['Công ty Gỗ Demo', 'HĐ 2'],
      ['Công ty Chè Demo', 'HĐ 1'],
    ]);
  });

  it.each([
    ['what is no column', ['organisation', 'salary'], 'notAChoice'],
    ['no list', { a: 1 }, 'notAChoice'],
    ['too many', Array.from({ length: 61 }, () => 'ignored'), 'notAChoice'],
    ['one thing twice', ['organisation', 'countedOn', 'countedOn'], 'columnTwice'],
    ['nothing that a record is about', ['kind', 'countedOn'], 'columnsNameNothing'],
  ])('are not read with columns that are %s', async (_, columns, code) => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')));
    expect(await expectAnswer(act(id, 'reading', { columns }), 422)).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'columns', code })]) as unknown,
    });
    expect(
      (await expectAnswer<EvidenceImportResponse>(testApp.http.get(address(`/imports/${id}`)).set(lan.bearer), 200)).lines,
    ).toHaveLength(1);
  });

  const whole = {
    kind: 'enterprise_support',
    organisation: 'Công ty Gỗ Demo',
    unitGroup: 'DOANH_NGHIEP',
    variant: 'TRACEABILITY',
    reference: 'HĐ 2',
    countedOn: '2024-05-11',
    source: 'BB 2',
  };

  it('are corrected line by line, however the list is read afterwards, and go in as corrected', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1'), support('', 'HĐ 2', '31/2/2024')));
    const corrected = await done(id, 'lines/3', { ...whole, kind: 'ocop_product', subject: 'Gỗ ghép', quantity: 4, variant: 'REGISTERED' });
    expect(numbersOf(corrected)).toEqual([
      [2, 'good'],
      [3, 'good'],
    ]);
    await done(id, 'lines/2', { ...whole, reference: 'HĐ 9' });
    expect(numbersOf(await done(id, 'reading', { takeDoubtful: true }))).toEqual(numbersOf(corrected));
    expect(await done(id, 'run')).toMatchObject({ entered: 2, leftOut: 0 });
    expect(
      new Set((await listed()).items.map(({ kind, reference, quantity, countedOn }) => [kind, reference, quantity, countedOn])),
    ).toEqual(
      new Set([
        ['enterprise_support', 'HĐ 9', null, '2024-05-11'],
        ['ocop_product', 'HĐ 2', 4, '2024-05-11'],
      ]),
    );
    expect(await expectAnswer(act(id, 'lines/3', whole), 409)).toMatchObject({ code: 'evidenceImportNotDraft' });
  });

  it('keep a measured number as it was typed', async () => {
    const { id } = await draft(listOf(support('', 'HĐ 2')));
    const body = { kind: 'tfp_measurement', subject: 'TFP', quantity: '44,25', result: 'Đạt', countedOn: '2024-05-11', source: 'BC 1' };
    await done(id, 'lines/2', body);
    await done(id, 'run');
    expect((await listed()).items).toMatchObject([{ kind: 'tfp_measurement', quantity: 44.25 }]);
  });

  it.each([
    ['an empty field', { organisation: '' }, 'organisation', 'required'],
    ['a day that is none', { countedOn: '31/02/2024' }, 'countedOn', 'notADate'],
    ['a day outside the plan', { countedOn: '1999-01-01' }, 'countedOn', 'outsidePlanPeriod'],
    ['a field of another kind', { subject: 'Gỗ' }, 'subject', 'notOfThisKind'],
    ['no kind', { kind: '' }, 'kind', 'required'],
    ['markup', { reference: '<b>' }, 'reference', 'nameHasMarkup'],
    [
      'the words of another line',
      { organisation: 'Công ty Chè Demo', reference: 'HĐ 1', countedOn: '2024-05-10' },
      'organisation',
      'recordRepeated',
    ],
  ])('are not corrected with %s', async (_, wrong, field, code) => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1'), support('', 'HĐ 2')));
    expect(await expectAnswer(act(id, 'lines/3', { ...whole, ...wrong }), 422)).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown,
    });
    const list = await expectAnswer<EvidenceImportResponse>(testApp.http.get(address(`/imports/${id}`)).set(lan.bearer), 200);
    expect(numbersOf(list)[1]).toEqual([3, 'bad']);
  });

  it('are corrected by those who enter them only, and only where there is a line', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')));
    for (const number of ['1', '99', 'x', '__proto__']) await expectAnswer(act(id, `lines/${number}`, whole), 404);
    await expectAnswer(act(id, 'lines/2', whole, await makeStaff(testApp, 'auditor')), 403);
  });

  it('that two people correct at once keep both lines', async () => {
    const { id } = await draft(listOf(support('', 'HĐ 1'), support('', 'HĐ 2')));
    const both = [act(id, 'lines/2', { ...whole, reference: 'HĐ 1' }), act(id, 'lines/3', whole, hoa)];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await done(id, 'run')).toMatchObject({ entered: 2 });
  });

  it('of hundreds, one of them changed since, are verified together or not at all', async () => {
    const lines = Array.from({ length: 230 }, (_, index) => support(`Công ty số ${index} Demo`, `HĐ ${index}`));
    const sent = testApp.http
      .post(address('/imports'))
      .set(lan.bearer)
      .attach('file', Buffer.from(listOf(...lines)), 'ho-tro.csv')
      .attach('paper', Buffer.from('%PDF-1.7 Quyết định'), 'Quyết định 12.pdf');
    const { id } = await expectAnswer<EvidenceImportResponse>(sent, 201);
    const { seen, recordIds } = await done(id, 'run');
    const change = { ...whole, kind: undefined, revision: 1 };
    await expectAnswer(
      testApp.http
        .put(address(`/${recordIds[7]}`))
        .set(lan.bearer)
        .send(change),
      200,
    );
    expect(await expectAnswer(act(id, 'verify', { seen }, hoa), 409)).toMatchObject({ code: 'evidenceChanged' });
    expect((await listed('?state=verified')).total).toBe(0);
    await done(id, 'verify', { seen: seen + 1 }, hoa);
    expect((await listed('?state=verified')).total).toBe(230);
  });
});
