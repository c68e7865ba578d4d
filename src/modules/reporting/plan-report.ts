import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate, earlierDay, yearOf } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { unitGroups } from '../../shared/unit-group.js';
import { isInPreparation } from '../classes/index.js';
import type { Plan, Target } from '../plans/index.js';
import { CertificateHolderQueries, type ExpertCertificate } from './certificate-holder.queries.js';
import { countTurns, type CountingQuestion, type TurnCount } from './domain/count-turns.js';
import { openingOf } from './domain/measure.js';
import { measureTarget } from './domain/measure-target.js';
import { type Discrepancy, reconcile, type ReportFigures } from './domain/reconcile.js';
import { type FactsOfPlan, FactsReader } from './facts-of-plan.js';
import { type ClassNames, namesById, type PlanClass, PlanClassQueries } from './plan-class.queries.js';
import { turnsByClass } from './domain/sheet.js';
import { turnsOfClasses, type TurnsOfClasses } from './held-classes.js';
import { type ListedSheet, SheetQueries } from './sheet.queries.js';
import { TurnQueries } from './turn.queries.js';

export interface ReportDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

/** The last day that counts: a report of last year does not know what came after it. */
export function lastDay({ to, asOf }: Pick<ReportDays, 'to' | 'asOf'>): CalendarDate {
  return earlierDay(asOf, to);
}

/** A class with what of it counts for the report. */
export interface ReportClass extends PlanClass {
  /** Turns that count towards the target. */
  readonly counted: TurnCount;
  /** Everybody who was there, of any group and type. */
  readonly present: number;
  readonly certificates: number;
}

/** A report of a plan for some days: every number of it comes from one state of the database. */
export interface PlanReport {
  readonly facts: FactsOfPlan;
  readonly days: ReportDays;
  /** The target whose turns the report counts; null where the plan has none, and everything counts. */
  readonly target: Target | null;
  readonly question: CountingQuestion;
  readonly classes: readonly ReportClass[];
  /** Of the classes of these days. */
  readonly classTurns: TurnsOfClasses;
  /** Of all of them, those too that are still prepared. */
  readonly classNames: ClassNames;
  /** By name, in the order of the days on which they count. */
  readonly experts: readonly ExpertCertificate[];
  readonly total: TurnCount;
  /** The same period's turns before these days. */
  readonly before: TurnCount;
  readonly cumulative: TurnCount;
  /** Opening figures known on the cut-off day. */
  readonly opening: number;
  readonly discrepancies: readonly Discrepancy[];
  /** The end of the ledger when the report was read; the list of people is read up to here. */
  readonly endOfLedger: string;
}

/** What lists and sums need when everything was counted. */
export interface ListedReport extends Omit<PlanReport, 'facts' | 'target' | 'classTurns' | 'classNames' | 'experts'> {
  readonly plan: Plan;
}

/** The facts of a plan of years are tens of megabytes, and nobody needs them while its people are written. */
export function withoutFacts(report: PlanReport): ListedReport {
  const { days, question, classes, total, before, cumulative, opening, discrepancies, endOfLedger } = report;
  return { plan: report.facts.plan, days, question, classes, total, before, cumulative, opening, discrepancies, endOfLedger };
}

/** Runs inside the caller's unit of work. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly facts: FactsReader,
    private readonly turns: TurnQueries,
    private readonly sheets: SheetQueries,
    private readonly classes: PlanClassQueries,
    private readonly certificates: CertificateHolderQueries,
  ) {}

  async of(plan: Plan, days: ReportDays): Promise<PlanReport> {
    const facts = await this.facts.of(plan, days.asOf);
    const target = facts.targets.find(({ basis }) => basis === 'ATTENDEE_TURN') ?? null;
    const audience = target?.audience ?? unitGroups;
    const countedTypes = target?.countedTypes ?? courseTypes;
    const question = { ...days, audience, countedTypes, countedTopics: target?.countedTopics ?? [] };
    const until = lastDay(days);
    const sheets = await this.sheets.of({ planId: plan.id, from: question.from, to: until }, ['people']);
    const classTurns = turnsOfClasses(turnsByClass(sheets));
    const ofDays = await this.classes.between(plan.id, question.from, until);
    const classes = await this.classesOf(ofDays, question, classTurns);
    const { periodFrom: from, periodTo: to } = plan;
    const report = {
      facts,
      days,
      target,
      question,
      classes,
      classTurns,
      classNames: namesById(ofDays),
      experts: await this.certificates.expertsOf(plan.id),
      total: countTurns(facts.turns, question),
      before: countTurns(facts.turns, { ...question, from: plan.periodFrom, to: addDays(days.from, -1) }),
      cumulative: countTurns(facts.turns, { ...question, from: plan.periodFrom }),
      opening: target === null ? 0 : openingOf(facts.figures, target, { from, to, asOf: days.asOf }),
      endOfLedger: await this.turns.endOfLedger(),
    };
    return { ...report, discrepancies: await this.reconciled(plan.id, report, sheets) };
  }

  private async classesOf(planned: readonly PlanClass[], question: CountingQuestion, turns: TurnsOfClasses): Promise<ReportClass[]> {
    const classes = planned.filter(({ state }) => !isInPreparation(state));
    const certificates = await this.certificates.validByClass(classes.map(({ id }) => id));
    return classes.map((each) => {
      const ofClass = turns.get(each.id) ?? [];
      const present = ofClass.reduce((sum, { quantity }) => sum + quantity, 0);
      return { ...each, counted: countTurns(ofClass, question), present, certificates: certificates.get(each.id) ?? 0 };
    });
  }

  /** What an auditor would add up by hand, from figures that were read by different queries. */
  private async reconciled(
    planId: string,
    report: Omit<PlanReport, 'discrepancies'>,
    sheets: readonly ListedSheet[],
  ): Promise<Discrepancy[]> {
    const { question, days, classes, total } = report;
    const eligible = await this.sheets.attendedEnough({ planId, from: days.from, to: days.to });
    const [people = 0] = await this.sheets.countPeople(sheets, [question]);
    return reconcile({
      total: total.total,
      byGroup: total.byGroup,
      classes: classes.map(({ id, code, counted, certificates }) => ({
        code,
        turns: counted.total,
        eligible: eligible.get(id) ?? 0,
        certificates,
      })),
      women: total.women,
      minority: total.minority,
      parts: partsOf(report.facts, days.asOf),
      distinctPeople: people,
      registers: await this.certificates.registers(yearOf(days.from), yearOf(days.to)),
      printedTotals: [{ place: 'cumulative', total: report.cumulative.total - report.before.total }],
    });
  }
}

/** Each target that is a part of another, with the number of both in the period so far. */
function partsOf(facts: FactsOfPlan, asOf: CalendarDate): ReportFigures['parts'] {
  const { periodFrom: from, periodTo: to, targets } = facts;
  const done = (target: Target): number => measureTarget(target, facts, { from, to, asOf }).official ?? 0;
  return targets.flatMap((target) => {
    const parent = targets.find(({ key }) => key === target.parentKey);
    return parent === undefined ? [] : [{ label: target.label, whole: done(parent), part: done(target) }];
  });
}
