import type { INestApplicationContext } from '@nestjs/common';
import { ListCourses } from '../modules/catalogue/index.js';
import { AcceptInvitation, CreateInvitation, ListAccounts } from '../modules/identity/index.js';
import { ListPlans } from '../modules/plans/index.js';
import { Mailbox } from '../platform/mail/mailbox.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { DemoClock } from './demo-clock.js';
import { DemoYearPlayer } from './demo-year-player.js';
import { type DemoChoice, provincesOf } from './provinces/demo-choice.js';
import { ProvincePlayer } from './provinces/province-player.js';

/** Who the history names: the demonstration itself. */
const player: Actor = { kind: 'system', name: 'Trình diễn' };

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
}

/** `done` of `total` events have been played. */
export type Progress = (done: number, total: number) => void;

/**
 * Plays the demonstration through the same use cases that people use, in the order in which it happened: the year of Tuyên Quang, or what other
 * provinces did for their plans.
 * @throws DomainError conflict `databaseNotEmpty` when there is anything that the demonstration did not make.
 */
export async function playDemo(
  program: INestApplicationContext,
  clock: DemoClock,
  choice: DemoChoice,
  progress: Progress,
): Promise<DemoAccount> {
  await requireEmpty(program);
  program.get(Mailbox).writeToNobody();
  const account = await makeAccount(program);
  const hands = { clerk: player, verifier: await verifier(program) };
  const year = choice === 'tuyen-quang' || choice === 'all' ? [new DemoYearPlayer(program, hands)] : [];
  const provinces = provincesOf(choice).map((province) => new ProvincePlayer(program, hands, province, choice !== 'all'));
  const events = [];
  for (const part of [...year, ...provinces]) events.push(...(await part.begin()));
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, event] of events.entries()) {
    clock.moveTo(event.at);
    await event.play();
    progress(index + 1, events.length);
  }
  await program.get(OutboxWorker).drain();
  return account;
}

/** "Người nhập ≠ người xác nhận": what the demonstration writes down, the account that was just made verifies. */
async function verifier(program: INestApplicationContext): Promise<Actor> {
  const [account] = (await program.get(ListAccounts).execute(player, {})).accounts;
  if (account === undefined) throw new Error('the account of the demonstration is gone');
  return { kind: 'staff', id: account.id, name: account.name, role: 'admin' };
}

async function requireEmpty(program: INestApplicationContext): Promise<void> {
  const plans = await program.get(ListPlans).execute(player);
  const courses = await program.get(ListCourses).execute(player, {});
  const accounts = await program.get(ListAccounts).execute(player, {});
  if (plans.length + courses.total + accounts.total > 0) throw new DomainError('conflict', 'databaseNotEmpty');
}

/** The password is made anew each time and shown once: no default password exists, not even here. */
async function makeAccount(program: INestApplicationContext): Promise<DemoAccount> {
  const { token } = await program.get(CreateInvitation).execute(player, { role: 'admin' });
  const account = { email: 'demo@example.com', password: token.slice(0, 14) };
  await program.get(AcceptInvitation).execute(token, { ...account, name: 'Quản trị viên trình diễn' });
  return account;
}
