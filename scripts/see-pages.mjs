/**
 * Pictures of every page, to be looked at before it counts as done:
 *
 *   tsx scripts/see-pages.mjs <folder> [--empty] [--people 500] [--dark] [--lang en] [--only roll] [--province all]
 *
 * Starts the built program on the demonstration year (with --empty: with nothing but an administrator) plus an open class that has
 * --people registrations, finds the pages by their links and hands them to screenshots.mjs. Another --province has no such class and no
 * pages that open with a mailed link.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptFirstInvitation, dataFolder, playDemo, signIn, startBrowser, startProgram } from '../test/support/browser.ts';
import { addCurrentWork, findPages } from '../test/support/pages-to-see.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    empty: { type: 'boolean' },
    people: { type: 'string', default: '12' },
    dark: { type: 'boolean' },
    lang: { type: 'string' },
    only: { type: 'string' },
    province: { type: 'string', default: 'tuyen-quang' },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error(
    'Usage: tsx scripts/see-pages.mjs <folder> [--empty] [--people 500] [--dark] [--lang en] [--only word] [--province name]',
  );
mkdirSync(folder, { recursive: true });

const data = dataFolder();
const demo = values.empty ? undefined : playDemo(data.path, values.province);
const program = await startProgram(data.path);
const browser = await startBrowser();
try {
  const account = demo ?? (await acceptFirstInvitation(program));
  const hasYear = !values.empty && ['tuyen-quang', 'all'].includes(values.province);
  const extra = hasYear ? await addCurrentWork(program.url, account, Number(values.people)) : [];
  const context = await browser.newContext();
  await signIn(context, program.url, account);
  const { pages: all, broken } = await findPages(program.url, context.request, extra);
  for (const link of broken) console.log(link);
  const pages = all.filter(({ name }) => name.includes(values.only ?? ''));
  const list = join(folder, 'pages.json');
  writeFileSync(list, JSON.stringify(pages, null, 2));
  const look = [values.dark ? '--dark' : '', ...(values.lang ? ['--lang', values.lang] : [])].filter(Boolean);
  const words = ['scripts/screenshots.mjs', program.url, list, folder, '--user', account.email, '--password', account.password, ...look];
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
} finally {
  await browser.close();
  await program.stop();
  data.remove();
}
