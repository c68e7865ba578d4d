import type { INestApplicationContext } from '@nestjs/common';
import { CreateCourse, ListCourses } from '../modules/catalogue/index.js';
import { MergePeople } from '../modules/duplicates/index.js';
import { AcceptInvitation, CreateInvitation, ListAccounts } from '../modules/identity/index.js';
import { ImportKnownPlan, ListPlans, RecordFigure } from '../modules/plans/index.js';
import { PublishPlan } from '../modules/reporting/index.js';
import { RegistrationQueries } from '../modules/registrations/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Mailbox } from '../platform/mail/mailbox.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import { DomainError } from '../shared/domain-error.js';
import { DemoClassPlayer } from './demo-class-player.js';
import type { DemoEvent } from './demo-event.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoFigure, DemoYear } from './demo-data.js';
import { DemoPlacePlayer } from './demo-place-player.js';
import { DemoReportPlayer } from './demo-report-player.js';
import { demoYear } from './demo-year.js';

/** Who the history names: the demonstration itself. */
const player: Actor = { kind: 'system', name: 'Trình diễn' };

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
}

/** `done` of `total` events have been played. */
export type Progress = (done: number, total: number) => void;

/**
 * Plays the demonstration year through the same use cases that people use, in the order in which it happened.
 * @throws DomainError conflict `databaseNotEmpty` when there is anything that the demonstration did not make.
 */
export async function playDemoYear(program: INestApplicationContext, clock: DemoClock, progress: Progress): Promise<DemoAccount> {
  await requireEmpty(program);
  program.get(Mailbox).writeToNobody();
  const account = await makeAccount(program);
  const places = new DemoPlacePlayer(program, player);
  await places.begin();
  const plan = await program.get(ImportKnownPlan).execute(player, { number: '60/KH-UBND' });
  await places.nameTerritory(plan.id);
  const year = demoYear();
  const courseIds = new Map<string, string>();
  for (const course of year.courses) {
    const { periods, ...facts } = course;
    const { id } = await program.get(CreateCourse).execute(player, { ...facts, ...(periods === null ? {} : { periods }) });
    courseIds.set(course.code, id);
  }
  const players = year.classes.map((demoClass) => new DemoClassPlayer(program, player, demoClass, courseIds));
  const reports = new DemoReportPlayer(program, player, await verifier(program), plan.id);
  const events = [
    places.placing(year.organisations),
    places.holding(year.classes),
    ...reports.events(year.evidence),
    ...players.flatMap((each) => each.events(plan.id)),
    { at: MERGED_AT, play: () => merge(program, players, year.merge) },
    ...[...year.openingFigures, ...year.reportedFigures].map((figure) =>
      figureEvent(program, plan.id, figure, year.openingFigures.includes(figure)),
    ),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, event] of events.entries()) {
    await playAt(clock, event);
    progress(index + 1, events.length);
  }
  await program.get(PublishPlan).execute(player, plan.id, { visibility: 'public' });
  await program.get(OutboxWorker).drain();
  await playAt(clock, places.reform());
  return account;
}

async function playAt(clock: DemoClock, event: DemoEvent): Promise<void> {
  clock.moveTo(event.at);
  await event.play();
}

/** "Người nhập ≠ người xác nhận": what the demonstration writes down, the account that was just made verifies. */
async function verifier(program: INestApplicationContext): Promise<Actor> {
  const [account] = (await program.get(ListAccounts).execute(player, {})).accounts;
  if (account === undefined) throw new Error('the account of the demonstration is gone');
  return { kind: 'staff', id: account.id, name: account.name, role: 'admin' };
}

/** Before the figures of the year are taken: two records would count as two people. */
const MERGED_AT = instantInVietnam('2024-11-14', '08:30');

async function merge(
  program: INestApplicationContext,
  players: readonly DemoClassPlayer[],
  { kept, merged }: DemoYear['merge'],
): Promise<void> {
  const idOf = (ref: string): string => players.find(({ code }) => ref.startsWith(`${code}-`))?.idOf(ref) ?? '';
  const personOf = async (ref: string): Promise<string> => {
    const registration = await program.get(UnitOfWork).read(() => program.get(RegistrationQueries).byId(idOf(ref)));
    return registration?.personId ?? '';
  };
  await program.get(MergePeople).execute(player, { keptId: await personOf(kept), mergedId: await personOf(merged) });
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

function figureEvent(program: INestApplicationContext, planId: string, figure: DemoFigure, opening: boolean): DemoEvent {
  const { targetKey, countedOn, value, denominator, label, evidence } = figure;
  return {
    at: instantInVietnam(countedOn < '2024-03-01' ? '2024-03-01' : countedOn, '15:00'),
    play: async () => {
      await program.get(RecordFigure).execute(player, planId, targetKey, {
        kind: opening ? 'opening' : 'reported',
        countedOn,
        value,
        ...(denominator === null ? {} : { denominator }),
        evidence: `${label}. ${evidence}`,
      });
    },
  };
}
