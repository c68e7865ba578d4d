import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { createPool, type Pool } from 'mysql2/promise';
import { speedOf } from './measure.js';
import { nameOf } from './participants.js';
import type { BenchDatabase } from './program.js';

export interface BareDriver {
  /** Gives out so many seats and answers how many a second. */
  register(amount: number): Promise<number>;
  close(): Promise<void>;
}

const SCHEMA = [
  'CREATE TABLE hall (id INTEGER PRIMARY KEY, capacity INTEGER NOT NULL, seats_taken INTEGER NOT NULL)',
  `CREATE TABLE place (id CHAR(36) PRIMARY KEY, hall_id INTEGER NOT NULL, person_key VARCHAR(64) NOT NULL, full_name VARCHAR(200) NOT NULL,
    unit_name VARCHAR(300) NOT NULL, phone VARCHAR(20), email VARCHAR(190), created_at VARCHAR(30) NOT NULL, UNIQUE (hall_id, person_key))`,
  'INSERT INTO hall VALUES (1, 100000, 0)',
];
const INSERT = 'INSERT INTO place VALUES (?, 1, ?, ?, ?, ?, ?, ?)';
const TAKE = 'UPDATE hall SET seats_taken = seats_taken + 1 WHERE id = 1 AND seats_taken < capacity';

let person = 0;

function row(): string[] {
  person += 1;
  const phone = `09${String(person).padStart(8, '0')}`;
  return [
    randomUUID(),
    `p${person}`,
    nameOf(person),
    'HTX Chè Tân Lâm Demo',
    phone,
    `hoc-vien-${person}@example.com`,
    new Date().toISOString(),
  ];
}

/** One connection, as the driver is synchronous; statements are prepared once. */
export function bareSqlite({ folder }: BenchDatabase): Promise<BareDriver> {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const statement of SCHEMA) database.exec(statement);
  const [insert, take] = [database.prepare(INSERT), database.prepare(TAKE)];
  const takeSeat = database.transaction((values: string[]) => {
    insert.run(values);
    if (take.run().changes !== 1) throw new Error('The hall is full');
  });
  return Promise.resolve({
    register: (amount) =>
      speedOf(amount, () => {
        for (let index = 0; index < amount; index += 1) takeSeat.immediate(row());
        return Promise.resolve();
      }),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  });
}

const CALLERS = 50;

/** A pool of the size that the program has, and as many callers as the program has clients. */
export async function bareMariadb({ socket }: BenchDatabase): Promise<BareDriver> {
  const pool = createPool({ socketPath: socket, user: 'root', database: 'bare', connectionLimit: 20 });
  for (const statement of SCHEMA) await pool.query(statement);
  return {
    register: (amount) =>
      speedOf(amount, async () => {
        let left = amount;
        const callers = Array.from({ length: CALLERS }, async () => {
          while (left-- > 0) await takeSeat(pool);
        });
        await Promise.all(callers);
      }),
    close: () => pool.end(),
  };
}

async function takeSeat(pool: Pool): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.query('START TRANSACTION');
    await connection.query(INSERT, row());
    const [{ affectedRows }] = (await connection.query(TAKE)) as unknown as [{ affectedRows: number }];
    if (affectedRows !== 1) throw new Error('The hall is full');
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}
