import type { Browser, BrowserContext, Page } from 'playwright-core';
import { acceptFirstInvitation, consoleErrors, dataFolder, type RunningProgram, startBrowser, startProgram } from '../support/browser.js';
import { programApi } from '../support/program-api.js';

/** An unfinished form on a phone: questions that come and go, and a draft that stays on the device. */
describe('the registration form in a browser', () => {
  const data = dataFolder();
  let program: RunningProgram;
  let browser: Browser;
  let phone: BrowserContext;
  let page: Page;
  const errors: string[][] = [];
  let formPage = '';

  beforeAll(async () => {
    program = await startProgram(data.path);
    await program.moveTo('2024-11-04T02:00:00Z');
    formPage = `${program.url}/classes/${await openClass(program)}`;
    browser = await startBrowser();
  }, 90_000);

  beforeEach(async () => {
    phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
    page = await phone.newPage();
    errors.push(consoleErrors(page));
    await page.goto(formPage);
  });

  afterEach(async () => {
    await phone.close();
  });

  afterAll(async () => {
    await browser.close();
    await program.stop();
    data.remove();
  });

  const lunch = (answer: string): ReturnType<Page['locator']> =>
    page.getByRole('group', { name: 'Ăn trưa tại lớp?' }).getByLabel(answer, { exact: true });
  const diet = (): ReturnType<Page['locator']> => page.getByLabel('Kiêng món nào?');
  const fill = async (label: string, words: string): Promise<void> => page.getByLabel(label).first().fill(words);
  const value = async (label: string): Promise<string> => page.getByLabel(label).first().inputValue();
  const draft = (): Promise<string> => page.evaluate<string>('JSON.stringify(sessionStorage) + JSON.stringify(localStorage)');

  async function fillAll(name: string, phoneNumber: string): Promise<void> {
    await fill('Họ và tên', name);
    await fill('Đơn vị công tác', 'HTX Cam sành Phù Hương Demo');
    await page.getByLabel('Thuộc nhóm').selectOption('HOP_TAC_XA');
    await fill('Chức vụ', 'Thành viên');
    await fill('Số điện thoại', phoneNumber);
  }

  it('shows a dependent question when it is needed, without the words for those who have no scripts, and sends nothing hidden', async () => {
    await expect(diet().isVisible()).resolves.toBe(false);
    await lunch('Có').check();
    await diet().fill('thịt bò');
    await expect(page.getByText('Chỉ trả lời nếu').isVisible()).resolves.toBe(false);
    await lunch('Không').check();
    await expect(diet().isVisible()).resolves.toBe(false);
    await fillAll('Bàn Thị Mụi', '0900 000 011');
    await page.locator('#consent').check();
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await expect(page.locator('h1').innerText()).resolves.toBe('Đã đăng ký');
    await expect(page.getByRole('main').innerText()).resolves.not.toContain('thịt bò');
  });

  it('gives back what was typed after the page was left, but no consent and nothing sensitive', async () => {
    await fillAll('Triệu Tiến Sinh', '0900 000 012');
    await lunch('Có').check();
    await diet().fill('hải sản');
    await page.locator('#ethnicity').selectOption('Dao');
    await page.locator('#ethnicityConsent').check();
    await page.locator('#consent').check();
    await expect(draft()).resolves.toContain('Triệu Tiến Sinh');
    await expect(draft()).resolves.not.toMatch(/Dao|onsent|_csrf/);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(program.url);
    await page.goto(formPage);
    await expect(page.getByText('Đã khôi phục nội dung nhập dở').isVisible()).resolves.toBe(true);
    await expect(value('Họ và tên')).resolves.toBe('Triệu Tiến Sinh');
    await expect(diet().inputValue()).resolves.toBe('hải sản');
    await expect(page.locator('#ethnicity').inputValue()).resolves.toBe('');
    await expect(page.locator('#consent').isChecked()).resolves.toBe(false);
  });

  it('forgets the draft when asked to', async () => {
    await fill('Họ và tên', 'Lý A Dế');
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await expect(value('Họ và tên')).resolves.toBe('');
    await expect(page.getByText('Đã xóa bản nháp').isVisible()).resolves.toBe(true);
    await expect(draft()).resolves.not.toContain('Lý A Dế');
  });

  it('keeps what the server gave back after a refusal rather than an older draft, and forgets it after success', async () => {
    await fillAll('Giàng A Páo', '0900 000 013');
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await page.waitForSelector('.error-summary');
    await expect(value('Họ và tên')).resolves.toBe('Giàng A Páo');
    await expect(page.getByText('Đã khôi phục').isVisible()).resolves.toBe(false);
    await fill('Họ và tên', 'Giàng A Sử');
    await lunch('Không').check();
    await page.locator('#consent').check();
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await expect(page.locator('h1').innerText()).resolves.toBe('Đã đăng ký');
    await expect(draft()).resolves.not.toContain('Giàng');
    await page.goto(formPage);
    await expect(value('Họ và tên')).resolves.toBe('');
  });

  it('is nobody else’s in another window', async () => {
    await fill('Họ và tên', 'Sùng Seo Dế');
    const other = await phone.newPage();
    await other.goto(formPage);
    await expect(other.getByLabel('Họ và tên').first().inputValue()).resolves.toBe('');
  });

  it('left no error in the console but the refusal that was asked for', () => {
    expect(errors.flat().filter((error) => !error.includes('status of 422'))).toEqual([]);
  });
});

/** A class with a question about lunch and one for those who eat, made through the API. @returns its code. */
async function openClass(program: RunningProgram): Promise<string> {
  const send = await programApi(program.url, await acceptFirstInvitation(program));
  const course = await send<{ id: string }>('courses', { code: 'TXNG', name: 'Truy xuất nguồn gốc', type: 'TAP_HUAN', periods: 8 });
  const window = { registrationOpensAt: '2024-11-01T07:00', registrationClosesAt: '2024-11-10T17:00' };
  const facts = { courseId: course.id, capacity: 30, place: 'UBND huyện Yên Sơn', ...window };
  const { id, code } = await send<{ id: string; code: string }>('classes', facts);
  await send(`classes/${id}/sessions`, { heldOn: '2024-11-11', halfDay: 'MORNING' });
  const choice = { kind: 'single_choice', label: 'Ăn trưa tại lớp?', choices: 'Có\nKhông', isRequired: true };
  const lunch = await send<{ id: string }>(`classes/${id}/questions`, choice);
  await send(`classes/${id}/questions`, { kind: 'text', label: 'Kiêng món nào?', shownWhen: `${lunch.id}:c1` });
  await send(`classes/${id}/open`, {});
  return code;
}
