/**
 * Pictures of pages at phone and desktop width, and what axe finds on each (WCAG 2.1 A and AA).
 *
 *   node scripts/screenshots.mjs <base URL> <pages.json> <folder> [--user name --password word] [--dark] [--lang en]
 *
 * pages.json is a list of { "name", "path", "signIn"?, "submit"? }; a page with signIn is opened with the account given on the command line,
 * one with submit sends its form empty first. Exits with 1 when axe finds a violation, a page scrolls sideways at 320 px or beyond its end, or a
 * page logs an error (a breach of the CSP among them).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { axeViolations } from '../test/support/axe.ts';
import { boxProblems } from '../test/support/page-box.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { user: { type: 'string' }, password: { type: 'string' }, dark: { type: 'boolean' }, lang: { type: 'string' } },
});
const [baseUrl, pagesFile, folder] = positionals;
if (!baseUrl || !pagesFile || !folder) throw new Error('Usage: screenshots.mjs <base URL> <pages.json> <folder>');

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };
const pages = JSON.parse(await readFile(pagesFile, 'utf8'));
const problems = [];

async function signIn(context) {
  const page = await context.newPage();
  await page.goto(new URL('/sign-in', baseUrl).href);
  await page.fill('input[autocomplete="username"]', values.user);
  await page.fill('input[type="password"]', values.password);
  await page.click('main form button');
  await page.waitForLoadState();
  await page.close();
}

/** Empties the longest form of the page and sends it. */
async function sendEmpty(page) {
  await page.evaluate(() => {
    const [longest] = [...document.querySelectorAll('main form[method=post]')].sort((a, b) => b.elements.length - a.elements.length);
    for (const box of longest.querySelectorAll('input:not([type=hidden]):not([type=radio]), textarea, select')) {
      if (box.type === 'checkbox') box.checked = false;
      else box.value = '';
    }
    longest.noValidate = true;
    longest.requestSubmit();
  });
  await page.waitForSelector('.error-summary', { timeout: 5000 });
}

async function shoot(context, size, { name, path, submit }) {
  const page = await context.newPage();
  const report = (text) => problems.push(`${name} ${size}: ${text}`);
  const expected = submit || path === '/no-such-page' ? /status of 4\d\d/ : /^$/;
  page.on('console', (message) => message.type() === 'error' && !expected.test(message.text()) && report(message.text()));
  page.on('pageerror', (error) => report(error.message));
  const address = new URL(path, baseUrl);
  if (values.lang) address.searchParams.set('lang', values.lang);
  await page.goto(address.href, { waitUntil: 'load' });
  if (submit) await sendEmpty(page).catch(() => report('sent empty, it shows no error'));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true });
  for (const violation of await axeViolations(page)) report(violation);
  for (const problem of await boxProblems(page)) report(problem);
  const unfinished = (await page.locator('body').innerText()).match(
    /\b[a-z]+:[a-z][A-Za-z]+\.[A-Za-z.]+|\b(?:notice|error|audit|fact|nav|form)\.[A-Za-z.]+|\bNaN\b|\bundefined\b|\[object/g,
  );
  if (unfinished) report(`shows ${unfinished.join(', ')}`);
  await page.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    const options = { viewport, colorScheme: values.dark ? 'dark' : 'light', reducedMotion: 'reduce' };
    const anonymous = await browser.newContext(options);
    const signedIn = pages.some((page) => page.signIn) ? await browser.newContext(options) : null;
    if (signedIn) await signIn(signedIn);
    for (const page of pages) await shoot(page.signIn ? signedIn : anonymous, size, page);
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.log(problem);
console.log(`${pages.length} pages in ${Object.keys(sizes).length} sizes, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
