import { bareMariadb, bareSqlite, type BareDriver } from './bare-registration.js';
import { compareSpeeds, limit, median, type BenchResult } from './measure.js';
import { newMariadb, newSqlite, startProgram, type BenchDatabase } from './program.js';
import { openClasses } from './seed.js';
import { sendLoad } from './send-load.js';

const CONNECTIONS = 50;
const AMOUNT = 2_000;
const ROUNDS = 7;
const SEATS = 100_000;

/**
 * Registering online for one class, the row that everybody wants: HTTP, validation, the rules, person, unit, registration, claims,
 * consents and history in one transaction, asked over 50 kept-alive connections by a process of its own. Against the least that any
 * program must do to give out a seat safely, by the driver alone: one transaction of one insert under a unique key and the conditional
 * update of the same hot row, without HTTP, without an ORM, with the same durability (SQLite: WAL, synchronous FULL, BEGIN IMMEDIATE;
 * MariaDB: READ COMMITTED, a pool of 20 that 50 callers share) in the same folder or the same server.
 */
export async function run(): Promise<BenchResult[]> {
  const results = await measure(newSqlite(), bareSqlite);
  const mariadb = await newMariadb();
  return mariadb ? [...results, ...(await measure(mariadb, bareMariadb))] : results;
}

async function measure(database: BenchDatabase, bare: (database: BenchDatabase) => Promise<BareDriver>): Promise<BenchResult[]> {
  const [classId] = await openClasses(database, 1, SEATS);
  const program = await startProgram(database);
  const driver = await bare(database);
  const waits: number[] = [];
  let firstPerson = 0;
  const register = async (): Promise<number> => {
    const url = `${program.url}/api/v1/classes/${classId}/registrations`;
    const { perSecond, p99 } = await sendLoad({ url, connections: CONNECTIONS, amount: AMOUNT, firstPerson });
    firstPerson += AMOUNT;
    waits.push(p99);
    return perSecond;
  };
  const name = `registrations, ${database.kind}`;
  try {
    const result = await compareSpeeds({
      name,
      unit: 'per s',
      atLeast: 0.25,
      rounds: ROUNDS,
      note: `raw: bare driver, insert and take a seat; ${CONNECTIONS} connections, one class, ${AMOUNT} x ${ROUNDS} rounds`,
      ours: register,
      raw: () => driver.register(AMOUNT),
    });
    return [result, limit(`${name}, p99`, median(waits.slice(1)), 100, 'ms', `${CONNECTIONS} connections, median of ${ROUNDS} rounds`)];
  } finally {
    await driver.close();
    await program.stop();
    await database.remove();
  }
}
