import { above, compareSpeeds, median, type BenchResult } from './measure.js';
import { newSqlite, startProgram, startScript } from './program.js';
import { openClasses } from './seed.js';
import { sendLoad } from './send-load.js';

const CLASSES = 20;
const CONNECTIONS = 50;
const AMOUNT = 20_000;
const ROUNDS = 5;

/** What a Moodle of the same size answered for its list of courses, times 50. */
const FIFTY_TIMES_MOODLE = 4_950;

/**
 * The page that everybody opens in the minute in which a popular class opens, against the framework's empty route: a Nest program on
 * Fastify with one handler that answers a word, without hooks, cookies, database or template. Both are processes of their own, asked by
 * the same client over 50 kept-alive connections. The page of 20 classes is sent whole each time, uncompressed, to visitors.
 */
export async function run(): Promise<BenchResult[]> {
  const database = newSqlite();
  await openClasses(database, CLASSES, 30);
  const program = await startProgram(database);
  const empty = await startScript('./empty-route.ts');
  const speeds: number[] = [];
  const ask = async (url: string): Promise<number> =>
    (await sendLoad({ url: `${url}/`, connections: CONNECTIONS, amount: AMOUNT })).perSecond;
  const note = `list of ${CLASSES} classes, ${CONNECTIONS} connections`;
  try {
    const result = await compareSpeeds({
      name: 'class list',
      unit: 'requests/s',
      atLeast: 0.1,
      rounds: ROUNDS,
      note: `raw: empty route of Nest on Fastify; ${note}; ${ROUNDS} rounds`,
      ours: async () => {
        const speed = await ask(program.url);
        speeds.push(speed);
        return speed;
      },
      raw: () => ask(empty.url),
    });
    return [
      result,
      above('class list, requests', median(speeds.slice(1)), FIFTY_TIMES_MOODLE, 'requests/s', `${note}; 50 times Moodle's 99/s`),
    ];
  } finally {
    await empty.stop();
    await program.stop();
    await database.remove();
  }
}
