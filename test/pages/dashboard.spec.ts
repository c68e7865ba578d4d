import { wordsOf } from '../support/expect-answer.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass } from '../support/make-class.js';
import { makePlan, makePlan60, makeTarget } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

/** Addresses as a browser reads them. */
const plain = (html: string): string => html.replaceAll('&#x3D;', '=');

describe('the page that shows a plan against time', () => {
  let test: TestApp;
  let official: Browser;
  let planId: string;
  let page: string;

  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await signInBrowser(test, await makeStaff(test, 'official'));
    const { plan } = await makePlan60(test);
    planId = plan.id;
    await makeTurns(test, {
      planIds: [planId],
      closesOn: '2024-05-09',
      groups: { DOANH_NGHIEP: 30, HOP_TAC_XA: 5 },
      women: 14,
      minority: 7,
    });
    await makeTurns(test, { planIds: [planId], closesOn: '2023-05-09', groups: { HO_KINH_DOANH: 3 } });
    await makeClass(test, { planIds: [planId], closesOn: '2025-03-05', capacity: 40, name: 'Lớp "5S" <Kaizen>' });
    page = await open('');
  });
  afterAll(() => test.close());

  async function open(query: string): Promise<string> {
    return plain((await official.get(`/staff/plans/${planId}/dashboard${query}`).expect(200)).text);
  }

  it('is reached from the overview and the progress page, and leads back to it', async () => {
    const overview = await official.get('/staff').expect(200);
    expect(plain(overview.text)).toContain(`href="/staff/plans/${planId}/dashboard"`);
    const { text } = await official.get(`/staff/plans/${planId}`).expect(200);
    expect(plain(text)).toContain(`href="/staff/plans/${planId}/dashboard?asOf=2024-11-15"`);
    expect(page).toContain(`href="/staff/plans/${planId}?asOf=2024-11-15"`);
  });

  it('says in words how far behind pace a target is, and what is missing', () => {
    expect(page).toContain('Đến 15/11/2024 cần 388 lượt người; chậm so với tiến độ 350 lượt người.');
    expect(page).toMatch(/Còn thiếu \d+ lượt người: cần thêm \d+ lớp, mỗi lớp 19 người\./);
    expect(page).toContain('Tỷ lệ dự lớp thường gặp 100,0%: 38 lượt được tính trên 38 đăng ký đã xác nhận của các lớp đã chốt.');
    expect(page).toContain('Quy mô 19 người là trung vị số lượt của các lớp đã chốt.');
  });

  it('draws without a style or a script, and escapes the names of classes', () => {
    expect(page.match(/<svg class="chart"/g)?.length).toBeGreaterThanOrEqual(7);
    expect(page).not.toMatch(/<[^>]+ style=/);
    expect(page).not.toMatch(/<style|<script(?! (type="module" )?src=| src=)/);
    expect(page).toContain('&lt;Kaizen&gt;');
    expect(page).not.toContain('<Kaizen>');
  });

  it('has a table behind each drawing, whose numbers lead to what they count', async () => {
    const tables = page.match(/<details class="chart-table">/g)?.length ?? 0;
    expect(tables).toBe(7);
    const links = [...page.matchAll(/href="(\/staff\/plans\/[^"]+\/(?:places\/)?turns\?[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.some((href) => href.includes('gender=female'))).toBe(true);
    expect(links.some((href) => href.includes('/places/turns?'))).toBe(true);
    for (const href of new Set(links)) await official.get(href).expect(200);
  });

  it('gives the number of women and of minorities with those who did not say apart', () => {
    expect(page).toContain('Tỷ lệ nữ');
    expect(page).toMatch(/aria-label="2024, Nữ: 14"/);
    expect(page).toMatch(/aria-label="2024, Dân tộc thiểu số: 7"/);
  });

  it('of another day has the numbers of that day', async () => {
    const text = await open('?asOf=2023-12-31');
    expect(text).toContain('số liệu chốt đến 31/12/2023');
    expect(text).toContain('Năm 2023: 3 lượt người');
    expect(text).not.toContain('Năm 2024: ');
  });

  it('has a neutral word for a target of which nothing was done and nothing was due', async () => {
    const text = await open('?asOf=2021-01-02');
    expect(text).toContain('class="pill pill-plain">Chưa có kết quả<');
    expect(text).not.toContain('Đúng tiến độ');
    expect(text).toContain('chia đều theo thời gian thì đến 02/01/2021 chưa phải có. Cần 501 lượt người để đạt chỉ tiêu.');
  });

  it('says after the period that nothing is forecast any more', async () => {
    const text = await open('?asOf=2026-02-01');
    expect(text).toContain('Kỳ kế hoạch kết thúc ngày 31/12/2025: không còn dự báo.');
    expect(text).toContain('Hết kỳ, còn thiếu');
  });

  it('of a plan without targets says what to do, and of one that counts no turns draws nothing', async () => {
    const plan = await makePlan(test);
    const empty = await official.get(`/staff/plans/${plan.id}/dashboard`).expect(200);
    expect(empty.text).toContain('Kế hoạch chưa có chỉ tiêu nào');
    const auditor = await signInBrowser(test, await makeStaff(test, 'auditor'));
    for (const where of [`/staff/plans/${plan.id}/dashboard`, `/staff/plans/${plan.id}`]) {
      expect((await official.get(where).expect(200)).text).toMatch(
        new RegExp(`chưa có chỉ tiêu nào</h2>[^]*<a [^>]*href="/staff/plans/${plan.id}/targets/new">Thêm chỉ tiêu</a>`),
      );
      const read = (await auditor.get(where).expect(200)).text;
      expect(read).toContain('chưa có chỉ tiêu nào');
      expect(read).not.toMatch(/targets\/new|Thêm chỉ tiêu/);
    }
    await makeTarget(test, plan.id, { basis: 'MILESTONE', unit: 'milestone', comparator: 'MILESTONE', wanted: 1 });
    const words = await official.get(`/staff/plans/${plan.id}/dashboard`).expect(200);
    expect(words.text).not.toContain('class="chart"');
    expect(words.text).toContain('để dự báo');
  });

  it('of a plan without a single turn says what to do instead of drawing zeros', async () => {
    const plan = await makePlan(test);
    await makeTarget(test, plan.id, { wanted: 500 });
    const { text } = await official.get(`/staff/plans/${plan.id}/dashboard`).expect(200);
    expect(text).toContain('Kế hoạch chưa có số liệu');
    expect(text).toContain('Chưa có lớp nào được chốt hay lên lịch cho chỉ tiêu này.');
    expect(text).not.toContain('class="chart"');
    await makeTurns(test, { planIds: [plan.id], closesOn: '2024-05-09', groups: { DOANH_NGHIEP: 3 }, state: 'open' });
    const provisional = await official.get(`/staff/plans/${plan.id}/dashboard`).expect(200);
    expect(provisional.text).not.toContain('Kế hoạch chưa có số liệu');
  });

  it('keeps a long goal in lines below its bar', async () => {
    const plan = await makePlan(test);
    await makeTarget(test, plan.id, { unit: 'organisation_turn', comparator: 'GTE', wanted: 50 });
    const { text } = await official.get(`/staff/plans/${plan.id}/dashboard`).expect(200);
    expect(text).toMatch(/<p class="bullet-goal" aria-hidden="true"><span>0<\/span><span>mục tiêu ít nhất 50 /);
  });

  it('draws the goal that held on each day where it was changed, and says since when and why', async () => {
    const plan = await makePlan(test);
    const { key, label, quote } = await makeTarget(test, plan.id);
    await makeTurns(test, { planIds: [plan.id], closesOn: '2023-05-09', groups: { DOANH_NGHIEP: 3 } });
    const path = `/staff/plans/${plan.id}/dashboard`;
    expect((await official.get(path).expect(200)).text).not.toContain('Mục tiêu sửa từ');
    const terms = { label, quote, comparator: 'GT', wanted: '600', unit: 'turn', basis: 'ATTENDEE_TURN', periodicity: 'WHOLE_PERIOD' };
    const changed = { audience: ['DOANH_NGHIEP'], countedTypes: ['TAP_HUAN'], version: '1', validFrom: '01/01/2024', reason: 'QĐ <15>' };
    expect((await postForm(official, `/staff/plans/${plan.id}/targets/${key}/edit`, { ...terms, ...changed })).status).toBe(303);
    const { text } = await official.get(path).expect(200);
    expect(text).toContain('Mục tiêu sửa từ 01/01/2024: 500 → 600 (QĐ &lt;15&gt;).');
    const [table = ''] = text.slice(text.indexOf('Cần đến hết kỳ')).split('</table>');
    const lastCells = table.split('<th scope="row">').map((row) => wordsOf(row).trim().split(' '));
    expect(lastCells.slice(1).map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ['2021', '501'],
      ['2022', '501'],
      ['2023', '501'],
      ['2024', '601'],
    ]);
    expect((await official.get(`${path}?asOf=2023-12-31`).expect(200)).text).not.toContain('Mục tiêu sửa từ');
  });

  it('is in English for who reads English', async () => {
    const text = await open('?lang=en');
    expect(text).toContain('behind pace by 350');
    await open('?lang=vi');
  });

  it('is not for door staff or visitors, and refuses days that are none', async () => {
    const door = await signInBrowser(test, await makeStaff(test, 'checkin'));
    await door.get(`/staff/plans/${planId}/dashboard`).expect(403);
    expect((await test.http.get(`/staff/plans/${planId}/dashboard`)).status).not.toBe(200);
    await official.get(`/staff/plans/${planId}/dashboard?asOf=31/02/2024`).expect(422);
    await official.get('/staff/plans/none/dashboard').expect(404);
  });
});
