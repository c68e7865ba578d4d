import { limit, ninetyNinth, type BenchResult } from './measure.js';
import { registerPeople } from './people.js';
import { type BenchDatabase, type Listener, newMariadb, newSqlite, startProgram } from './program.js';

const PEOPLE = 1_000_000;
const ROUNDS = 20;

/** What officers type: whole names, given names, two words that everybody has, the beginning of a word, a phone, and nobody. */
const SEARCHES = [
  'nguyen thi an',
  'Trần Quốc Yến',
  'toai',
  'van',
  'ma van',
  'nguyen thi xuan an tuyet',
  'ngu',
  'kh',
  'giang a phuc',
  'thuan ma',
  '0900012345',
  'khong co ai ten nay',
];

/** The register of people searched through HTTP, one officer after the other: list, count and the people of the first page. */
export async function run(): Promise<BenchResult[]> {
  const results = [await measure(newSqlite())];
  const mariadb = await newMariadb();
  return mariadb ? [...results, await measure(mariadb)] : results;
}

async function measure(database: BenchDatabase): Promise<BenchResult> {
  const token = await registerPeople(database, PEOPLE);
  const program = await startProgram(database);
  try {
    // The first round fills the caches and does not count.
    await waitsOf(program, token, 1);
    const waits = await waitsOf(program, token, ROUNDS);
    const note = `${PEOPLE.toLocaleString('en')} people, ${SEARCHES.length} searches x ${ROUNDS}`;
    return limit(`search of people, ${database.kind}, p99`, ninetyNinth(waits), 100, 'ms', note);
  } finally {
    await program.stop();
    await database.remove();
  }
}

async function waitsOf(program: Listener, token: string, rounds: number): Promise<number[]> {
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const search of SEARCHES) waits.push(await timeOf(program, search, token));
  }
  return waits;
}

async function timeOf(program: Listener, search: string, token: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${program.url}/api/v1/people?${new URLSearchParams({ q: search }).toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The search for ${search} answered ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - start;
}
