import type { Browser, Page } from 'playwright-core';
import { dataFolder, type RunningProgram, setupLink, startBrowser, startProgram } from '../support/browser.js';

describe('what stands below a form', () => {
  const data = dataFolder();
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram(data.path);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
    await page.goto(setupLink(program));
    await page.getByLabel('Họ và tên').fill('Đinh Thị Ngân');
    await page.getByLabel('Thư điện tử').fill('ngan@example.com');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu dễ nhớ');
    await page.getByLabel('Nhập lại mật khẩu').fill('một câu dễ nhớ');
    await page.getByRole('button', { name: 'Tạo tài khoản', exact: true }).click();
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await program.stop();
    data.remove();
  });

  it('keeps the heading of the lists of administrative units away from the buttons above it', async () => {
    await page.goto(`${program.url}/staff/admin-units/imports`);
    const buffer = Buffer.from('code,name,level,parent_code,valid_from,valid_to\n08,Tỉnh Tuyên Quang,province,,2025-07-01,\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'don-vi.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    await page.goto(`${program.url}/staff/admin-units/imports`);
    const buttons = await page.locator('main .button-row').boundingBox();
    const heading = await page.locator('h2#imports').boundingBox();
    expect((heading?.y ?? 0) - ((buttons?.y ?? 0) + (buttons?.height ?? 0))).toBeGreaterThanOrEqual(24);
  });
});
