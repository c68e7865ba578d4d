import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { consoleErrors, dataFolder, playDemo, type RunningProgram, signIn, startBrowser, startProgram } from '../support/browser.js';
import { addCurrentWork, findPages, type PageToSee, sendEmpty } from '../support/pages-to-see.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALLEST_PHONE = { width: 320, height: 640 };
/** As many as the machine draws at once. */
const WINDOWS = 3;

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
    'passes WCAG 2.1 AA at phone and desktop width, fits a screen of 320 px and logs no error, in %s',
    async (language) => {
      const staff = await contextIn(language);
      await signIn(staff, program.url, account);
      const visitor = await contextIn(language);
      const waiting = pages.filter(({ submit }) => !submit || language === 'vi');
      const problems: string[] = [];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) problems.push(...(await look(next.signIn ? staff : visitor, next)));
      };
      await Promise.all(Array.from({ length: WINDOWS }, work));
      await Promise.all([staff.close(), visitor.close()]);
      expect(problems).toEqual([]);
    },
    480_000,
  );

  async function contextIn(language: string): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    await context.request.get(`${program.url}/?lang=${language}`);
    return context;
  }

  async function look(context: BrowserContext, { name, path, submit }: PageToSee): Promise<string[]> {
    const page = await context.newPage();
    const errors = consoleErrors(page);
    await page.goto(program.url + path);
    if (submit) await sendEmpty(page);
    const found = await axe(page);
    await page.setViewportSize(PHONE);
    found.push(...(await axe(page)));
    await page.setViewportSize(SMALLEST_PHONE);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > SMALLEST_PHONE.width) found.push(`is ${wide} px wide`);
    await page.close();
    const isRefused = submit === true || path === '/no-such-page';
    found.push(...errors.filter((error) => !isRefused || !/status of 4\d\d/.test(error)));
    return [...new Set(found)].map((problem) => `${name}: ${problem}`);
  }

  async function axe(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ runOnly: { type: 'tag', values: STANDARDS }, resultTypes: ['violations'] })
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  }
});
