import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import {
  acceptFirstInvitation,
  consoleErrors,
  dataFolder,
  type RunningProgram,
  signIn,
  startBrowser,
  startProgram,
} from '../support/browser.js';
import { mixedPeople, readyPhones, register } from '../support/crowd.js';
import { messyWorkbook, people } from '../support/messy-list.js';
import { programApi } from '../support/program-api.js';
import { type ReceivedMail, SmtpDesk } from '../support/smtp-desk.js';

const SEATS = 50;
const QUOTA = 8;
/** What those read first who have a seat: who registered, and who stands on a list. */
const welcomes = ['Xác nhận đăng ký', 'Ông/bà có tên trong danh sách lớp'];
/** 15 of the list and 5 of the phones are from households: more than the quota has seats for. */
const households = new Set([...people(60), ...people(20, 200)].filter(({ unit }) => unit.startsWith('HKD')).map(({ email }) => email));
const isHousehold = (address: string): boolean => households.has(address);

/** Mails arrive a moment later than pages; what never comes is told by the expectation that follows. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** From the empty calendar to a class that is put off: what organisers and participants live through. */
describe('a class that more people want than there are seats', () => {
  const data = dataFolder();
  let program: RunningProgram;
  let post: SmtpDesk;
  let browser: Browser;
  /** The organiser's window. */
  let page: Page;
  let errors: string[];
  let staffPage = '';
  let publicPage = '';

  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const follow = (name: string): Promise<void> => page.getByRole('main').getByRole('link', { name, exact: true }).click();
  const figures = (of = page): Promise<string[]> => of.locator('dl.figures dd').allInnerTexts();
  const about = (words: string): ReceivedMail[] => post.received.filter(({ mail }) => mail.subject?.startsWith(words));
  const toWhom = (words: string): string[] =>
    about(words)
      .map(({ to }) => to)
      .sort();
  const linkFor = (address: string, subjects: string[]): string => {
    const text = subjects.flatMap(about).find(({ to }) => to === address)?.mail.text ?? '';
    const [link] = /http\S+\/r\/[^\s>)]+/.exec(text) ?? [];
    if (!link) throw new Error(`No mail with a link for ${address}: ${subjects.join(', ')}`);
    return link;
  };
  /** To whom these mails went, once so many have come. */
  const mails = async (words: string, count: number): Promise<string[]> => {
    await until(() => about(words).length >= count);
    return toWhom(words);
  };
  const here = new Set<string>();
  const waiting: string[] = [];

  beforeAll(async () => {
    // The crowd and its browsers may keep this machine from answering for seconds; a mail given up would be tried again minutes later.
    post = await SmtpDesk.open(30_000);
    program = await startProgram(data.path, post.settings);
    await program.moveTo('2024-11-04T02:00:00Z');
    browser = await startBrowser();
    const account = await acceptFirstInvitation(program);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
    context.setDefaultTimeout(8_000);
    page = await signIn(context, program.url, account);
    errors = consoleErrors(page);
    const send = await programApi(program.url, account);
    const site = await send<{ id: string }>('venues', { name: 'Hội trường UBND huyện Yên Sơn', capacity: 80 });
    await send('venues', { name: 'Trung tâm Văn hóa huyện Yên Sơn', capacity: 60 });
    const course = await send<{ id: string }>('courses', { code: 'TXNG', name: 'Truy xuất nguồn gốc', type: 'TAP_HUAN', periods: 8 });
    const facts = { courseId: course.id, capacity: 30, registrationOpensAt: '2024-11-01T07:00', registrationClosesAt: '2024-11-18T17:00' };
    const other = await send<{ id: string }>('classes', { ...facts, name: 'Lớp 5S đã xếp trước', place: '', venueId: site.id });
    await send(`classes/${other.id}/sessions`, { heldOn: '2024-11-19', halfDay: 'MORNING' });
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await program.stop();
    await post.close();
    data.remove();
  });

  it('is planned in a room that another class has, and moved to one that is free', async () => {
    await page.goto(`${program.url}/staff/classes/new`);
    await page.getByLabel('Chuyên đề').selectOption({ index: 1 });
    await page.getByLabel('Tên lớp').fill('Truy xuất nguồn gốc cho hợp tác xã');
    await page.getByLabel('Chọn địa điểm').selectOption({ label: 'Hội trường UBND huyện Yên Sơn (80 chỗ)' });
    await page.getByLabel('Sĩ số tối đa').fill(String(SEATS));
    await page.getByLabel('Mở đăng ký từ').fill('01/11/2024 07:00');
    await page.getByLabel('Hạn đăng ký').fill('18/11/2024 17:00');
    await press('Lưu nháp');
    staffPage = page.url().replace(/\?.*/, '');
    await page.getByLabel('Ngày', { exact: true }).fill('19/11/2024');
    await page.getByLabel('Buổi', { exact: true }).selectOption({ label: 'Sáng' });
    await press('Thêm buổi');
    await expect(page.locator('.notice-warn').innerText()).resolves.toMatch(/Trùng lịch[^]*Lớp 5S đã xếp trước/);
    await page.getByLabel('Chọn địa điểm').selectOption({ label: 'Trung tâm Văn hóa huyện Yên Sơn (60 chỗ)' });
    await press('Thêm buổi');
    await expect(page.getByRole('row', { name: '19/11/2024' }).innerText()).resolves.toContain('Trung tâm Văn hóa');
    await press('Mở lớp');
    publicPage = (await page.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')) ?? '';
  });

  it('has a waiting list and a quota', async () => {
    await page.goto(`${staffPage}/seats`);
    await page.getByLabel('Nhận danh sách chờ').check();
    await press('Lưu cách nhận đăng ký');
    await page.locator('#group').selectOption('HO_KINH_DOANH');
    await page.getByLabel('Nhiều nhất').fill(String(QUOTA));
    await press('Đặt giới hạn');
    await expect(page.getByRole('row', { name: 'Hộ kinh doanh' }).innerText()).resolves.toMatch(new RegExp(`0\\s+${QUOTA}`));
  });

  it('gets a list as an office sends it, whose old letters and bad lines are seen before anybody goes in', async () => {
    await page.goto(`${staffPage}/imports`);
    const buffer = await messyWorkbook(mixedPeople(60));
    await page.getByLabel('Tệp danh sách').setInputFiles({ name: 'DS cử đi.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.locator('form[enctype]').getByRole('button', { name: 'Xem trước' }).click();
    await expect(page.getByLabel('TCVN3').locator('..').innerText()).resolves.toMatch(
      /Nguyễn Thị Hồng Nhung, HTX Nà Lồm Demo[^]*Triệu Tiến Sinh/,
    );
    await page.getByLabel('TCVN3').check();
    await press('Đọc lại');
    await expect(figures()).resolves.toEqual(['56', '4']);
    await expect(page.getByRole('row', { name: 'Đặng Hữu Thắng' }).innerText()).resolves.toContain('Nhập được');
    await page.getByRole('link', { name: 'Chỉ xem 4 dòng chưa nhập' }).click();
    await expect(page.locator('tbody tr').allInnerTexts()).resolves.toHaveLength(4);
    await expect(page.getByRole('main').innerText()).resolves.toMatch(/bằng chữ[^]*Đơn vị công tác: /);
  });

  it('takes 50 of those who press at the same moment, and of one group no more than its quota', async () => {
    const phones = await readyPhones(browser, program.url + publicPage, people(12, 200));
    await page.getByLabel('Tôi được những người có tên ủy quyền').check();
    const taken: number[] = [];
    let isOver = false;
    const watch = async (): Promise<void> => {
      while (!isOver) taken.push(Number(/<dd>(?:<a[^>]*>)?(\d+)/.exec(await (await page.request.get(staffPage)).text())?.[1]));
    };
    const watching = watch();
    const [, ...told] = await Promise.all([press(/^Nhập 56 người/), ...phones.map(register)]);
    await page.waitForURL(/notice=importDone/);
    isOver = true;
    await watching;
    expect(Math.max(...taken)).toBeLessThanOrEqual(SEATS);
    const seated = told.filter((words) => words === 'Đã đăng ký').length;
    const [entered = '', inLine = '', refused] = await figures();
    expect([Number(entered) + seated, Number(inLine) + told.length - seated, refused]).toEqual([SEATS, 18, '4']);
  }, 60_000);

  it('tells those who come later that they wait', async () => {
    const phones = await readyPhones(browser, program.url + publicPage, people(8, 212));
    expect(await Promise.all(phones.map(register))).toEqual(Array(8).fill('Trong danh sách chờ'));
    await page.goto(`${staffPage}/seats`);
    await expect(page.getByRole('row', { name: 'Hộ kinh doanh' }).last().innerText()).resolves.toMatch(new RegExp(`${QUOTA}\\s+${QUOTA}`));
  }, 60_000);

  it('tells everyone by mail whether they have a seat', async () => {
    waiting.push(...(await mails('Danh sách chờ', 26)));
    await until(() => post.received.length >= 76);
    for (const address of welcomes.flatMap(toWhom)) here.add(address);
    expect([here.size, new Set(waiting).size, post.received.length]).toEqual([SEATS, 26, 76]);
    expect([...here].filter(isHousehold)).toHaveLength(QUOTA);
  });

  it('gives the seats of five who cancel by their private link to five who wait, who accept by theirs', async () => {
    const others = [...here].filter((address) => !isHousehold(address));
    const leaving = [...others.slice(0, 3), ...others.slice(-2)];
    const visitor = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'vi-VN' });
    const own = await visitor.newPage();
    for (const address of leaving) {
      await own.goto(linkFor(address, welcomes));
      await own.getByRole('link', { name: 'Không tham dự được?' }).click();
      await own.getByRole('button', { name: 'Hủy đăng ký' }).click();
      await expect(own.locator('h1').innerText()).resolves.toBe('Đã hủy đăng ký');
      here.delete(address);
    }
    const promoted = await mails('Đã có chỗ cho ông/bà', 5);
    expect(waiting).toEqual(expect.arrayContaining(promoted));
    for (const address of promoted) {
      await own.goto(linkFor(address, ['Đã có chỗ cho ông/bà']));
      await own.getByRole('button', { name: 'Nhận chỗ' }).click();
      await expect(own.locator('h1').innerText()).resolves.toBe('Đã đăng ký');
      here.add(address);
      waiting.splice(waiting.indexOf(address), 1);
    }
    await visitor.close();
    await page.goto(staffPage);
    await expect(figures()).resolves.toEqual([String(SEATS), String(SEATS), '0', '1']);
    expect([here.size, waiting.length, promoted.length]).toEqual([SEATS, 21, 5]);
  });

  it.each([
    ['three days', 'Còn 3 ngày', '2024-11-16'],
    ['one day', 'Ngày mai', '2024-11-18'],
  ])('reminds those who come %s before, at 07:30 in Việt Nam and not a minute earlier', async (_, words, day) => {
    await program.moveTo(`${day}T00:29:00Z`);
    await program.moveTo(`${day}T00:30:00Z`);
    expect(await mails(words, SEATS)).toEqual([...here].sort());
    expect(about(words)).toHaveLength(SEATS);
    for (const { mail } of about(words)) expect(mail.date).toMatch(new RegExp(`^${day}T00:3[01]:`));
  });

  it('is put off, and everyone knows: who comes, who waits, the page and the calendars', async () => {
    await page.goto(staffPage);
    await follow('Hoãn lớp');
    await page.getByLabel('Lý do').fill('Do ảnh hưởng của bão số 3');
    await page.getByLabel('Giữ chỗ').check();
    await press('Hoãn lớp');
    expect(await mails('Hoãn lớp', SEATS + 21)).toEqual([...here, ...waiting].sort());
    expect(about('Hoãn lớp').every(({ mail }) => mail.text?.includes('bão số 3'))).toBe(true);
    await page.goto(program.url + publicPage);
    await expect(page.getByRole('main').innerText()).resolves.toContain('Lớp hoãn, chưa có ngày mới');
    await page.goto(linkFor([...here][0] ?? '', welcomes));
    await expect(page.locator('h1').innerText()).resolves.toBe('Lớp hoãn');
    const feed = new ICAL.Component(ICAL.parse(await (await fetch(`${program.url}${publicPage}/calendar.ics`)).text()) as unknown[]);
    const [event] = feed.getAllSubcomponents('vevent');
    expect([event?.getFirstPropertyValue('status'), String(event?.getFirstPropertyValue('summary'))]).toEqual([
      'CANCELLED',
      expect.stringContaining('[TẠM HOÃN]'),
    ]);
  });

  it('wrote nobody the same twice, and left no error in the browser console but the refusal of the taken room', () => {
    const letters = post.received.map(({ to, mail }) => `${mail.subject ?? ''} → ${to}`);
    expect(letters).toHaveLength(new Set(letters).size);
    expect(errors.filter((error) => !/status of 409.*\/sessions/.test(error))).toEqual([]);
  });
});
