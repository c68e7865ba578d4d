import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type ListedPerson, people } from './messy-list.js';

/** Lines 1, 5, 9 and 13 of a list as they come from other files: copied out of old letters, or still set in an old font. */
const fromOldFiles = [
  { fullName: 'NguyÔn ThÞ Hång Nhung', unit: 'HTX Nµ Låm Demo' },
  { fullName: 'TrÇn Quèc To¹i', unit: 'HTX Nµ Låm Demo' },
  { fullName: 'Trieäu Tieán Sinh', unit: 'HTX Demo', font: 'VNI-Times' },
  { fullName: 'Ñaëng Höõu Thaéng', unit: 'HTX Demo', font: 'VNI-Times' },
];
/** What is wrong with lines 17, 21, 25 and 29. */
const mistakes: readonly Partial<ListedPerson>[] = [{ fullName: '7' }, { email: 'khong-phai-thu' }, { phone: '12345' }, { unit: '' }];

/** People of one list: a few lines in old letters, and four that nobody can register as they are. */
export function mixedPeople(count: number): ListedPerson[] {
  const changes = new Map([...fromOldFiles, ...mistakes].map((change, place) => [place * 4, change]));
  return people(count).map((person, index) => ({ ...person, ...changes.get(index) }));
}

/** One person with a phone, who has filled in the form and not yet pressed the button. */
export interface Phone {
  readonly person: ListedPerson;
  readonly context: BrowserContext;
  readonly page: Page;
}

const groups = { HTX: 'HOP_TAC_XA', Cty: 'DOANH_NGHIEP', UBND: 'UBND_XA', HKD: 'HO_KINH_DOANH' } as const;

/** Opens the page of a class on a phone of its own for each, every other one without JavaScript, and fills in the form. */
export async function readyPhones(browser: Browser, classPage: string, listed: readonly ListedPerson[]): Promise<Phone[]> {
  const phones: Phone[] = [];
  const waiting = [...listed.entries()];
  const next = async (): Promise<void> => {
    for (let each = waiting.shift(); each; each = waiting.shift()) {
      const [number, person] = each;
      phones.push(await readyPhone(browser, classPage, person, number % 2 === 0));
    }
  };
  await Promise.all([next(), next(), next(), next()]);
  return phones;
}

async function readyPhone(browser: Browser, classPage: string, person: ListedPerson, javaScriptEnabled: boolean): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(classPage);
  const fill = (label: string, words: string): Promise<void> => page.getByLabel(label).first().fill(words);
  await fill('Họ và tên', person.fullName);
  await fill('Đơn vị công tác', person.unit);
  await page.getByLabel('Thuộc nhóm').selectOption(groups[person.unit.split(' ')[0] as keyof typeof groups]);
  await fill('Chức vụ', 'Thành viên');
  await fill('Số điện thoại', person.phone);
  await fill('Thư điện tử', person.email);
  await page.locator('#consent').check();
  return { person, context, page };
}

/** Presses the button; what the person is told then. */
export async function register({ page }: Phone): Promise<string> {
  await page.getByRole('button', { name: /^Đăng ký/ }).click();
  await page.waitForURL(/\/r\//);
  return page.locator('h1').innerText();
}
