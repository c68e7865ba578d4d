import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type CalendarDate, dateInVietnam, earlierDay, laterDay } from '../../shared/calendar-date.js';
import { EvidenceQueries } from '../evidence/index.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import { CertificateHolderQueries, type HeldCertificate } from './certificate-holder.queries.js';
import type { PlanFacts } from './domain/plan-facts.js';
import type { UnitFamily } from './domain/unit-families.js';
import { isOver, type PendingTurns, PendingTurnQueries } from './pending-turn.queries.js';
import { type ClassNames, type CountedClass, PlanClassQueries } from './plan-class.queries.js';
import { turnsOf } from './domain/sheet.js';
import { type ListedSheet, SheetQueries } from './sheet.queries.js';
import { UnitFamilyQueries } from './unit-family.queries.js';

/** The facts of a plan with the rows that pages show beside the numbers. */
export interface FactsOfPlan extends PlanFacts {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly certificates: readonly HeldCertificate[];
  readonly classes: readonly CountedClass[];
  /** What those of them are called that have ended and are neither finalised nor cancelled. */
  readonly endedNames: ClassNames;
  readonly pendingTurns: readonly PendingTurns[];
  /** Different people, by the key of each target that counts turns. */
  readonly people: ReadonlyMap<string, number>;
}

/**
 * One query for each kind of fact, whatever the number of targets, classes or people. Runs inside the caller's unit of work. The queries are
 * sent together, those that take long behind those that much is done with: a database server looks for the next rows while those of the
 * one before are added up. What classes lead to is asked for as soon as they are there, before anything is added up.
 */
@Injectable()
export class FactsReader {
  constructor(
    private readonly plans: PlanQueries,
    private readonly sheets: SheetQueries,
    private readonly pending: PendingTurnQueries,
    private readonly classes: PlanClassQueries,
    private readonly certificates: CertificateHolderQueries,
    private readonly evidence: EvidenceQueries,
    private readonly families: UnitFamilyQueries,
    private readonly clock: Clock,
  ) {}

  /** With grain `month` the turns can answer for whole months, years and the period up to the cut-off day only. */
  async of(plan: Plan, asOf: CalendarDate, grain: 'day' | 'month' = 'day'): Promise<FactsOfPlan> {
    const { periodFrom, periodTo } = plan;
    const until = earlierDay(asOf, periodTo);
    const today = dateInVietnam(this.clock.now());
    const readOn = laterDay(asOf, today);
    const targets = await this.plans.targetsOf(plan.id, asOf);
    const part = { planId: plan.id, from: periodFrom, to: until };
    const units = targets.some(countsOrganisations);
    const reading = this.classes.countedBetween(plan.id, periodFrom, until);
    const [counted, classes, pending, certificates, figures, records] = await Promise.all([
      this.sheets
        .ofClasses(part, ['people', ...(units ? ['units' as const] : [])], reading)
        .then((sheets) => this.countedFrom(sheets, { plan, targets, asOf, grain, units })),
      reading,
      reading.then((read) => this.pendingOf(plan.id, endedOf(read, asOf), units)),
      reading.then(() => this.certificates.countableOf(plan.id, periodFrom, reading)),
      reading.then(() => this.plans.figuresOf(plan.id)),
      reading.then(() => this.evidence.figuresOf(plan.id, targets)),
    ]);
    return { plan, targets, periodFrom, periodTo, readOn, classes, certificates, figures, records, ...counted, ...pending };
  }

  private async countedFrom(
    sheets: readonly ListedSheet[],
    { plan, targets, asOf, grain, units }: CountingFrame,
  ): Promise<Pick<FactsOfPlan, 'turns' | 'unitTurns' | 'people'>> {
    const turns = turnsOf(sheets, grain);
    const [people, unitTurns, families] = await Promise.all([
      this.peopleOf(plan, targets, asOf, sheets),
      units ? this.sheets.visitsOf(sheets) : Promise.resolve(null),
      units ? this.families.of(plan, asOf) : Promise.resolve(new Map<string, UnitFamily>()),
    ]);
    return { turns, unitTurns: unitTurns === null ? [] : { ...unitTurns, families }, people };
  }

  private async pendingOf(
    planId: string,
    ended: readonly string[],
    units: boolean,
  ): Promise<Pick<FactsOfPlan, 'pendingTurns' | 'pendingUnitTurns' | 'endedNames'>> {
    const [pendingUnitTurns, pendingTurns, endedNames] = await Promise.all([
      units ? this.pending.unitsOf(planId, ended) : [],
      units ? [] : this.pending.turnsOf(planId, ended),
      this.classes.namesOf(ended),
    ]);
    return { pendingTurns: units ? pendingUnitTurns : pendingTurns, pendingUnitTurns, endedNames };
  }

  /** A person may have turns in several groups, so distinct people cannot be added up from the ledger's sums. */
  private async peopleOf(
    { periodFrom: from, periodTo: to }: Plan,
    targets: readonly Target[],
    asOf: CalendarDate,
    sheets: readonly ListedSheet[],
  ): Promise<Map<string, number>> {
    const counted = targets.filter(({ basis }) => basis === 'ATTENDEE_TURN');
    const people = await this.sheets.countPeople(
      sheets,
      counted.map(({ audience, countedTypes, countedTopics }) => ({ from, to, asOf, audience, countedTypes, countedTopics })),
    );
    return new Map(counted.map(({ key }, index) => [key, people[index] ?? 0]));
  }
}

function endedOf(classes: readonly CountedClass[], asOf: CalendarDate): string[] {
  return classes.filter(({ state, closesOn }) => !isOver(state) && closesOn <= asOf).map(({ id }) => id);
}

interface CountingFrame {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly asOf: CalendarDate;
  readonly grain: 'day' | 'month';
  readonly units: boolean;
}

/** A share with topics counts who came to classes on them. */
function countsOrganisations({ basis, countedTopics }: Target): boolean {
  if (basis === 'REPORTED_RATIO') return countedTopics.length > 0;
  return basis === 'DISTINCT_INSTITUTION' || basis === 'DISTINCT_ORG' || basis === 'ORG_TURN';
}
