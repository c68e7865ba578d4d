import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Picture } from './read-pdf.js';

/** Where the built program lies; `npm test` has built it. */
const DIST = process.env.TEST_DIST ?? 'dist';
const START_SECONDS = 60;

export interface RunningProgram {
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** From now on the program's clock runs from this moment, and what it does every minute is begun. */
  moveTo(moment: string): Promise<void>;
  stop(): Promise<void>;
}

/** A data folder that nothing else uses. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tap-huan-browser-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the built program on a free port of this machine, with `settings` added. @throws Error with its output when it does not come up. */
export async function startProgram(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningProgram> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork('test/support/clocked-main.mjs', {
    env: { ...environment(folder), ...settings, PORT: String(port), BASE_URL: url },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await untilListening(child, url, () => printed);
  return {
    url,
    output: () => printed,
    moveTo: async (moment) => {
      const moved = once(child, 'message');
      child.send({ moveTo: moment });
      await moved;
    },
    stop: () => stopped(child),
  };
}

/** Fills the folder with the demonstration, of Tuyên Quang where no other province is named. */
export function playDemo(folder: string, province = 'tuyen-quang'): { readonly email: string; readonly password: string } {
  const printed = execFileSync(process.execPath, [join(DIST, 'cli.js'), 'demo', '--no-start', '--province', province], {
    env: environment(folder),
    encoding: 'utf8',
  });
  const found = /sign in:\s+(\S+)\s+(\S+)/.exec(printed);
  if (!found?.[1] || !found[2]) throw new Error(`The demonstration named no account:\n${printed}`);
  return { email: found[1], password: found[2] };
}

/** The one-time link that an empty program prints. */
export function setupLink({ output }: RunningProgram): string {
  const [link] = /http\S+\/setup\/\S+/.exec(output()) ?? [];
  if (!link) throw new Error(`No one-time link was printed:\n${output()}`);
  return link;
}

/** Makes the first administrator without looking at the page. */
export async function acceptFirstInvitation(program: RunningProgram): Promise<{ readonly email: string; readonly password: string }> {
  const account = { email: 'quan-tri@example.com', password: 'mot-mat-khau-dai-2026' };
  const token = setupLink(program).split('/').at(-1) ?? '';
  const answer = await fetch(`${program.url}/api/v1/invitations/${token}/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, name: 'Đinh Thị Ngân' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return account;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
}

/** Fills in the sign-in form as a person would. */
export async function signIn(
  context: BrowserContext,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button').click();
  await page.waitForURL(/\/staff/);
  return page;
}

/** Collects what the page's console calls an error: a breach of the content security policy, a failing script, a missing file. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Pixels of a PNG as a QR reader takes them; the browser itself decodes it. */
export async function pixelsOf(browser: Browser, png: Buffer): Promise<Picture> {
  const page = await browser.newPage();
  await page.setContent(`<img src="data:image/png;base64,${png.toString('base64')}">`);
  const { data, width, height } = await page.evaluate<{ data: number[]; width: number; height: number }>(READ_PIXELS);
  await page.close();
  return { data: Uint8ClampedArray.from(data), width, height };
}

/** Runs in the page; text, because the tests are compiled without a browser's types. */
const READ_PIXELS = `(async () => {
  const [image] = document.images;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const drawing = canvas.getContext('2d');
  drawing.drawImage(image, 0, 0);
  const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  return { data: [...data], width, height };
})()`;

function environment(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TEST_DIST: DIST, DATA_DIR: folder, RATE_LIMIT: '0' };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

async function untilListening(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!printed().includes(url)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`The program did not start:\n${printed()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
