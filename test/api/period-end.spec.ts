import exceljs from 'exceljs';
import type { DifferenceList, ReportResponse } from '../../src/modules/reports/reports.dto.js';
import { expectAnswer, expectFile, wordsOf } from '../support/expect-answer.js';
import { makePlan, makeTarget } from '../support/make-plan.js';
import { makeStaff, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { PlanDesk } from '../support/plan-desk.js';
import { wordXml } from '../support/report-desk.js';

const LAST_DAY = '2025-12-31';
/** The last second of 31/12/2025 and the first of 01/01/2026 in Vietnam. */
const STILL = '2025-12-31T16:59:59Z';
const OVER = '2025-12-31T17:00:00Z';

const running = ['Chưa đạt', 'Đang thực hiện', 'Chưa đạt'];
const failed = ['Không đạt (hết kỳ)', 'Không đạt (hết kỳ)', 'Không đạt (hết kỳ)'];

/** What an official makes of a plan on its last day and on the day after: pages, files and reports, each with the cut-off day left at the last day. */
describe('numbers up to the last day of a plan', () => {
  let desk: PlanDesk;
  let planId: string;
  let classId: string;

  beforeEach(async () => {
    desk = await PlanDesk.open(STILL);
    planId = await makeScene();
  });
  afterEach(() => desk.app.close());

  /** Turns that are not enough, a milestone under way, a promise of each year that its last year has not kept. */
  async function makeScene(): Promise<string> {
    const { id } = await makePlan(desk.app);
    await makeTarget(desk.app, id, { label: 'Lượt người' });
    await makeTarget(desk.app, id, { label: 'Cổng thông tin', basis: 'MILESTONE', unit: 'milestone', comparator: 'MILESTONE', wanted: 1 });
    await makeTarget(desk.app, id, {
      ...{ label: 'Hỗ trợ', basis: 'REPORTED_COUNT', unit: 'enterprise', comparator: 'GTE', wanted: 2, periodicity: 'PER_YEAR' },
    });
    ({ classId } = await makeTurns(desk.app, { planIds: [id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 40 } }));
    await desk.figure(id, 'target_2', { kind: 'reported', countedOn: '2024-06-30', value: 0 });
    for (const [year, value] of [2, 3, 2, 2, 1].entries()) {
      await desk.figure(id, 'target_3', { kind: 'reported', countedOn: `${2021 + year}-06-30`, value });
    }
    return id;
  }

  /** Nobody stays signed in for so long. */
  async function moveTo(now: string): Promise<void> {
    desk.app.clock.moveTo(now);
    desk = new PlanDesk(desk.app, await makeStaff(desk.app, 'official'));
  }

  const api = (path: string): ReturnType<PlanDesk['app']['http']['get']> => desk.app.http.get(`/api/v1/${path}`).set(desk.official.bearer);
  const start = (year = 2025, asOf = LAST_DAY): Promise<ReportResponse> => desk.report(planId, year, asOf);
  const send = ({ id, version }: ReportResponse): Promise<ReportResponse> =>
    expectAnswer(desk.app.http.post(`/api/v1/reports/${id}/send`).set(desk.official.bearer).send({ version }), 200);
  const file = (id: string, kind: string): Promise<Buffer> => expectFile(api(`reports/${id}/files/${kind}`));
  const show = (id: string): Promise<ReportResponse> => expectAnswer(api(`reports/${id}`), 200);
  const differences = (id: string, other?: string): Promise<DifferenceList> =>
    expectAnswer(api(`reports/${id}/differences`).query(other === undefined ? {} : { with: other }), 200);

  /** The judgements of the targets in the sheet of a workbook. */
  async function judgedIn(xlsx: Buffer): Promise<unknown[]> {
    const book = new exceljs.Workbook();
    await book.xlsx.load(xlsx as never);
    const [sheet] = book.worksheets;
    const rows = sheet?.getSheetValues() as unknown[][];
    const head = rows.findIndex((row) => Array.isArray(row) && row.includes('Đánh giá'));
    const column = rows[head]?.indexOf('Đánh giá') ?? -1;
    return rows.slice(head + 1, head + 4).map((row) => row[column]);
  }
  const judgedInCsv = (csv: string): string[] =>
    csv
      .split('\r\n')
      .slice(1, 4)
      .map((line) => /Không đạt \(hết kỳ\)|Chưa đạt|Đang thực hiện/.exec(line)?.[0] ?? '');

  it.each([
    ['on that day says that the time still runs', STILL, running, 'not-met', 'behind', false],
    ['on the next day says that it is over', OVER, failed, 'missed', 'missed', true],
  ])('all that is made %s', async (_, now, words, lastYear, pace, over) => {
    await moveTo(now);
    const progress = await desk.progress(planId, LAST_DAY);
    expect([progress.targets.map((each) => desk.verdict(each)), progress.periodOver]).toEqual([words, over]);
    expect(progress.targets[2]?.years.map(({ status }) => status)).toEqual(['met', 'met', 'met', 'met', lastYear]);
    const dashboard = await desk.dashboard(planId, LAST_DAY);
    expect(dashboard.targets.map((each) => desk.verdict(each))).toEqual(words);
    expect([dashboard.targets.map((each) => each.pace?.status), dashboard.periodOver]).toEqual([[pace, undefined, pace], over]);
    expect(judgedInCsv(await desk.targetsFile(planId, LAST_DAY))).toEqual(words);
    expect(await judgedIn(await expectFile(api(`plans/${planId}/export`).query({ format: 'xlsx', asOf: LAST_DAY })))).toEqual(words);

    const report = await start();
    expect(report.numbers.targets.map(({ judgement }) => judgement)).toEqual(words);
    expect(await judgedIn(await file(report.id, 'xlsx'))).toEqual(words);
    expect(judgedInCsv((await file(report.id, 'csv-targets')).toString('utf8'))).toEqual(words);
    expect(wordXml(await file(report.id, 'docx')).includes('Không đạt (hết kỳ)')).toBe(over);
    const browser = await signInBrowser(desk.app, desk.official);
    for (const path of [`plans/${planId}?asOf=${LAST_DAY}`, `plans/${planId}/dashboard?asOf=${LAST_DAY}`, `reports/${report.id}`]) {
      const page = wordsOf((await browser.get(`/staff/${path}`).expect(200)).text);
      expect([path, page.includes('Không đạt (hết kỳ)')]).toEqual([path, over]);
    }
  });

  it('are kept in a sent report as they were judged on the day of sending; today they differ, because time went on', async () => {
    const sent = await send(await start());
    const kept = await file(sent.id, 'docx');
    expect((await differences(sent.id)).differences).toEqual([]);
    await moveTo('2026-01-05T02:00:00Z');
    expect((await show(sent.id)).numbers).toEqual(sent.numbers);
    expect((await file(sent.id, 'docx')).equals(kept)).toBe(true);
    const { differences: found, causes } = await differences(sent.id);
    expect(found.map(({ about, fact, then, now, thenWords, nowWords }) => [about, fact, then, now, thenWords, nowWords])).toEqual(
      running.map((words, index) => ['target', 'judgement', null, null, words, failed[index]]),
    );
    expect(found.map((each) => each.causes.map(({ number }) => number))).toEqual([[1], [1], [1]]);
    expect(causes).toMatchObject([{ by: null, rows: 3 }]);
    expect(causes[0]?.action).toMatch(/^Hết kỳ ngày 31\/12\/2025: .*lập ngày 05\/01\/2026/);
  });

  it('are in a report that is made today what they are in the one that was sent, when both were made after the end', async () => {
    await moveTo(OVER);
    const sent = await send(await start());
    await moveTo('2026-03-01T02:00:00Z');
    const later = await send(await start(2025, '2026-02-01'));
    for (const other of [undefined, later.id]) expect((await differences(sent.id, other)).differences).toEqual([]);
  });

  it('differ between two sent reports for the time alone, though a class was reopened and closed again between them', async () => {
    const sent = await send(await start());
    await moveTo('2026-01-05T02:00:00Z');
    const organiser = await makeStaff(desk.app, 'organiser');
    const post = (path: string, body: object, status: number): Promise<unknown> =>
      expectAnswer(desk.app.http.post(`/api/v1/classes/${classId}/${path}`).set(organiser.bearer).send(body), status);
    await post('reopen', { reason: 'Kiểm tra lại danh sách (mô phỏng)' }, 200);
    await post('finalise', { confirmed: true }, 201);
    const later = await send(await start(2025, '2026-01-05'));
    const page = wordsOf(
      (await (await signInBrowser(desk.app, desk.official)).get(`/staff/reports/${sent.id}/differences?with=${later.id}`).expect(200)).text,
    );
    expect(page).toContain('Đánh giá Chưa đạt Không đạt (hết kỳ) – 1');
    expect(page).toContain('Đánh giá Đang thực hiện Không đạt (hết kỳ) – 1');
    expect(page).not.toContain('Kiểm tra lại danh sách');
    expect(page).not.toContain('Không tìm thấy nguyên nhân');
  });

  it('of a plan of which nobody recorded anything become unknown with the end, and the differences say so', async () => {
    const empty = await makePlan(desk.app);
    await makeTarget(desk.app, empty.id, { label: 'Lượt người' });
    const sent = await send(await desk.report(empty.id, 2025, LAST_DAY));
    expect(sent.numbers.targets[0]).toMatchObject({ judgement: 'Chưa đạt', inDays: 0, cumulative: 0 });
    await moveTo(OVER);
    const now = await desk.report(empty.id, 2025, LAST_DAY);
    expect(now.numbers.targets[0]).toMatchObject({ judgement: 'Chưa có số liệu', inDays: null, cumulative: null });
    const { differences: found, causes } = await differences(sent.id);
    expect(found.map(({ fact, then, now: today }) => [fact, then, today])).toEqual([
      ['inDays', 0, null],
      ['cumulative', 0, null],
      ['people', 0, null],
    ]);
    expect(causes).toHaveLength(1);
    expect(found.every((each) => each.causes.length === 1)).toBe(true);
  });

  it('of a report of a year stay those of the year in its workbook, whatever its cut-off day', async () => {
    await makeTurns(desk.app, { planIds: [planId], closesOn: '2025-06-09', groups: { DOANH_NGHIEP: 7 } });
    await moveTo('2026-01-05T02:00:00Z');
    const { id, numbers } = await start(2024, '2026-01-05');
    expect(numbers.targets[0]).toMatchObject({ inDays: 40, cumulative: 40, judgement: 'Chưa đạt' });
    const csv = (await file(id, 'csv-targets')).toString('utf8');
    expect(csv).not.toContain('47');
    expect(judgedInCsv(csv).slice(0, 2)).toEqual(running.slice(0, 2));
  });
});
