import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type EvidenceRecord, feeds, SupportedUnitQueries } from '../evidence/index.js';
import { PlanQueries } from '../plans/index.js';
import { CauseQueries } from './cause.queries.js';
import type { Difference } from './domain/compare-numbers.js';
import type { ReportNumbers } from './domain/report-numbers.js';

export interface ExplainedDifference extends Difference {
  /** What the history says since the first of the two was read, the earliest first; empty where it says nothing. */
  readonly causes: readonly Cause[];
}

/** A line of the history, and the class or the record of evidence that it is about. */
export interface Cause {
  readonly entry: AuditEntry;
  readonly className: string | null;
}

interface RecordCause extends Cause {
  readonly record: EvidenceRecord;
}

interface Compared {
  readonly planId: string;
  readonly numbers: readonly ReportNumbers[];
  /** The id of the last line of the history that the first of them knew. */
  readonly after: string;
}

/** So many classes are looked up in the history; a report that differs in more was not corrected but written anew. */
const MOST_CLASSES = 100;
const MOST_CAUSES = 20;

/** Names what changed each number: a class that was reopened, a certificate that was revoked, people who were merged. */
@Injectable()
export class ExplainDifferences {
  constructor(
    private readonly causes: CauseQueries,
    private readonly evidence: SupportedUnitQueries,
    private readonly plans: PlanQueries,
  ) {}

  /** Inside the caller's unit. */
  async of(differences: readonly Difference[], compared: Compared): Promise<ExplainedDifference[]> {
    const byClass = await this.ofClasses(differences, compared);
    const merges = differences.some(({ fact }) => fact === 'people') ? await this.causes.merges(compared.planId, compared.after) : [];
    const merged = merges.map((entry) => ({ entry, className: null }));
    const records = await this.ofRecords(differences, compared);
    const byTarget = await this.ofTargets(differences, compared, records);
    return differences.map((difference) => {
      const { about, subject, fact } = difference;
      if (about === 'class') return { ...difference, causes: byClass.get(subject) ?? [] };
      if (about === 'record') return { ...difference, causes: records.filter(({ entry }) => entry.subjectId === subject) };
      if (about === 'expert') return { ...difference, causes: ofExpert(subject, compared, byClass) };
      const own = about === 'target' ? (byTarget.get(subject) ?? []) : [];
      if (fact === 'people') return { ...difference, causes: inOrder([...merged, ...allOf(byClass)]) };
      return { ...difference, causes: inOrder([...own, ...allOf(byClass)]) };
    });
  }

  private async ofClasses(differences: readonly Difference[], { numbers, after }: Compared): Promise<Map<string, Cause[]>> {
    const classes = new Map(differences.filter(({ about }) => about === 'class').map(({ subject, name }) => [subject, name]));
    for (const { id } of differences
      .filter(({ about }) => about === 'class' || about === 'expert')
      .flatMap(({ subject }) => classesOf(subject, numbers))) {
      if (!classes.has(id)) classes.set(id, nameOf(id, numbers));
    }
    const found = new Map<string, Cause[]>();
    for (const [id, className] of [...classes].slice(0, MOST_CLASSES)) {
      const entries = await this.causes.ofClass(id, after);
      found.set(
        id,
        entries.map((entry) => ({ entry, className })),
      );
    }
    return found;
  }

  /** Of records of evidence, where a target or a list of them differs. */
  private async ofRecords(differences: readonly Difference[], { planId, after }: Compared): Promise<RecordCause[]> {
    if (!differences.some(({ about }) => about === 'record' || about === 'target')) return [];
    const entries = await this.causes.evidence(planId, after);
    const records = await this.evidence.named(planId, [...new Set(entries.map(({ subjectId }) => subjectId))]);
    return entries.flatMap((entry) => {
      const record = records.find(({ id }) => id === entry.subjectId);
      return record === undefined ? [] : [{ entry, className: record.organisation ?? record.subject, record }];
    });
  }

  private async ofTargets(
    differences: readonly Difference[],
    { planId, after, numbers }: Compared,
    records: readonly RecordCause[],
  ): Promise<Map<string, Cause[]>> {
    const targets = await this.plans.targetsOf(planId);
    const keys = new Set(differences.filter(({ about }) => about === 'target').map(({ subject }) => subject));
    const found = new Map<string, Cause[]>();
    for (const key of keys) {
      const target = targets.find((each) => each.key === key);
      const entries = await this.causes.ofTarget(planId, key, after);
      const own = entries.filter((entry) => heldIn(entry, numbers)).map((entry) => ({ entry, className: null }));
      found.set(key, [...own, ...records.filter(({ record }) => target !== undefined && feeds(record, target))]);
    }
    return found;
  }
}

/** A wording that began after the last day of both reports changed neither. */
function heldIn({ detail }: AuditEntry, numbers: readonly ReportNumbers[]): boolean {
  const validFrom = detail?.validFrom;
  return typeof validFrom !== 'string' || numbers.some(({ days }) => validFrom <= (days.asOf < days.to ? days.asOf : days.to));
}

/** The class of a certificate. */
function classesOf(certificateId: string, numbers: readonly ReportNumbers[]): { id: string }[] {
  return numbers.flatMap(({ experts }) => experts.filter(({ id }) => id === certificateId).map(({ classId }) => ({ id: classId })));
}

function nameOf(classId: string, numbers: readonly ReportNumbers[]): string {
  const found = numbers.flatMap(({ classes }) => classes).find(({ id }) => id === classId);
  return found === undefined ? '' : `${found.code} · ${found.name}`;
}

/** Of the class of a certificate what is about this certificate or about the class and its people. */
function ofExpert(certificateId: string, { numbers }: Compared, byClass: ReadonlyMap<string, Cause[]>): Cause[] {
  const [{ id } = { id: '' }] = classesOf(certificateId, numbers);
  return (byClass.get(id) ?? []).filter(({ entry }) => entry.subjectType !== 'certificate' || entry.subjectId === certificateId);
}

const allOf = (byClass: ReadonlyMap<string, Cause[]>): Cause[] => [...byClass.values()].flat();

function inOrder(causes: readonly Cause[]): Cause[] {
  return [...causes].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)).slice(0, MOST_CAUSES);
}
