import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { limit, median, ninetyNinth, type BenchResult } from './measure.js';
import { type BenchDatabase, newMariadb, newSqlite, startProgram } from './program.js';
import { account, seedFramework, seededTurns, type SeededPlan, seedYears } from './scale-seed.js';
import { Dice, FIRST_YEAR, TURNS, YEARS } from './scale-shape.js';
import { signIn, type Visitor } from './visitor.js';

const PAGES = 100;
const ROUNDS = 3;
const LAST_YEAR = FIRST_YEAR + YEARS - 1;

/**
 * Ten years of five provinces, ten plans: what their officials wait for, whether the whole workbook of the largest plan stays within
 * bounded memory, and whether a year costs more because of the years before it.
 */
export async function run(): Promise<BenchResult[]> {
  const results = await measure(newSqlite());
  const mariadb = await newMariadb();
  return mariadb ? [...results, ...(await measure(mariadb))] : results;
}

async function measure(database: BenchDatabase): Promise<BenchResult[]> {
  try {
    const plans = await seedFramework(database);
    const years: YearCost[] = [];
    let seeded = FIRST_YEAR;
    for (const until of [FIRST_YEAR, FIRST_YEAR + 4, LAST_YEAR]) {
      await seedYears(database, plans, seeded, until);
      years.push(await costOfYear(database, plans, until));
      seeded = until + 1;
    }
    const turns = await seededTurns(database);
    return [...(await pages(database, plans, turns)), ...workbook(database, plans), ...growth(database, years)];
  } finally {
    await database.remove();
  }
}

const largest = (plans: readonly SeededPlan[], day: string): SeededPlan => {
  const [plan] = plans.filter(({ province, periodFrom, periodTo }) => province === 0 && periodFrom <= day && day <= periodTo);
  if (!plan) throw new Error(`No plan covers ${day}`);
  return plan;
};

/** Another page each time: no two of them ask for the same plan and day. */
async function pages(database: BenchDatabase, plans: readonly SeededPlan[], turns: number): Promise<BenchResult[]> {
  const program = await startProgram(database);
  try {
    const visitor = await signIn(program.url, account);
    const dice = new Dice(42);
    for (const { id } of plans) await visitor.timeOf(`/staff/plans/${id}`);
    const waits: number[] = [];
    const askedPlans = Array.from({ length: Math.ceil(PAGES / plans.length) }, () => plans).flat();
    for (const { id, periodFrom } of askedPlans.slice(0, PAGES)) {
      const year = Number(periodFrom.slice(0, 4)) + dice.below(5);
      const day = `${1 + dice.below(28)}/${1 + dice.below(12)}/${year}`;
      waits.push(await visitor.timeOf(`/staff/plans/${id}?${new URLSearchParams({ asOf: day }).toString()}`));
    }
    const size = `${turns.toLocaleString('en')} turns in the ledger; ${PAGES} pages of ${plans.length} plans, median ${median(waits).toFixed(0)} ms`;
    return [
      limit(`progress page, ${database.kind}, p99`, ninetyNinth(waits), 200, 'ms', size),
      ...(await lists(database, visitor, largest(plans, `${LAST_YEAR}-12-31`))),
    ];
  } finally {
    await program.stop();
  }
}

/** The people behind the largest number, at its beginning and at its end. */
async function lists(database: BenchDatabase, visitor: Visitor, plan: SeededPlan): Promise<BenchResult[]> {
  const path = `/staff/plans/${plan.id}/turns?target=training_attendee_turns`;
  const last = Math.floor((TURNS / 4 / 50) * 0.75);
  const timeOf = async (page: number): Promise<number> => {
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) waits.push(await visitor.timeOf(`${path}&page=${page}`));
    return median(waits);
  };
  const note = 'median of 3';
  return [
    limit(`list of turns, ${database.kind}, page 1`, await timeOf(1), 500, 'ms', note),
    limit(`list of turns, ${database.kind}, page ${last.toLocaleString('en')}`, await timeOf(last), 500, 'ms', note),
  ];
}

interface Footprint {
  readonly seconds: number;
  /** Of the opened program that does nothing. */
  readonly megabytesAtRest: number;
  readonly megabytes: number;
  readonly longestDelay: number;
}

function workbook({ kind, folder, url }: BenchDatabase, plans: readonly SeededPlan[]): BenchResult[] {
  const { id: planId } = largest(plans, `${LAST_YEAR}-12-31`);
  const child = fileURLToPath(new URL('./scale-workbook.ts', import.meta.url));
  const asked = JSON.stringify({ kind, folder, url, planId });
  const printed = execFileSync(process.execPath, [...process.execArgv, child, asked], { encoding: 'utf8' });
  const { seconds, megabytesAtRest, megabytes, longestDelay } = JSON.parse(printed) as Footprint;
  const note = `five years of the largest plan in a process of its own, ${seconds.toFixed(1)} s`;
  const rss = `peak RSS ${megabytes.toFixed(0)} MB, without the ${megabytesAtRest.toFixed(0)} MB of the program at rest`;
  return [
    limit(`workbook, ${kind}, memory beyond rest`, megabytes - megabytesAtRest, 250, 'MB', `${rss}, ${note}`),
    limit(`workbook, ${kind}, longest wait`, longestDelay, 200, 'ms', `event loop delay, ${note}`),
  ];
}

/** Milliseconds. */
interface YearCost {
  readonly workbook: number;
  readonly page: number;
}

/** The report of the last year that there is, of the largest plan. */
async function costOfYear(database: BenchDatabase, plans: readonly SeededPlan[], year: number): Promise<YearCost> {
  const { id } = largest(plans, `${year}-12-31`);
  const program = await startProgram(database);
  try {
    const visitor = await signIn(program.url, account);
    const medianOf = async (path: string): Promise<number> => {
      await visitor.timeOf(path);
      const waits: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) waits.push(await visitor.timeOf(path));
      return median(waits);
    };
    return { workbook: await exportTime(program.url, id, year), page: await medianOf(`/staff/plans/${id}?asOf=31/12/${year}`) };
  } finally {
    await program.stop();
  }
}

async function exportTime(url: string, planId: string, year: number): Promise<number> {
  const issued = await fetch(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token } = (await issued.json()) as { token: string };
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/v1/plans/${planId}/export?year=${year}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`The export of ${year} answered ${answer.status}`);
    await answer.arrayBuffer();
    waits.push(performance.now() - start);
  }
  return median(waits);
}

function growth({ kind }: BenchDatabase, [first, fifth, tenth]: readonly YearCost[]): BenchResult[] {
  if (!first || !fifth || !tenth) return [];
  const seconds = [first, fifth, tenth].map(({ workbook: each }) => (each / 1000).toFixed(1)).join(', ');
  const milliseconds = [first, fifth, tenth].map(({ page }) => page.toFixed(0)).join(', ');
  const note = `workbook of the newest year with 1, 5 and 10 years in the ledger: ${seconds} s; its progress page ${milliseconds} ms`;
  return [
    limit(`a year's workbook, ${kind}, 5 years against 1`, fifth.workbook / first.workbook, 1.3, 'times', note),
    limit(`a year's workbook, ${kind}, 10 years against 5`, tenth.workbook / fifth.workbook, 1.3, 'times', note),
  ];
}
