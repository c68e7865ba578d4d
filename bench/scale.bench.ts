import { limit, median, ninetyNinth, type BenchResult } from './measure.js';
import { type BenchDatabase, newMariadb, newSqlite, startProgram } from './program.js';
import { account, seedFramework, seededTurns, type SeededPlan, seedYears } from './scale-seed.js';
import { Dice, FIRST_YEAR, TURNS, YEARS } from './scale-shape.js';
import { runSql } from '../test/support/database-server.js';
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
    return [...(await pages(database, plans, turns)), ...(await workbook(database, plans)), ...growth(database, years)];
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

/** Five years of the largest plan, downloaded from a program that did nothing else before. */
async function workbook(database: BenchDatabase, plans: readonly SeededPlan[]): Promise<BenchResult[]> {
  const { id } = largest(plans, `${LAST_YEAR}-12-31`);
  const program = await startProgram(database);
  try {
    const token = await tokenOf(program.url);
    const rest = await program.footprint();
    const begun = performance.now();
    const bytes = await download(`${program.url}/api/v1/plans/${id}/export`, token);
    const seconds = (performance.now() - begun) / 1000;
    const { peakMegabytes, peakOwnMegabytes, longestDelay } = await program.footprint();
    const note = `five years of the largest plan, ${(bytes / 2 ** 20).toFixed(0)} MB in ${seconds.toFixed(1)} s`;
    const before = `the process, ${rest.megabytes.toFixed(0)} MB before, ${note}`;
    return [
      limit(`workbook, ${database.kind}, peak memory`, peakMegabytes, 250, 'MB', before),
      limit(`workbook, ${database.kind}, own memory`, peakOwnMegabytes, 250, 'MB', "the same without Node's text, which is a file's"),
      limit(`workbook, ${database.kind}, longest wait`, longestDelay, 200, 'ms', `event loop delay, ${note}`),
    ];
  } finally {
    await program.stop();
  }
}

interface YearCost {
  /** Milliseconds. */
  readonly workbook: number;
  /** Milliseconds. */
  readonly page: number;
  /** Rows and entries of indexes that the database read for the workbook; null where it does not say. */
  readonly read: number | null;
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
    const workbook = await exportTime(program.url, id, year);
    const page = await medianOf(`/staff/plans/${id}?asOf=31/12/${year}`);
    const before = rowsRead(database);
    await download(workbookOf(program.url, id, year), await tokenOf(program.url));
    const after = rowsRead(database);
    return { workbook, page, read: before === null || after === null ? null : after - before };
  } finally {
    await program.stop();
  }
}

const workbookOf = (url: string, planId: string, year: number): string => `${url}/api/v1/plans/${planId}/export?year=${year}`;

/** Since the server began; nobody else asks it. */
function rowsRead({ socket }: BenchDatabase): number | null {
  if (socket === '') return null;
  const lines = runSql(socket, "SHOW GLOBAL STATUS LIKE 'Handler_read%'");
  return lines.reduce((sum, line) => sum + Number(line.split('\t')[1]), 0);
}

async function exportTime(url: string, planId: string, year: number): Promise<number> {
  const token = await tokenOf(url);
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await download(workbookOf(url, planId, year), token);
    waits.push(performance.now() - start);
  }
  return median(waits);
}

async function tokenOf(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const issued = await fetch(`${url}/api/v1/tokens`, { method: 'POST', headers, body: JSON.stringify(account) });
  return ((await issued.json()) as { token: string }).token;
}

/** Takes a file and keeps nothing of it. @returns its size in bytes */
async function download(url: string, token: string): Promise<number> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) bytes += piece.length;
  return bytes;
}

function growth({ kind }: BenchDatabase, [first, fifth, tenth]: readonly YearCost[]): BenchResult[] {
  if (!first || !fifth || !tenth) return [];
  const seconds = [first, fifth, tenth].map(({ workbook: each }) => (each / 1000).toFixed(1)).join(', ');
  const milliseconds = [first, fifth, tenth].map(({ page }) => page.toFixed(0)).join(', ');
  const note = `workbook of the newest year with 1, 5 and 10 years in the ledger: ${seconds} s; its progress page ${milliseconds} ms`;
  return [
    limit(`a year's workbook, ${kind}, 5 years against 1`, fifth.workbook / first.workbook, 1.3, 'times', note),
    limit(`a year's workbook, ${kind}, 10 years against 5`, tenth.workbook / fifth.workbook, 1.3, 'times', note),
    ...rowGrowth(kind, [first.read, fifth.read, tenth.read]),
  ];
}

/** Time differs from run to run, rows do not. The fifth year of a period has the four before it in its cumulative numbers, so that it is that one. */
function rowGrowth(kind: BenchDatabase['kind'], [first, fifth, tenth]: readonly (number | null)[]): BenchResult[] {
  if (!first || !fifth || !tenth) return [];
  const note = `read for the workbook of the newest year with 1, 5 and 10 years in the ledger: ${[first, fifth, tenth].join(', ')}`;
  return [limit(`a year's workbook, ${kind}, rows read, 10 years against 5`, tenth / fifth, 1.1, 'times', note)];
}
