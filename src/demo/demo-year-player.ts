import type { INestApplicationContext } from '@nestjs/common';
import { MergePeople } from '../modules/duplicates/index.js';
import { ImportKnownPlan } from '../modules/plans/index.js';
import { RegistrationQueries } from '../modules/registrations/index.js';
import { PublishPlan } from '../modules/reporting/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { OutboxWorker } from '../platform/outbox/outbox-worker.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import { DemoClassPlayer } from './demo-class-player.js';
import { makeCourses } from './demo-course-player.js';
import type { DemoYear } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { figureEvent } from './demo-figure-event.js';
import type { DemoHands } from './demo-hands.js';
import { DemoPlacePlayer } from './demo-place-player.js';
import { DemoReportPlayer } from './demo-report-player.js';
import { demoYear } from './demo-year.js';

/** Before the figures of the year are taken: two records would count as two people. */
const MERGED_AT = instantInVietnam('2024-11-14', '08:30');

/** The year of Tuyên Quang, as events in time. */
export class DemoYearPlayer {
  private readonly year = demoYear();
  private readonly clerk: Actor;

  constructor(
    private readonly program: INestApplicationContext,
    private readonly hands: DemoHands,
  ) {
    this.clerk = hands.clerk;
  }

  /** The plan and the courses are there from the beginning; the rest happens. */
  async begin(): Promise<DemoEvent[]> {
    const { program, clerk, year } = this;
    const places = new DemoPlacePlayer(program, clerk);
    await places.begin();
    const plan = await program.get(ImportKnownPlan).execute(clerk, { number: '60/KH-UBND' });
    await places.nameTerritory(plan.id);
    const courseIds = await makeCourses(program, clerk, year.courses);
    const players = year.classes.map((demoClass) => new DemoClassPlayer(program, clerk, demoClass, courseIds));
    const reports = new DemoReportPlayer(program, clerk, this.hands.verifier, plan.id);
    const frame = { program, clerk, verifier: this.hands.verifier, planId: plan.id };
    const events = [
      places.placing(year.organisations),
      places.holding(year.classes),
      ...reports.events(year.evidence),
      ...players.flatMap((each) => each.events(plan.id)),
      { at: MERGED_AT, play: () => this.merge(players, year.merge) },
      ...year.openingFigures.map((figure) => figureEvent(frame, 'opening', figure)),
      ...year.reportedFigures.map((figure) => figureEvent(frame, 'reported', figure)),
    ];
    const last = new Date(Math.max(...events.map(({ at }) => at.getTime())));
    return [...events, { at: last, play: () => this.publish(plan.id) }, places.reform()];
  }

  /** With what is still to be written: the papers are of the end of the year. */
  private async publish(planId: string): Promise<void> {
    await this.program.get(PublishPlan).execute(this.clerk, planId, { visibility: 'public' });
    await this.program.get(OutboxWorker).drain();
  }

  private async merge(players: readonly DemoClassPlayer[], { kept, merged }: DemoYear['merge']): Promise<void> {
    const { program, clerk } = this;
    const idOf = (ref: string): string => players.find(({ code }) => ref.startsWith(`${code}-`))?.idOf(ref) ?? '';
    const personOf = async (ref: string): Promise<string> => {
      const registration = await program.get(UnitOfWork).read(() => program.get(RegistrationQueries).byId(idOf(ref)));
      return registration?.personId ?? '';
    };
    await program.get(MergePeople).execute(clerk, { keptId: await personOf(kept), mergedId: await personOf(merged) });
  }
}
