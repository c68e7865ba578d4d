import type { CountedTurnsResponse, TurnProofResponse } from '../../src/modules/reporting/proof.dto.js';
import { AddPaper } from '../../src/modules/classes/index.js';
import { UploadedFile } from '../../src/platform/web/upload.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { makeVerified } from '../support/make-evidence.js';
import { type Browser, makeStaff, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';
import { ReportDesk } from '../support/report-desk.js';

/** Cells with a number: what they show, and where it leads. */
function numbersOf(page: string): { text: string; href: string | null }[] {
  return [...page.matchAll(/<td class="num"[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => ({
    text: cell
      .replace(/<span class="visually-hidden">.*?<\/span>/gs, '')
      .replace(/<[^>]+>/g, '')
      .trim(),
    href: /href="([^"]+)"/.exec(cell)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? null,
  }));
}

const isCount = (text: string): boolean => /^[1-9][\d.]*$/.test(text);

describe('every figure', () => {
  let test: TestApp;
  let desk: ReportDesk;
  let browser: Browser;
  let plan: string;

  beforeAll(async () => {
    test = await startApp('2024-11-20T02:00:00Z');
    desk = await ReportDesk.in(test);
    browser = await signInBrowser(test, desk.official);
    plan = `/staff/plans/${desk.planId}`;
  });
  afterAll(() => test.close());

  const behind = (href: string) =>
    expectAnswer<CountedTurnsResponse>(test.http.get(href.replace('/staff/', '/api/v1/')).set(desk.official.bearer), 200);

  it('of the progress page opens what it counts', async () => {
    const numbers = numbersOf(await expectPage(browser.get(`${plan}?asOf=2024-11-15`), 200)).filter(({ text }) => isCount(text));
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers.filter(({ href }) => href === null)).toEqual([]);
    for (const { text, href } of numbers) {
      await expectPage(browser.get(href ?? ''), 200);
      if (!href?.includes('/turns?')) continue;
      const { total, opening } = await behind(href);
      expect([href, total + opening]).toEqual([href, Number(text)]);
    }
  });

  it('of the dashboard that counts turns opens as many turns', async () => {
    const page = await expectPage(browser.get(`${plan}/dashboard?asOf=2024-11-15`), 200);
    const figures = [...page.matchAll(/<dd><a href="([^"]+)">/g)];
    expect(figures).toHaveLength(4);
    const led = numbersOf(page).filter(({ text, href }) => isCount(text) && href?.includes('/turns?target'));
    expect(led.length).toBeGreaterThan(15);
    for (const { text, href } of led) {
      const { total, opening } = await behind(href ?? '');
      // Parts of all turns leave opening figures out, as the page of the list says.
      expect([href, [total, total + opening]]).toEqual([href, expect.arrayContaining([Number(text)])]);
    }
    // Sums of years and of groups too; what has nobody behind it is a wish, a forecast or somebody who did not say.
    const [, years = ''] = /id="course-heading"[^]*?<tbody>([^]*?)<\/tbody>/.exec(page) ?? [];
    expect(numbersOf(years).filter(({ text, href }) => isCount(text) && href === null && text !== '501')).toEqual([]);
    const sums = [...page.matchAll(/<tfoot>([^]*?)<\/tfoot>/g)].map(([, foot = '']) => foot).filter((foot) => foot.includes('Tổng cộng'));
    // Groups and places.
    expect(sums).toHaveLength(2);
    expect(numbersOf(sums.join('')).filter(({ text, href }) => isCount(text) && href === null)).toEqual([]);
  });

  it.each([
    ['a year', { part: 'year', year: 2024, asOf: '2024-11-15' }],
    ['half a year', { part: 'first_half', year: 2024, asOf: '2024-06-30' }],
  ])('of a report of %s opens what was counted in its days', async (_, body) => {
    const { id } = await desk.start(body);
    const page = await expectPage(browser.get(`/staff/reports/${id}`), 200);
    const led = numbersOf(page).filter(({ href }) => href?.startsWith('/staff/plans/'));
    expect(led.length).toBeGreaterThan(3);
    const turns = led.filter(({ href }) => href?.includes('/turns?'));
    expect(turns.length).toBe(2);
    for (const { text, href } of led) {
      await expectPage(browser.get(href ?? ''), 200);
      if (!href?.includes('/turns?')) continue;
      const { total, opening } = await behind(href);
      expect([href, total + opening]).toEqual([href, Number(text)]);
    }
  });

  it('of a report that counts records of evidence opens the verified ones of its days, or of the period so far', async () => {
    const hands = [desk.official, await makeStaff(test, 'organiser')] as const;
    for (const [name, countedOn] of [
      ['Đợt Trước', '2023-05-10'],
      ['Trong Kỳ', '2024-05-10'],
      ['Sau Kỳ', '2024-07-10'],
    ] as const)
      await makeVerified(test, desk.planId, hands, { organisation: `Công ty ${name} Demo`, countedOn });
    const { id } = await desk.start({ part: 'first_half', year: 2024, asOf: '2024-07-31' });
    const page = await expectPage(browser.get(`/staff/reports/${id}`), 200);
    const records = numbersOf(page).filter(({ href }) => href?.includes('/evidence?target=enterprises_supported'));
    expect(records.map(({ text }) => text)).toEqual(['1', '2']);
    const [inDays = '', soFar = ''] = await Promise.all(records.map(({ href }) => expectPage(browser.get(href ?? ''), 200)));
    const named = (list: string): string[] => ['Đợt Trước', 'Trong Kỳ', 'Sau Kỳ'].filter((name) => list.includes(`Công ty ${name} Demo`));
    expect(named(inDays)).toEqual(['Trong Kỳ']);
    expect(inDays).toContain('value="01/01/2024"');
    expect(named(soFar)).toEqual(['Đợt Trước', 'Trong Kỳ']);
  });

  it('of a report that was cut off after its last day opens nothing later than that day', async () => {
    await makeTurns(test, { planIds: [desk.planId], closesOn: '2024-07-09', groups: { DOANH_NGHIEP: 4 } });
    const { id } = await desk.start({ part: 'first_half', year: 2024, asOf: '2024-07-31' });
    const page = await expectPage(browser.get(`/staff/reports/${id}`), 200);
    const turns = numbersOf(page).filter(({ href }) => href?.includes('/turns?'));
    expect(turns).toHaveLength(2);
    for (const { text, href } of turns) {
      const { total, opening } = await behind(href ?? '');
      expect([href, total + opening]).toEqual([href, Number(text)]);
    }
  });

  it('that is one turn opens the person, the class, the mark of each session and the signed list', async () => {
    const list = await expectPage(browser.get(`${plan}/turns?target=training_attendee_turns&group=HOP_TAC_XA&asOf=2024-11-15`), 200);
    const [, address = ''] = new RegExp(`href="(${plan}/turns/[^"]+)"`).exec(list) ?? [];
    const [, classId = '', personId = ''] = /turns\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
    const proof = await expectPage(browser.get(address), 200);
    expect(proof).toContain(`href="/staff/people/${personId}"`);
    expect(proof).toContain(`href="/staff/classes/${classId}"`);
    expect(proof).toContain('Chưa lưu danh sách điểm danh có chữ ký');
    const file = new UploadedFile('Danh sách ký.pdf', Buffer.from('%PDF-1.7 ký'), false);
    await test.get(AddPaper).execute((await makeStaff(test, 'organiser')).actor, classId, { kind: 'LIST', isPublic: false, file });
    const signed = await expectPage(browser.get(address), 200);
    expect(signed).toContain('Danh sách ký.pdf');
    const [, paper = ''] = /href="([^"]+\/papers\/[^"]+\/file)"/.exec(signed) ?? [];
    expect((await browser.get(paper)).status).toBe(200);
    const answer = await expectAnswer<TurnProofResponse>(
      test.http.get(address.replace('/staff/', '/api/v1/')).set(desk.official.bearer),
      200,
    );
    expect(answer).toMatchObject({
      personId,
      classId,
      group: 'HOP_TAC_XA',
      countedOn: '2024-05-09',
      signedLists: [{ fileName: 'Danh sách ký.pdf' }],
    });
    expect(answer.sessions.length).toBe(answer.sessionsTotal);
  });

  it('names nobody to door staff, and nobody where no turn is counted', async () => {
    const list = await behind(`${plan}/turns?target=training_attendee_turns`);
    const [turn] = list.turns;
    const address = `/api/v1/plans/${desk.planId}/turns/${turn?.classId}/${turn?.personId}`;
    const door = await makeStaff(test, 'checkin');
    await test.http.get(address).set(door.bearer).expect(403);
    await test.http.get(address).expect(401);
    await expectAnswer(test.http.get(`/api/v1/plans/${desk.planId}/turns/${turn?.classId}/nobody`).set(desk.official.bearer), 404);
    await expectAnswer(test.http.get(`/api/v1/plans/nothing/turns/${turn?.classId}/${turn?.personId}`).set(desk.official.bearer), 404);
  });

  it.each(['from=2024-13-01', 'to=x', 'from=31/2/2024'])('is not asked with %s', async (words) => {
    await expectAnswer(
      test.http.get(`/api/v1/plans/${desk.planId}/turns?target=training_attendee_turns&${words}`).set(desk.official.bearer),
      422,
    );
  });
});
