import { earlierDay } from '../../shared/calendar-date.js';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { feeds, SupportedUnitQueries } from '../evidence/index.js';
import { PlanQueries } from '../plans/index.js';
import { CauseQueries, type ClassEntry, type Span } from './cause.queries.js';
import type { Difference } from './domain/compare-numbers.js';
import { type DerivedCause, derivedCauses } from './domain/derived-causes.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import { Reopenings } from './reopenings.js';
import { PLAN_FACTS, PlanStory, type Recorded, type RecordedCause } from './plan-story.js';

export type Cause = RecordedCause | DerivedCause;

export interface ExplainedDifference extends Difference {
  /** What the reports themselves say, then what the history says between the two, the earliest first; empty where neither says anything. */
  readonly causes: readonly Cause[];
}

interface Compared {
  readonly planId: string;
  readonly then: ReportNumbers;
  readonly now: ReportNumbers;
}

/** So many lines of the history stand beside a number; how many more there are is said. */
const MOST_CAUSES = 20;

/** Names what changed each number: a class that was reopened, a certificate that was revoked, people who were merged, other days. */
@Injectable()
export class ExplainDifferences {
  constructor(
    private readonly causes: CauseQueries,
    private readonly evidence: SupportedUnitQueries,
    private readonly plans: PlanQueries,
    private readonly reopenings: Reopenings,
  ) {}

  /** Inside the caller's unit. */
  async of(differences: readonly Difference[], compared: Compared): Promise<ExplainedDifference[]> {
    if (differences.length === 0) return [];
    const { then, now } = compared;
    const story = new PlanStory(await this.recorded(differences, compared), differences, compared);
    return differences.map((each) => {
      const derived = derivedCauses(each, then, now);
      return { ...each, causes: [...derived, ...(isJustTime(each, derived) ? [] : shortened(story.causesOf(each)))] };
    });
  }

  private async recorded(differences: readonly Difference[], { planId, then, now }: Compared): Promise<Recorded> {
    const span = spanOf(then, now);
    const differing = differences.filter(({ about }) => about === 'class');
    const ids = [
      ...new Set([...differing.map(({ subject }) => subject), ...[...then.experts, ...now.experts].map(({ classId }) => classId)]),
    ];
    const classes = await this.causes.ofClasses(planId, ids, span);
    const registered = differing.filter(({ fact }) => fact === 'registered').map(({ subject }) => subject);
    const targets = await this.causes.ofTargets(planId, span);
    const { organisationsBy } = await this.plans.existing(planId);
    return {
      classes,
      reopenings: await this.reopenings.of(classes),
      merges: await this.causes.merges(planId, span),
      registrations: await this.causes.ofRegistrations([...new Set(registered)], span),
      targets: targets.filter(({ entry }) => heldIn(entry, [then, now])),
      plan: (await this.causes.ofPlan(planId, span)).filter(movesNumbers),
      units: organisationsBy === 'named' ? [] : await this.causes.ofUnits(span),
      records: await this.records(planId, span),
      classNames: await this.namesOf([...classes.map(({ classId }) => classId), ...registered]),
    };
  }

  private async records(planId: string, span: Span): Promise<Recorded['records']> {
    const entries = await this.causes.evidence(planId, span);
    const records = await this.evidence.named(planId, [...new Set(entries.map(({ subjectId }) => subjectId))]);
    const targets = await this.plans.targetsOf(planId);
    return entries.flatMap((entry) => {
      const record = records.find(({ id }) => id === entry.subjectId);
      if (record === undefined) return [];
      return [{ entry, record, feeds: targets.filter((target) => feeds(record, target)).map(({ key }) => key) }];
    });
  }

  private namesOf(classIds: readonly ClassEntry['classId'][]): Promise<Map<string, string>> {
    return this.causes.namesOf([...new Set(classIds)]);
  }
}

/** A judgement that became another because its time ended says so; whatever else was done has left the number as it was. */
const isJustTime = ({ fact }: Difference, derived: readonly DerivedCause[]): boolean =>
  fact === 'judgement' && derived.some(({ key }) => key === 'periodEnded');

/** What the earlier one knew is no cause, nor is what came after both. */
function spanOf(then: ReportNumbers, now: ReportNumbers): Span {
  const [after = '', until = ''] = [then.auditEnd, now.auditEnd].sort();
  return { after, until };
}

/** A wording that began after the last day of both reports changed neither. */
function heldIn({ detail }: AuditEntry, numbers: readonly ReportNumbers[]): boolean {
  const validFrom = detail?.validFrom;
  return typeof validFrom !== 'string' || numbers.some(({ days }) => validFrom <= earlierDay(days.asOf, days.to));
}

const MOVING = [...PLAN_FACTS, 'organisationsBy'];

/** Of a plan or a course only some facts decide what counts; a title does not. */
function movesNumbers({ detail }: AuditEntry): boolean {
  return Object.keys(detail?.changed ?? {}).some((fact) => MOVING.includes(fact));
}

function shortened(causes: readonly RecordedCause[]): Cause[] {
  const count = causes.length - MOST_CAUSES;
  return count <= 0 ? [...causes] : [...causes.slice(0, MOST_CAUSES), { key: 'andMore', params: { count } }];
}
