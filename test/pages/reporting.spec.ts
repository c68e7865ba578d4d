import { startApp, type TestApp } from '../support/app.js';
import { messageBeside } from '../support/expect-answer.js';
import { makePlan60 } from '../support/make-plan.js';
import { type Browser, makeStaff, postForm, signInBrowser } from '../support/make-staff.js';
import { makeTurns } from '../support/make-turns.js';

describe('the overview', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
  });
  afterEach(() => test.close());

  /** The codes of a class of today and of one of tomorrow. */
  async function makeTwoClasses(): Promise<[string, string]> {
    const { plan } = await makePlan60(test);
    const eachDay = { planIds: [plan.id], groups: { DOANH_NGHIEP: 2 }, state: 'open' } as const;
    const today = await makeTurns(test, { ...eachDay, closesOn: '2024-11-15' });
    const tomorrow = await makeTurns(test, { ...eachDay, closesOn: '2024-11-16' });
    return [today.code, tomorrow.code];
  }

  it('of an empty database shows the three steps to begin', async () => {
    const organiser = await signInBrowser(test, await makeStaff(test, 'organiser'));
    const page = await organiser.get('/staff').expect(200);
    expect(page.text).toContain('Ba bước để bắt đầu');
    expect(page.text).toContain('href="/staff/plans"');
    expect(page.text).toContain('href="/staff/courses/new"');
    expect(/<ol class="steps">[^]*<\/ol>/.exec(page.text)?.[0].match(/<li>/g)).toHaveLength(3);
    expect(page.text).toContain('Sau khi có chuyên đề');
    expect(page.text).not.toContain('href="/staff/classes/new"');
  });

  it('shows door staff the classes of today and nothing else', async () => {
    const [today, tomorrow] = await makeTwoClasses();
    const door = await signInBrowser(test, await makeStaff(test, 'checkin'));
    const page = await door.get('/staff').expect(200);
    expect(page.text).toContain(today);
    expect(page.text).not.toContain(`>${tomorrow}<`);
    expect(page.text).not.toContain('60/KH-UBND');
  });

  it('shows plans with their state, and the classes that wait to be finalised', async () => {
    await makeTwoClasses();
    test.clock.moveTo('2024-11-18T02:00:00Z');
    const official = await signInBrowser(test, await makeStaff(test, 'official'));
    const page = await official.get('/staff').expect(200);
    expect(page.text).toContain('2 lớp đã kết thúc, chưa chốt');
    expect(page.text).toContain('Kế hoạch 60/KH-UBND');
    expect(page.text).toContain('Chưa đạt');
    expect(page.text).toMatch(/href="\/staff\/classes\/[^"]+\/finalise"/);
  });
});

describe('the pages of progress', () => {
  let test: TestApp;
  let official: Browser;
  let planId: string;
  beforeAll(async () => {
    test = await startApp('2024-11-15T02:00:00Z');
    official = await signInBrowser(test, await makeStaff(test, 'official'));
    const { plan } = await makePlan60(test);
    planId = plan.id;
    const groups = { DOANH_NGHIEP: 40, HOP_TAC_XA: 20 };
    await makeTurns(test, { planIds: [planId], closesOn: '2024-05-09', groups, women: 25, minority: 10 });
    await makeTurns(test, { planIds: [planId], closesOn: '2023-05-09', groups: { HO_KINH_DOANH: 3 } });
    await makeTurns(test, { planIds: [planId], closesOn: '2024-11-05', groups: { SO_BAN_NGANH: 4 }, state: 'open' });
    const expert = { type: 'CHUYEN_GIA', certificates: 'EXPERT_COMPLETION' } as const;
    await makeTurns(test, { planIds: [planId], closesOn: '2024-08-16', groups: { SO_BAN_NGANH: 2, HOP_TAC_XA: 1 }, ...expert });
  });
  afterAll(() => test.close());

  const readable = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

  it('shows each target with its number, the comparator in words and a judgement', async () => {
    const { text } = await official.get(`/staff/plans/${planId}?asOf=2024-11-15`).expect(200);
    expect(text).toContain('số liệu chốt đến 15/11/2024');
    expect(text).toContain('mục tiêu trên 500 lượt người');
    expect(text).toContain('tạm tính 67');
    expect(text).toContain('1 lớp chưa chốt');
    expect(text).toContain('Không định lượng');
    expect(text).toContain('aria-label="Đã thực hiện 63, mục tiêu trên 500 lượt người"');
  });

  it('has numbers that open the list of what they count', async () => {
    const { text } = await official.get(`/staff/plans/${planId}?asOf=2024-11-15&year=2024`);
    const [, href = ''] = /href="([^"]+group=DOANH_NGHIEP[^"]*&year=2024[^"]*)">40</.exec(readable(text)) ?? [];
    const list = await official.get(href).expect(200);
    expect(list.text).toContain('40 lượt người từ các lớp đã chốt');
    expect(list.text.match(/data-label="Số buổi dự"/g)).toHaveLength(40);
    expect(list.text).toContain('/staff/classes/');
  });

  it('pages through long lists', async () => {
    const path = `/staff/plans/${planId}/turns?target=training_attendee_turns`;
    const first = await official.get(path).expect(200);
    const second = await official.get(`${path}&page=2`).expect(200);
    const rows = (text: string): number => text.match(/data-label="Số buổi dự"/g)?.length ?? 0;
    expect([rows(first.text), rows(second.text)]).toEqual([50, 13]);
    expect(readable(first.text)).toContain('page=2');
  });

  it('says of each expert whether he counts, and why not', async () => {
    const { text } = await official.get(`/staff/plans/${planId}/experts`).expect(200);
    expect(text).toContain('2 người có giấy chứng nhận được tính');
    expect(text.match(/Được tính<\/span>/g)).toHaveLength(2);
    expect(text).toMatch(/Không tính<\/span> <small>ngoài đối tượng của chỉ tiêu/);
  });

  it('moves with the cut-off day', async () => {
    const { text } = await official.get(`/staff/plans/${planId}?asOf=31/12/2023`).expect(200);
    expect(text).toContain('aria-label="Đã thực hiện 3, mục tiêu trên 500 lượt người"');
    await official.get(`/staff/plans/${planId}?asOf=2024-13-01`).expect(422);
  });

  it('speaks English when asked', async () => {
    const { text } = await official.get(`/staff/plans/${planId}?lang=en`).expect(200);
    expect(text).toContain('target more than 500 attendee-turns');
    await official.get(`/staff/plans/${planId}?lang=vi`);
  });

  it('are not for door staff', async () => {
    const door = await signInBrowser(test, await makeStaff(test, 'checkin'));
    const plan = `/staff/plans/${planId}`;
    for (const path of [plan, `${plan}/turns?target=training_attendee_turns`, `${plan}/experts`, '/staff/exports']) {
      expect((await door.get(path)).status).toBe(403);
    }
  });

  it('sends an export from its form, and shows the form again when it is wrong', async () => {
    const form = await official.get(`/staff/exports?plan=${planId}&year=2024`).expect(200);
    expect(form.text).toContain(`value="${planId}" selected`);
    const file = await postForm(official, '/staff/exports', { plan: planId, year: '2024', file: 'csv-classes' });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain('ke-hoach-60-kh-ubnd-theo-lop-2024.csv');
    expect(form.text).toMatch(/name="separator" value="semicolon" checked/);
    const forExcel = await postForm(official, '/staff/exports', { plan: planId, file: 'csv-classes', separator: 'semicolon' });
    expect(forExcel.text).toMatch(/^\uFEFF"[^"]+";"/);
    const workbook = await postForm(official, '/staff/exports', { plan: planId, file: 'xlsx', separator: 'semicolon' });
    expect(workbook.headers['content-disposition']).toContain('.xlsx');
    const unknown = await postForm(official, '/staff/exports', { plan: planId, file: 'csv-classes', separator: ';' });
    expect([unknown.status, messageBeside(unknown, 'separator')]).toEqual([422, 'Chọn một trong các mục đã nêu']);
    const refused = await postForm(official, '/staff/exports', { plan: planId, asOf: '31/02/2024', file: 'xlsx' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="asOf-error"');
    expect(refused.text).toContain('value="31/02/2024"');
  });

  it('offer the whole report up to today unless something else is asked for', async () => {
    const { text } = await official.get('/staff/exports').expect(200);
    expect(text).toContain('value="15/11/2024"');
    expect(text).toMatch(/value="xlsx" checked/);
    expect(text).not.toContain('không bắt buộc');
  });
});
