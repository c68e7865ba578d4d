import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { consoleErrors, dataFolder, playDemo, type RunningProgram, signIn, startBrowser, startProgram } from '../support/browser.js';
import { boxProblems, buttonsSeen } from '../support/page-box.js';
import { addCurrentWork, findPages, type PageToSee, sendEmpty } from '../support/pages-to-see.js';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** As many as the machine draws at once. */
const TABS = 3;

/** Shows one page after the other: what the browser has compiled for one is there for the next. */
interface Tab {
  readonly page: Page;
  readonly errors: string[];
}

describe('every page, on a database with a year of work', () => {
  const data = dataFolder();
  let program: RunningProgram;
  let browser: Browser;
  let account: { email: string; password: string };
  let pages: PageToSee[];
  let broken: readonly string[];

  beforeAll(async () => {
    account = playDemo(data.path);
    program = await startProgram(data.path);
    browser = await startBrowser();
    const extra = await addCurrentWork(program.url, account, 7);
    const context = await browser.newContext();
    await signIn(context, program.url, account);
    ({ pages, broken } = await findPages(program.url, context.request, extra));
    await context.close();
  }, 480_000);

  afterAll(async () => {
    await browser.close();
    await program.stop();
    data.remove();
  });

  it('is found by following links, and no link leads nowhere', () => {
    expect(broken).toEqual([]);
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(['vi', 'en'])(
    'passes WCAG 2.1 AA at phone and desktop width, fits a screen of 320 px, ends where its content ends and logs no error, in %s',
    async (language) => {
      const staff = await contextIn(language);
      await signIn(staff, program.url, account);
      const visitor = await contextIn(language);
      const waiting = pages.filter(({ submit }) => !submit || language === 'vi');
      const problems: string[] = [];
      const work = async (): Promise<void> => {
        const tabs = { staff: await tabIn(staff), visitor: await tabIn(visitor) };
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          problems.push(...(await look(next.signIn ? tabs.staff : tabs.visitor, next)));
        }
      };
      await Promise.all(Array.from({ length: TABS }, work));
      await Promise.all([staff.close(), visitor.close()]);
      expect(problems).toEqual([]);
    },
    480_000,
  );

  it('shows no button on paper', async () => {
    const [staff, visitor] = [await contextIn('vi'), await contextIn('vi')];
    await signIn(staff, program.url, account);
    const tabs = { staff: await tabIn(staff), visitor: await tabIn(visitor) };
    const problems: string[] = [];
    for (const { page } of Object.values(tabs)) {
      await page.emulateMedia({ media: 'print' });
    }
    for (const { name, path, signIn: isStaff } of pages.filter(({ submit }) => !submit)) {
      const { page } = isStaff ? tabs.staff : tabs.visitor;
      await page.goto(program.url + path);
      problems.push(...(await buttonsSeen(page)).map((words) => `${name}: ${words}`));
    }
    await Promise.all([staff.close(), visitor.close()]);
    expect(problems).toEqual([]);
  }, 240_000);

  async function contextIn(language: string): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    await context.request.get(`${program.url}/?lang=${language}`);
    return context;
  }

  async function tabIn(context: BrowserContext): Promise<Tab> {
    const page = await context.newPage();
    return { page, errors: consoleErrors(page) };
  }

  async function look({ page, errors }: Tab, { name, path, submit }: PageToSee): Promise<string[]> {
    await page.setViewportSize(DESK);
    await page.goto(program.url + path);
    if (submit) await sendEmpty(page);
    const found = [...(await axeViolations(page)), ...(await boxProblems(page))];
    await page.setViewportSize(PHONE);
    found.push(...(await axeViolations(page)));
    const isRefused = submit === true || path === '/no-such-page';
    found.push(...errors.splice(0).filter((error) => !isRefused || !/status of 4\d\d/.test(error)));
    return [...new Set(found)].map((problem) => `${name}: ${problem}`);
  }
});
