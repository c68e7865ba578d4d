import { expectPage, wordsOf } from '../support/expect-answer.js';
import { makeFigure } from '../support/make-figure.js';
import { type Browser, signInBrowser } from '../support/make-staff.js';
import { ReportDesk, wordXml, workbookXml } from '../support/report-desk.js';

const portal = 'traceability_portal';

/** "Xây dựng Cổng thông tin điện tử về truy xuất nguồn gốc": begun in 2023, done on 30/6/2024. */
describe('a milestone in reports', () => {
  let desk: ReportDesk;
  let official: Browser;
  let ids: { readonly of2023: string; readonly of2024: string };

  beforeAll(async () => {
    desk = await ReportDesk.open();
    official = await signInBrowser(desk.app, desk.official);
    await figure('2023-06-30', 0);
    const earlier = await desk.start({ part: 'year', year: 2023 });
    await desk.send(earlier.id, earlier.version);
    await figure('2024-06-30', 1);
    const later = await desk.start();
    await desk.send(later.id, later.version);
    ids = { of2023: earlier.id, of2024: later.id };
  });
  afterAll(() => desk.app.close());

  const figure = (countedOn: string, value: number): Promise<unknown> => {
    const body = { kind: 'reported', countedOn, value, evidence: 'Biên bản nghiệm thu (mô phỏng)' };
    return makeFigure(desk.app, desk.official, { planId: desk.planId, key: portal }, body);
  };
  const open = (path: string): Promise<string> => expectPage(official.get(path), 200);

  it('is under way or done, with its day, where numbers of two reports are compared', async () => {
    const found = (await desk.differences(ids.of2023, ids.of2024)).filter(({ subject }) => subject === portal);
    expect(found.map(({ fact, then, now, thenWords, nowWords }) => [fact, then, now, thenWords, nowWords])).toEqual([
      ['inDays', 0, 1, 'đang thực hiện', 'đã hoàn thành (30/06/2024)'],
      ['cumulative', 0, 1, 'đang thực hiện', 'đã hoàn thành (30/06/2024)'],
    ]);
    const page = wordsOf(await open(`/staff/reports/${ids.of2023}/differences?with=${ids.of2024}`));
    expect(page).toContain('Trong kỳ đang thực hiện đã hoàn thành (30/06/2024) – ');
    expect(page).toContain('Lũy kế giai đoạn đang thực hiện đã hoàn thành (30/06/2024) – ');
  });

  it('has words on the page of a report, in its document and in its files', async () => {
    const row = (page: string): string => wordsOf(page.split('<tr>').find((each) => each.includes('Xây dựng Cổng thông tin')) ?? '');
    expect(row(await open(`/staff/reports/${ids.of2023}`))).toMatch(/đang thực hiện .*đang thực hiện .*Đang thực hiện/);
    expect(row(await open(`/staff/reports/${ids.of2024}`))).toMatch(/đã hoàn thành \(30\/06\/2024\).*Đạt/);
    for (const [id, words, written] of [
      [ids.of2023, 'đang thực hiện', 'đang thực hiện'],
      [ids.of2024, 'đã hoàn thành (30/06/2024)', 'đã hoàn thành ngày 30/6/2024'],
    ] as const) {
      expect(wordXml(await desk.file(id, 'docx'))).toContain(written);
      expect(workbookXml(await desk.file(id, 'xlsx'))).toContain(words);
      expect((await desk.file(id, 'csv-targets')).toString('utf8')).toContain(words);
    }
  });

  it('is told in the language of the reader', async () => {
    const page = wordsOf(await open(`/staff/reports/${ids.of2023}/differences?with=${ids.of2024}&lang=en`));
    expect(page).toContain('under way done (30/06/2024)');
    expect(wordsOf(await open(`/staff/reports/${ids.of2024}?lang=en`))).toContain('done (30/06/2024)');
    await open(`/staff/reports/${ids.of2024}?lang=vi`);
  });
});
