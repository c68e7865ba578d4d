import type { EvidenceListResponse } from '../../src/modules/evidence/evidence.dto.js';
import type { EvidenceImportResponse } from '../../src/modules/evidence/evidence-import.dto.js';
import { readSpreadsheet } from '../../src/platform/documents/spreadsheet-reader.js';
import { startApp, type TestApp } from '../support/app.js';
import { line, listDesk, listOf, support } from '../support/evidence-lists.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeEvidence } from '../support/make-evidence.js';
import { makePlan } from '../support/make-plan.js';
import { makeStaff, type Staff } from '../support/make-staff.js';

describe('records of evidence from a list', () => {
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

  const { address, handIn, draft, act, done, listed } = listDesk(() => ({ testApp, by: lan, planId }));
  const bytes = (rest: string) => expectAnswer<Buffer>(testApp.http.get(address(rest)).set(lan.bearer).responseType('blob'), 200);

  it('are told line by line before anything is written down', async () => {
    const list = await draft(
      listOf(
        support('Công ty Chè Demo', 'HĐ 1'),
        support('', 'HĐ 2'),
        support('Công ty Gỗ Demo', 'HĐ 3', '31/2/2024'),
        support('Công ty Chè Demo', 'HĐ 1'),
      ),
    );
    expect(list.lines.map(({ line: number, state }) => [number, state])).toEqual([
      [2, 'good'],
      [3, 'bad'],
      [4, 'bad'],
      [5, 'bad'],
    ]);
    expect(list.lines.map(({ reasons }) => reasons.map(({ message }) => message))).toEqual([
      [],
      ['Đơn vị: Chưa nhập mục này'],
      [expect.stringContaining('Ngày tính: ')],
      ['Trùng với dòng 2'],
    ]);
    expect((await listed()).total).toBe(0);
  });

  it('go in without the bad lines, count provisionally, and keep what a later look says about the others', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1'), support('', 'HĐ 2')));
    expect(await done(id, 'run')).toMatchObject({ state: 'done', entered: 1, leftOut: 1 });
    const { items } = await listed();
    expect(items).toMatchObject([
      { organisation: 'Công ty Chè Demo', state: 'entered', variant: 'TRACEABILITY', countedOn: '2024-05-10', revision: 1 },
    ]);
    const later = await expectAnswer<EvidenceImportResponse>(testApp.http.get(address(`/imports/${id}`)).set(hoa.bearer), 200);
    expect(later.lines.map(({ state }) => state)).toEqual(['entered', 'leftOut']);
    expect(later.lines[1]?.reasons).toMatchObject([{ field: 'organisation', code: 'required' }]);
    expect(await expectAnswer(act(id, 'run'), 409)).toMatchObject({ code: 'evidenceImportNotDraft' });
  });

  it('are thrown away as a draft by those who may enter them, and not once they are in or where they do not belong', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')));
    const auditor = await makeStaff(testApp, 'auditor');
    expect(await expectAnswer(act(id, 'discard', {}, auditor), 403)).toMatchObject({ code: 'notAllowed' });
    expect(await expectAnswer(act('nothing', 'discard'), 404)).toMatchObject({ code: 'evidenceImportNotFound' });
    const { id: elsewhere } = await makePlan(testApp);
    const foreign = testApp.http.post(`/api/v1/plans/${elsewhere}/evidence/imports/${id}/discard`).set(lan.bearer);
    expect(await expectAnswer(foreign, 404)).toMatchObject({ code: 'evidenceImportNotFound' });
    await act(id, 'discard').expect(204);
    expect(await expectAnswer(testApp.http.get(address(`/imports/${id}`)).set(lan.bearer), 404)).toMatchObject({
      code: 'evidenceImportNotFound',
    });
    expect(await expectAnswer(act(id, 'discard'), 404)).toMatchObject({ code: 'evidenceImportNotFound' });
    const entered = await draft(listOf(support('Công ty Gỗ Demo', 'HĐ 2')));
    await done(entered.id, 'run');
    expect(await expectAnswer(act(entered.id, 'discard'), 409)).toMatchObject({ code: 'evidenceImportNotDraft' });
    expect((await listed()).total).toBe(1);
  });

  it('are verified together by another person, once the paper of the list is there', async () => {
    const bare = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')));
    const { seen: ofBare } = await done(bare.id, 'run');
    expect(await expectAnswer(act(bare.id, 'verify', { seen: ofBare }, hoa), 409)).toMatchObject({ code: 'evidenceWithoutFile' });
    const sent = testApp.http
      .post(address('/imports'))
      .set(lan.bearer)
      .attach('file', Buffer.from(listOf(support('Công ty Gỗ Demo', 'HĐ 7'), support('Công ty May Demo', 'HĐ 8'))), 'ho-tro.csv')
      .attach('paper', Buffer.from('%PDF-1.7 Quyết định'), 'Quyết định 12.pdf');
    const { id } = await expectAnswer<EvidenceImportResponse>(sent, 201);
    const { seen, recordIds } = await done(id, 'run');
    expect(recordIds).toHaveLength(2);
    expect(await expectAnswer(act(id, 'verify', { seen }, lan), 409)).toMatchObject({ code: 'verifiedByOwnHand' });
    expect(await expectAnswer(act(id, 'verify', { seen: seen + 1 }, hoa), 409)).toMatchObject({ code: 'evidenceChanged' });
    await done(id, 'verify', { seen }, hoa);
    const verified = await listed('?state=verified');
    expect(verified.items.map(({ fileName, verifiedBy }) => [fileName, verifiedBy])).toEqual([
      ['Quyết định 12.pdf', 'Hoàng Đức Lợi'],
      ['Quyết định 12.pdf', 'Hoàng Đức Lợi'],
    ]);
    expect(await expectAnswer(act(id, 'undo', { reason: 'Nhầm' }), 409)).toMatchObject({ code: 'evidenceImportVerified' });
    expect((await listed('?state=verified')).total).toBe(2);
  });

  it('are taken back together, with the reason in the history of each', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1'), support('Công ty Gỗ Demo', 'HĐ 2')));
    await done(id, 'run');
    await expectAnswer(act(id, 'undo', {}), 422);
    expect(await done(id, 'undo', { reason: 'Nhầm kế hoạch' })).toMatchObject({ state: 'undone' });
    const { items } = await listed();
    expect(items.map(({ state, withdrawnReason }) => [state, withdrawnReason])).toEqual([
      ['withdrawn', 'Nhầm kế hoạch'],
      ['withdrawn', 'Nhầm kế hoạch'],
    ]);
    expect(await expectAnswer(act(id, 'undo', { reason: 'Nhầm' }), 409)).toMatchObject({ code: 'evidenceImportNotDone' });
    // What was withdrawn does not stand in the way of the right list.
    expect((await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')))).lines[0]?.state).toBe('good');
  });

  it('that the plan has already stay out unless somebody says otherwise', async () => {
    await makeEvidence(testApp, planId, lan);
    const text = listOf(
      line('Hỗ trợ doanh nghiệp', 'công ty TNHH  chè Demo', 'Doanh nghiệp', 'Hệ thống quản lý', 'HĐ 12/2024', '10/5/2024', 'BB 05'),
    );
    const { id, lines } = await draft(text);
    expect(lines[0]).toMatchObject({ state: 'doubtful', reasons: [{ code: 'recordKnown' }] });
    expect(await expectAnswer(act(id, 'run'), 409)).toMatchObject({ code: 'nothingToImport' });
    expect((await done(id, 'reading', { takeDoubtful: true })).lines[0]?.state).toBe('good');
    expect(await done(id, 'run')).toMatchObject({ entered: 1 });
  });

  it('take kind and document from the whole list where lines name none', async () => {
    const text = [
      'Sản phẩm\tChủ thể\tNhãn hiệu\tSố văn bằng\tHạng sao\tNgày cấp',
      'Cam sành\tHTX Cam Demo\tĐược bảo hộ nhãn hiệu\t123\t4\t01/02/2024',
    ].join('\n');
    const { id } = await draft(text, { kind: 'ocop_product', source: 'QĐ 45/QĐ-UBND' });
    await done(id, 'run');
    expect((await listed()).items).toMatchObject([
      { kind: 'ocop_product', subject: 'Cam sành', unitGroup: 'HOP_TAC_XA', variant: 'REGISTERED', quantity: 4, source: 'QĐ 45/QĐ-UBND' },
    ]);
  });

  it('come out as a workbook that reads back in: the same plan knows every line, another plan takes all', async () => {
    await makeEvidence(testApp, planId, lan, { startedOn: '2024-05-01', result: 'Tiết kiệm 10 %' });
    await makeEvidence(testApp, planId, lan, {
      kind: 'ocop_product',
      subject: 'Chè Shan tuyết',
      organisation: 'HTX Demo',
      unitGroup: 'HOP_TAC_XA',
      variant: 'NONE',
      quantity: 3,
    });
    const book = await bytes('/xlsx');
    const before = (await listed()).items;
    const again = () => testApp.http.post(address('/imports')).set(lan.bearer).attach('file', book, 'minh-chung.xlsx');
    const same = await expectAnswer<EvidenceImportResponse>(again(), 201);
    expect(same.lines.map(({ state }) => state)).toEqual(['doubtful', 'doubtful']);
    planId = (await makePlan(testApp)).id;
    const other = await expectAnswer<EvidenceImportResponse>(again(), 201);
    expect(await done(other.id, 'run')).toMatchObject({ entered: 2, leftOut: 0 });
    const facts = (items: EvidenceListResponse['items']) =>
      items.map(({ kind, subject, organisation, unitGroup, variant, reference, quantity, startedOn, countedOn, result, source }) => ({
        ...{ kind, subject, organisation, unitGroup, variant, reference, quantity, startedOn, countedOn, result, source },
      }));
    expect(new Set(facts((await listed()).items))).toEqual(new Set(facts(before)));
  });

  it('that did not go in come back as a workbook with their reasons, which can be corrected and handed in', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1'), support('Công ty Gỗ Demo', 'HĐ 2', '1/1/1999')));
    const [sheet] = await readSpreadsheet(await bytes(`/imports/${id}/xlsx`));
    const texts = sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('Công ty Gỗ Demo');
    expect(texts[1]?.at(-1)).toContain('Ngày tính: ');
  });

  it.each([
    ['nothing', {}, 'file', 'listMissing'],
    ['no heads', { text: 'một\thai\nba\tbốn' }, 'text', 'evidenceHeadsMissing'],
    ['heads alone', { text: listOf() }, 'text', 'listEmpty'],
    ['a kind that is none', { text: listOf(support('A', 'B')), kind: 'gift' }, 'kind', 'notAChoice'],
    ['no text', { text: { a: 1 } }, 'text', 'notText'],
    [
      'too many lines',
      { text: listOf(...Array.from({ length: 2_001 }, (_, index) => support(`Đơn vị ${index}`, `HĐ ${index}`))) },
      'text',
      'listTooLong',
    ],
  ])('are refused with %s', async (_, body, field, code) => {
    expect(await expectAnswer(handIn(body), 422)).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field, code })]) as unknown,
    });
  });

  it('keep a hostile cell a text, and refuse what is longer than the form takes', async () => {
    const formula = '=HYPERLINK("http://x")';
    const { lines } = await draft(listOf(support(formula, 'HĐ 1'), support('<script>', 'HĐ 2'), support('Đ'.repeat(251), 'HĐ 3')));
    expect(lines.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([
      ['good', []],
      ['bad', ['nameHasMarkup']],
      ['bad', ['tooLong']],
    ]);
  });

  it('belong to their plan, and only officials and organisers see and enter lists', async () => {
    const { id } = await draft(listOf(support('Công ty Chè Demo', 'HĐ 1')));
    const auditor = await makeStaff(testApp, 'auditor');
    await expectAnswer(handIn({ text: listOf(support('A', 'B')) }, auditor), 403);
    await expectAnswer(act(id, 'run', {}, auditor), 403);
    await testApp.http.get(address('/xlsx')).set(auditor.bearer).expect(200);
    await testApp.http
      .get(address('/xlsx'))
      .set((await makeStaff(testApp, 'checkin')).bearer)
      .expect(403);
    planId = (await makePlan(testApp)).id;
    await expectAnswer(act(id, 'run'), 404);
    await expectAnswer(act(id, 'undo', { reason: 'x' }), 404);
    await expectAnswer(testApp.http.get(address(`/imports/${id}`)).set(lan.bearer), 404);
  });

  it('in letters of before Unicode wait until somebody has chosen how they are read', async () => {
    const { id, needsEncoding } = await draft(
      listOf(support('Hîp t¸c x· mËt ong Hµm Yªn', 'H§ 1'), support('C«ng ty cæ phÇn chÌ T©n Tµo', 'H§ 2')),
    );
    expect(needsEncoding).toBe(true);
    expect(await expectAnswer(act(id, 'run'), 409)).toMatchObject({ code: 'encodingNotConfirmed' });
    expect((await done(id, 'reading', { encoding: 'tcvn3' })).lines[0]?.name).toBe('Hợp tác xã mật ong Hàm Yên');
    expect(await done(id, 'run')).toMatchObject({ entered: 2 });
  });
});
