import { answerOf, expectAnswer, expectPage, wordsOf } from '../support/expect-answer.js';
import { makeFigure } from '../support/make-figure.js';
import { type Browser, signInBrowser } from '../support/make-staff.js';
import { ReportDesk, wordXml } from '../support/report-desk.js';

const trademarks = 'ocop_trademark_pct';

/** "Có trên 70% sản phẩm gắn với Chương trình OCOP được đăng ký bảo hộ nhãn hiệu" in a report that is made before the end of its year. */
describe('the estimate of a share in a report', () => {
  let desk: ReportDesk;
  let browser: Browser;
  beforeEach(async () => {
    desk = await ReportDesk.open();
    browser = await signInBrowser(desk.app, desk.official);
  });
  afterEach(() => desk.app.close());

  const place = (): { planId: string; key: string } => ({ planId: desk.planId, key: trademarks });
  const body = (value: number, denominator: number, countedOn: string): object => {
    return { kind: 'reported', countedOn, value, denominator, evidence: 'Báo cáo OCOP (mô phỏng)' };
  };
  const estimateOf = async (id: string): Promise<unknown> => {
    const { numbers } = await desk.show(id);
    const { estimate, estimateBasis, whyNotEstimated } = numbers.targets.find(({ key }) => key === trademarks) ?? {};
    return { estimate, of: estimateBasis?.of, pending: estimateBasis?.pending, whyNotEstimated };
  };

  it('says why there is none, then what is known and what waits for a second person, in numbers, page and document', async () => {
    const { id } = await desk.start();
    expect(await estimateOf(id)).toEqual({ estimate: null, whyNotEstimated: 'no-figure' });
    const empty = wordsOf(await expectPage(browser.get(`/staff/reports/${id}`), 200));
    expect(empty).toContain('Chỉ tiêu 6, 8: không ước tỷ lệ, vì chưa có số liệu trong kỳ');
    const form = wordsOf(await expectPage(browser.get(`/staff/reports/${id}/estimates/${trademarks}`), 200));
    expect(form).toContain('Không ước được: chưa có số liệu trong kỳ');
    expect(form).toContain('Chỉ tiêu tỷ lệ: ghi số phần trăm');
    const english = wordsOf(await expectPage(browser.get(`/staff/reports/${id}/estimates/${trademarks}?lang=en`), 200));
    expect(english).toContain('No estimate: no figure of these days yet');
    await browser.get('/?lang=vi');

    await makeFigure(desk.app, desk.official, place(), body(168, 240, '2024-06-30'));
    const entered = desk.app.http.post(`/api/v1/plans/${desk.planId}/targets/${trademarks}/figures`).set(desk.official.bearer);
    await expectAnswer(entered.send(body(180, 250, '2024-10-31')), 201);
    expect(await estimateOf(id)).toEqual({ estimate: 180, of: 250, pending: 12, whyNotEstimated: null });
    const note = 'Chỉ tiêu 8: 180/250, bằng 72,0% (168 đã thực hiện + 12 chưa chốt hoặc chưa được xác nhận, trên tổng số gần nhất 250)';
    const page = wordsOf(await expectPage(browser.get(`/staff/reports/${id}`), 200));
    expect(page).toContain(note);
    expect(page).toContain('Chỉ tiêu 6: không ước tỷ lệ, vì chưa có số liệu trong kỳ');
    const document = wordXml(await desk.file(id, 'docx'));
    for (const words of ['168/240', '180/250', note]) expect(document).toContain(words);
  });

  it('is in per cent where somebody judged for themselves', async () => {
    const { id, version } = await desk.start();
    const basis = 'Còn 03 sản phẩm đang làm hồ sơ (mô phỏng)';
    const asked = desk.app.http.put(`/api/v1/reports/${id}/estimates/${trademarks}`).set(desk.official.bearer);
    await expectAnswer(asked.send({ version, value: 71, basis }), 200);
    const page = wordsOf(await expectPage(browser.get(`/staff/reports/${id}`), 200));
    expect(page).toContain('71%*');
    expect(page).toContain(`Chỉ tiêu 8: 71% (đơn vị ước: ${basis})`);
    expect(page).toContain('Chỉ tiêu 6: không ước tỷ lệ');
  });

  it('may have decimals, as its plan writes it, which people have not', async () => {
    const { id, version } = await desk.start();
    const basis = 'Còn 03 sản phẩm đang làm hồ sơ (mô phỏng)';
    const put = (key: string, value: unknown) =>
      desk.app.http.put(`/api/v1/reports/${id}/estimates/${key}`).set(desk.official.bearer).send({ version, value, basis });
    expect(answerOf(await put('training_attendee_turns', 12.5)).wrong).toEqual(['value: notAWholeNumber']);
    expect(answerOf(await put(trademarks, '71,123')).wrong).toEqual(['value: tooManyDecimals']);
    await expectAnswer(put(trademarks, '71,5'), 200);
    const page = wordsOf(await expectPage(browser.get(`/staff/reports/${id}`), 200));
    expect(page).toContain('71,5%*');
    expect(await expectPage(browser.get(`/staff/reports/${id}/estimates/${trademarks}`), 200)).toContain('value="71,5"');
  });
});
