import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { consoleErrors, dataFolder, pixelsOf, type RunningProgram, setupLink, startBrowser, startProgram } from '../support/browser.js';
import { pdfPicture, pdfText } from '../support/read-pdf.js';
import { readQr } from '../support/read-qr.js';

/** The journey of one class: each step goes on from where the one before it ended, as the people at work do. */
describe('the main job, walked through the pages of the built program', () => {
  const data = dataFolder();
  let program: RunningProgram;
  let browser: Browser;
  let desk: BrowserContext;
  /** The organiser's window. */
  let page: Page;
  let errors: string[];
  let className = '';
  let classPage = '';
  let verifyLink = '';

  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const follow = (name: string): Promise<void> => page.getByRole('main').getByRole('link', { name, exact: true }).click();
  const heading = (): Promise<string> => page.locator('h1').innerText();

  beforeAll(async () => {
    program = await startProgram(data.path);
    await program.moveTo('2024-11-04T02:00:00Z');
    browser = await startBrowser();
    desk = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
    page = await desk.newPage();
    errors = consoleErrors(page);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await program.stop();
    data.remove();
  });

  it('makes the first administrator from the one-time link that the program prints, once', async () => {
    await page.goto(setupLink(program));
    await page.getByLabel('Họ và tên').fill('Đinh Thị Ngân');
    await page.getByLabel('Thư điện tử').fill('ngan@example.com');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu dễ nhớ');
    await page.getByLabel('Nhập lại mật khẩu').fill('một câu dễ nhớ');
    await press('Tạo tài khoản');
    await expect(page.locator('.top-account').innerText()).resolves.toContain('Đinh Thị Ngân');
    const stranger = await browser.newPage();
    const second = await stranger.goto(setupLink(program));
    expect(second?.status()).toBeGreaterThanOrEqual(400);
    await stranger.close();
  });

  it('adds Kế hoạch 60/KH-UBND with its nine targets in one click', async () => {
    await page.goto(`${program.url}/staff/plans`);
    await press('Thêm Kế hoạch 60/KH-UBND và 9 chỉ tiêu');
    await page.goto(`${program.url}/staff/plans`);
    const plan = page.getByRole('row', { name: '60/KH-UBND' });
    await expect(plan.innerText()).resolves.toMatch(/2021–2025\s+9/);
  });

  it('creates a course, then a class with two sessions, and opens it', async () => {
    await page.goto(`${program.url}/staff/courses/new`);
    await page.getByLabel('Mã chuyên đề').fill('TXNG');
    await page.getByLabel('Tên chuyên đề').fill('Truy xuất nguồn gốc, tem QR');
    await page.getByLabel('Loại hình').selectOption({ label: 'Tập huấn' });
    await page.getByLabel('Số tiết').fill('8');
    await press('Lưu');
    await follow('Thêm lớp của chuyên đề này');
    className = 'Truy xuất nguồn gốc, tem QR cho hợp tác xã huyện Yên Sơn';
    await page.getByLabel('Tên lớp').fill(className);
    await page.getByLabel('Địa điểm').fill('UBND huyện Yên Sơn');
    await page.getByLabel('Giảng viên').fill('Chi cục TĐC');
    await page.getByLabel('Sĩ số tối đa').fill('30');
    await page.getByLabel('Mở đăng ký từ').fill('01/11/2024 07:00');
    await page.getByLabel('Hạn đăng ký').fill('04/11/2024 17:00');
    await press('Lưu nháp');
    classPage = new URL(page.url()).pathname;
    for (const halfDay of ['Sáng', 'Chiều']) {
      const form = page.locator('details', { hasText: 'Thêm buổi' }).first();
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
      await form.getByLabel('Ngày').fill('05/11/2024');
      await form.getByLabel('Buổi').selectOption({ label: halfDay });
      await form.getByRole('button', { name: 'Thêm buổi' }).click();
    }
    await press('Mở lớp');
    await expect(page.locator('.pill').first().innerText()).resolves.toBe('Đang mở đăng ký');
  });

  it('registers somebody on a phone without JavaScript: first refused beside the field with the input kept, then with a code and its QR', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'vi-VN' });
    const screen = await phone.newPage();
    await screen.goto(program.url);
    await screen.getByRole('link', { name: className }).click();
    await screen.getByLabel('Họ và tên').fill('Nguyễn Thị Hồng Nhung');
    await screen.getByLabel('Đơn vị công tác').fill('HTX Cam sành Phù Hương Demo');
    await screen.getByLabel('Thuộc nhóm').selectOption({ label: 'Hợp tác xã' });
    await screen.getByLabel('Chức vụ').fill('Giám đốc');
    await screen.getByLabel('Số điện thoại').fill('0900 000 001');
    await expect(screen.locator('#consent').isChecked()).resolves.toBe(false);
    await screen.getByRole('button', { name: 'Đăng ký' }).click();
    await expect(screen.locator('#consent-error').innerText()).resolves.toContain('Cần đồng ý');
    await expect(screen.getByLabel('Họ và tên').inputValue()).resolves.toBe('Nguyễn Thị Hồng Nhung');
    await expect(screen.getByLabel('Thuộc nhóm').inputValue()).resolves.toBe('HOP_TAC_XA');
    await screen.locator('#consent').check();
    await screen.getByRole('button', { name: 'Đăng ký' }).click();
    await expect(screen.locator('h1').innerText()).resolves.toBe('Đã đăng ký');
    const code = (await screen.locator('.ticket-code').innerText()).replace(/\s/g, '');
    expect(code).toMatch(/^[0-9A-Z]{8}$/);
    const picture = await pixelsOf(browser, await screen.locator('.ticket-qr').screenshot());
    expect(readQr(picture)).toBe(code);
    await phone.close();
  });

  it('writes in somebody who came without registering', async () => {
    await page.goto(`${program.url}${classPage}/registrations`);
    await follow('Thêm người tham dự');
    await page.getByLabel('Đến tại lớp').check();
    await page.getByLabel('Họ và tên').fill('Ma Văn Thuấn');
    await page.getByLabel('Đơn vị công tác').fill('HKD Mật ong Khau Vai Demo');
    await page.getByLabel('Thuộc nhóm').selectOption({ label: 'Hộ kinh doanh' });
    await press('Thêm người tham dự');
    await expect(page.getByRole('main').innerText()).resolves.toContain('Ma Văn Thuấn');
  });

  it('marks the roll with the keyboard alone', async () => {
    await program.moveTo('2024-11-05T11:00:00Z');
    await page.goto(`${program.url}${classPage}/roll`);
    await page.locator('select.mark').first().focus();
    for (const key of ['c', 'v', 'ArrowRight', 'v', 'ArrowUp', 'c']) await page.keyboard.press(key);
    await press('Lưu điểm danh');
    const marks = await page.locator('select.mark').evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value));
    expect(marks).toEqual(['present', 'present', 'absent', 'absent']);
  });

  it('finalises the class: one turn, for the one who was there', async () => {
    await follow('Chốt danh sách');
    await press('Chốt 1 lượt người');
    await expect(page.locator('.notice').first().innerText()).resolves.toContain('Đã chốt danh sách');
    await expect(page.getByRole('row', { name: 'Ma Văn Thuấn' }).innerText()).resolves.toContain('Không dự buổi nào');
  });

  it('issues a certificate whose PDF can be read, and whose QR opens the public page that calls it valid', async () => {
    await follow('Cấp giấy chứng nhận');
    await page.getByRole('checkbox', { name: 'Nguyễn Thị Hồng Nhung' }).check();
    await page.getByLabel('Ngày cấp').fill('05/11/2024');
    await page.getByLabel('Chức danh chứng nhận').fill('Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang');
    await page.getByLabel('Quyền hạn ký').fill('GIÁM ĐỐC');
    await page.getByLabel('Họ tên người ký').fill('Hoàng Đức Lợi');
    await page.getByLabel('Nơi cấp (địa danh)').fill('Tuyên Quang');
    await press('Cấp giấy cho người đã chọn');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^PDF/ }).click();
    const pdf = await readFile(await (await downloading).path());
    const text = pdfText(pdf).replace(/\s+/g, ' ');
    expect(text).toContain('NGUYỄN THỊ HỒNG NHUNG');
    expect(text).toContain('Truy xuất nguồn gốc, tem QR');
    verifyLink = readQr(pdfPicture(pdf, 150));
    expect(verifyLink).toContain(`${program.url}/verify/`);
    await page.goto(verifyLink);
    await expect(heading()).resolves.toBe('Còn hiệu lực');
    await expect(page.locator('.facts').innerText()).resolves.toContain('Nguyễn Thị Hồng Nhung');
  });

  it('shows the turn on the progress page, and the number opens the person behind it', async () => {
    await page.goto(`${program.url}/staff/plans`);
    await follow('60/KH-UBND');
    const target = page.locator('li.target', { hasText: '500 lượt người' });
    await expect(target.locator('.pill').innerText()).resolves.toBe('Chưa đạt');
    const number = target.locator('.target-value > a');
    await expect(number.innerText()).resolves.toMatch(/^1\b/);
    await number.click();
    await expect(page.getByRole('row', { name: 'Nguyễn Thị Hồng Nhung' }).innerText()).resolves.toContain('TXNG');
  });

  it('exports a workbook in which another program finds the class and the turn', async () => {
    await page.goto(`${program.url}/staff/exports`);
    await page.getByLabel('Kỳ số liệu').selectOption('2024');
    const downloading = page.waitForEvent('download');
    await press('Xuất số liệu');
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(await download.path());
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []))).map(String);
    expect(cells).toContain(className);
    expect(cells).toContain('Nguyễn Thị Hồng Nhung');
    expect(cells).not.toContain('Ma Văn Thuấn');
  });

  it('revokes the certificate, and the public page says so at once', async () => {
    await page.goto(`${program.url}/staff/certificates`);
    await page.getByRole('main').locator('tbody a').first().click();
    await follow('Thu hồi');
    await page.getByLabel('Lý do').fill('Quyết định số 160/QĐ-SKHCN: cấp nhầm người');
    await press('Thu hồi giấy');
    await page.goto(verifyLink);
    await expect(heading()).resolves.toBe('Đã thu hồi');
  });

  it('speaks English when asked to, and keeps to it', async () => {
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
    await page.goto(`${program.url}/staff/classes`);
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
    await expect(page.getByRole('row', { name: className }).innerText()).resolves.toContain('Finalised');
  });

  it('left no error in the browser console on the whole way', () => {
    expect(errors).toEqual([]);
  });
});
