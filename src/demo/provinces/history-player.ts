import type { INestApplicationContext } from '@nestjs/common';
import { CancelClass, ClassQueries } from '../../modules/classes/index.js';
import { AnswerCondition, ChangePlan, ImportKnownPlan } from '../../modules/plans/index.js';
import { PublishPlan } from '../../modules/reporting/index.js';
import { StartReport } from '../../modules/reports/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { addDays, instantInVietnam } from '../../shared/calendar-date.js';
import { DemoClassPlayer } from '../demo-class-player.js';
import type { DemoCourse, DemoPerson } from '../demo-data.js';
import type { DemoEvent } from '../demo-event.js';
import { DemoEvidencePlayer } from '../demo-evidence-player.js';
import { figureEvent } from '../demo-figure-event.js';
import type { DemoHands } from '../demo-hands.js';
import { ExpertPlayer } from './expert-player.js';
import { historyClass } from './history-class.js';
import type { HistoryClass, PlanHistory } from './plan-history.js';

/** What a plan finds in its province. */
export interface Surroundings {
  /** The letterhead of the Sở that reports on it. */
  readonly ownerId: string;
  readonly courses: readonly DemoCourse[];
  readonly courseIds: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, readonly DemoPerson[]>;
}

/** What was done for one plan, as events in time. */
export class HistoryPlayer {
  constructor(
    private readonly program: INestApplicationContext,
    private readonly hands: DemoHands,
    private readonly history: PlanHistory,
    private readonly around: Surroundings,
  ) {}

  /** The plan is there from the beginning, and the public may see it. */
  async begin(): Promise<DemoEvent[]> {
    const { program, history } = this;
    const { clerk, verifier } = this.hands;
    const planId = await this.addPlan();
    await program.get(PublishPlan).execute(clerk, planId, { visibility: 'public' });
    const evidence = new DemoEvidencePlayer(program, clerk, verifier, planId);
    const frame = { program, clerk, verifier, planId };
    return [
      ...history.openingFigures.map((figure) => figureEvent(frame, 'opening', figure)),
      ...history.reportedFigures.map((figure) => figureEvent(frame, 'reported', figure)),
      ...history.classes.flatMap((each) => this.classEvents(each, planId)),
      ...history.experts.flatMap((each) =>
        new ExpertPlayer(program, clerk, each, this.around.people.get(each.code) ?? []).events(this.courseId(each.courseCode), planId),
      ),
      ...history.evidence.flatMap(({ facts, verifiedOn }) => evidence.events(facts, verifiedOn)),
      ...this.conditionEvents(planId),
      { at: instantInVietnam(addDays(history.report.asOf, 1), '08:00'), play: () => this.draftReport(planId) },
    ];
  }

  private async addPlan(): Promise<string> {
    const { clerk } = this.hands;
    const { id, signedOn, source, ...plan } = await this.program.get(ImportKnownPlan).execute(clerk, { number: this.history.number });
    const { number, title, issuer, province, periodFrom, periodTo } = plan;
    const said = { ...(signedOn === null ? {} : { signedOn }), ...(source === null ? {} : { source }), ownerId: this.around.ownerId };
    await this.program.get(ChangePlan).execute(clerk, id, { number, title, issuer, province, periodFrom, periodTo, ...said });
    return id;
  }

  private courseId(code: string): string {
    return this.around.courseIds.get(code) ?? '';
  }

  private classEvents(outline: HistoryClass, planId: string): DemoEvent[] {
    const course = this.around.courses.find(({ code }) => code === outline.courseCode);
    if (!course) throw new Error(`${outline.code} has no course`);
    const { code, until, calledOff } = outline;
    const demo = historyClass(outline, course, this.around.people.get(code) ?? []);
    const events = new DemoClassPlayer(this.program, this.hands.clerk, demo, this.around.courseIds).events(planId);
    if (until === undefined) return events;
    const end = instantInVietnam(until, '20:00');
    return [
      ...events.filter(({ at }) => at <= end),
      ...(calledOff === undefined ? [] : [{ at: end, play: () => this.callOff(code, calledOff) }]),
    ];
  }

  private async callOff(code: string, reason: string): Promise<void> {
    const held = await this.program.get(UnitOfWork).read(() => this.program.get(ClassQueries).byCode(code));
    await this.program.get(CancelClass).execute(this.hands.clerk, held?.id ?? '', { reason });
  }

  private conditionEvents(planId: string): DemoEvent[] {
    const { unmet } = this.history;
    if (unmet === undefined) return [];
    const { targetKey, reason, saidOn } = unmet;
    const play = async (): Promise<void> => {
      await this.program.get(AnswerCondition).execute(this.hands.clerk, planId, targetKey, { answer: 'fails', reason });
    };
    return [{ at: instantInVietnam(saidOn, '10:00'), play }];
  }

  private async draftReport(planId: string): Promise<void> {
    const { year, asOf } = this.history.report;
    await this.program.get(StartReport).execute(this.hands.clerk, planId, { part: 'year', year, asOf });
  }
}
