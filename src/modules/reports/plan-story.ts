import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import type { EvidenceRecord } from '../evidence/index.js';
import type { Basis } from '../plans/index.js';
import type { ClassEntry } from './cause.queries.js';
import type { Difference, Fact } from './domain/compare-numbers.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import { idleFigureLines } from './domain/figure-lines.js';
import type { Reopening } from './reopenings.js';

/** A line of the history, and the class, the record of evidence or the person that it is about. */
export interface RecordedCause {
  readonly entry: AuditEntry;
  readonly className: string | null;
  /** How often the same was done to different people: the line is the last of them. */
  readonly times?: number;
  /** Of a class that was reopened. */
  readonly reopening?: Reopening | undefined;
}

/** What the history says of a plan between two reports, the earliest first. */
export interface Recorded {
  readonly classes: readonly ClassEntry[];
  /** By the line of the reopening; the closing that followed is told with it. */
  readonly reopenings: ReadonlyMap<string, Reopening>;
  readonly merges: readonly ClassEntry[];
  readonly registrations: readonly ClassEntry[];
  readonly targets: readonly { readonly key: string; readonly entry: AuditEntry }[];
  readonly plan: readonly AuditEntry[];
  /** Empty where the plan counts names. */
  readonly units: readonly { readonly unit: string; readonly entry: AuditEntry }[];
  /** With the keys of the targets that a record feeds. */
  readonly records: readonly { readonly record: EvidenceRecord; readonly feeds: readonly string[]; readonly entry: AuditEntry }[];
  readonly classNames: ReadonlyMap<string, string>;
}

/** Of a plan and its courses these facts decide whom a number of people counts. */
export const PLAN_FACTS: readonly string[] = ['periodFrom', 'periodTo', 'countYearBy', 'topic'];
/** Nothing that happens in a class changes these. */
const REPORTED: readonly string[] = ['REPORTED_COUNT', 'REPORTED_RATIO', 'MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT'] satisfies Basis[];
/** These count organisations, which the register may join or part. */
const OF_UNITS: readonly string[] = ['DISTINCT_ORG', 'ORG_TURN', 'DISTINCT_INSTITUTION'] satisfies Basis[];
/** A list of names that came in and one that was taken back change who is registered, and nothing else. */
const IMPORTS: readonly string[] = ['class.imported', 'class.importUndone'];

/** What these count may change while the people of a class and their groups stay. */
const BESIDE_PEOPLE: readonly Fact[] = ['minority', 'present', 'sessions', 'certificates', 'registered'];

/** Picks of all that was recorded what can have changed one number. */
export class PlanStory {
  private readonly basisOf: ReadonlyMap<string, string>;
  private readonly typesOf: TypesOf;
  /** Classes with a turn, a person or a certificate more or less. */
  private readonly differing: ReadonlySet<string>;
  private readonly classesOfBoth: ReadonlySet<string>;
  private readonly classOf: ReadonlyMap<string, string>;
  private readonly closings: ReadonlySet<string>;
  /** Records of evidence, and lines about figures, that nobody ever verified: no number of a report counts them. */
  private readonly unverified: ReadonlySet<string>;

  constructor(
    private readonly recorded: Recorded,
    differences: readonly Difference[],
    { then, now }: { readonly then: ReportNumbers; readonly now: ReportNumbers },
  ) {
    this.closings = new Set([...recorded.reopenings.values()].flatMap(({ again }) => (again === null ? [] : [again.id])));
    this.unverified = new Set([
      ...recorded.records.flatMap(({ record }) => (record.verifiedAt === null ? [record.id] : [])),
      ...idleFigureLines(recorded.targets.map(({ entry }) => entry)),
    ]);
    this.basisOf = new Map([...then.targets, ...now.targets].map(({ key, basis }) => [key, basis]));
    this.typesOf = typesIn(then, now);
    this.differing = new Set(
      differences.filter(({ about, fact }) => about === 'class' && fact !== 'registered').map(({ subject }) => subject),
    );
    this.classesOfBoth = new Set(then.classes.map(({ id }) => id).filter((id) => now.classes.some((each) => each.id === id)));
    this.classOf = new Map([...then.experts, ...now.experts].map(({ id, classId }) => [id, classId]));
  }

  /** The earliest first; empty where nothing is recorded. */
  causesOf(difference: Difference): RecordedCause[] {
    const { about, subject } = difference;
    switch (about) {
      case 'class':
        return this.told(this.ofClass(difference), difference);
      case 'expert':
        return inOrder(this.ofExpert(subject));
      case 'record':
        return inOrder(this.ofRecords(({ record }) => record.id === subject));
      case 'turns':
        return this.told(this.ofTurns(difference), difference);
      case 'target':
        return this.told(this.ofTarget(difference), difference);
    }
  }

  /** What changed nothing that counts, as a reopening after which the class counts the same people, is no cause beside others. */
  private told(causes: readonly RecordedCause[], { fact }: Difference): RecordedCause[] {
    const all = inOrder(causes);
    if (BESIDE_PEOPLE.includes(fact)) return all;
    const moving = all.filter((cause) => !this.isIdle(cause));
    return moving.length === 0 ? all : moving;
  }

  /** Nobody was counted differently, and nothing else of the class was changed while it was open; or a record that never counted. */
  private isIdle({ entry, reopening }: RecordedCause): boolean {
    if (this.unverified.has(entry.subjectId) || this.unverified.has(entry.id)) return true;
    if (reopening === undefined || reopening.again === null || reopening.people.length > 0) return false;
    const { again } = reopening;
    return !this.recorded.classes.some((line) => line.classId === entry.subjectId && line.entry.id > entry.id && line.entry.id < again.id);
  }

  private ofClass({ subject, fact, then, now }: Difference): RecordedCause[] {
    const all = this.lines((classId) => classId === subject);
    // Whether a class belongs to the days of a report is a matter of the plan as well.
    const plan = then === null || now === null ? this.ofPlan() : [];
    if (fact === 'registered') return [...this.registered(subject), ...all.filter(isOfClass), ...plan];
    const lines = all.filter(({ entry }) => !IMPORTS.includes(entry.action));
    if (fact === 'sessions') return [...lines.filter(isOfClass), ...plan];
    if (fact === 'certificates') return [...lines.filter(({ entry }) => entry.subjectType !== 'person'), ...plan];
    return [...lines.filter(({ entry }) => !entry.action.startsWith('certificate')), ...plan];
  }

  /** Who came to the list and who left it, a line for each thing that was done, however many people it was done to. */
  private registered(classId: string): RecordedCause[] {
    const byAction = new Map<string, ClassEntry[]>();
    for (const each of this.recorded.registrations.filter((line) => line.classId === classId)) {
      byAction.set(each.entry.action, [...(byAction.get(each.entry.action) ?? []), each]);
    }
    return [...byAction.values()].flatMap((lines) => lines.slice(-1).map((line) => ({ ...this.named(line), times: lines.length })));
  }

  /** Of its class what is about this certificate, or about the class and its people. */
  private ofExpert(certificateId: string): RecordedCause[] {
    const ofClass = this.classOf.get(certificateId);
    const lines = this.lines((classId) => classId === ofClass).filter(({ entry }) => !IMPORTS.includes(entry.action));
    const own = lines.filter(({ entry }) => entry.subjectType !== 'certificate' || entry.subjectId === certificateId);
    return [...own, ...this.wordings((basis) => basis === 'DISTINCT_PERSON_CERTIFIED'), ...this.ofPlan()];
  }

  private ofTurns({ fact }: Difference): RecordedCause[] {
    const wordings = this.wordings((basis) => basis === 'ATTENDEE_TURN');
    if (fact === 'opening') return wordings;
    const lines = fact === 'before' ? this.lines((id) => !this.classesOfBoth.has(id)) : this.lines((id) => this.differing.has(id));
    return [...lines.filter(changesTurns), ...wordings, ...this.ofPlan()];
  }

  private ofTarget(difference: Difference): RecordedCause[] {
    const { subject, fact } = difference;
    const basis = this.basisOf.get(subject) ?? '';
    const own = [
      ...this.recorded.targets.filter(({ key }) => key === subject).map(({ entry }) => ({ entry, className: null })),
      ...this.ofRecords(({ feeds }) => feeds.includes(subject)),
    ];
    if (REPORTED.includes(basis) || fact === 'judgement') return own;
    const counted = basis === 'DISTINCT_PERSON_CERTIFIED' ? this.ofExperts(fact) : this.ofPeople(difference);
    return [...own, ...counted, ...(OF_UNITS.includes(basis) ? this.ofUnits() : this.ofPlan())];
  }

  /** Not of classes whose type the target does not count. */
  private ofPeople({ subject, fact }: Difference): RecordedCause[] {
    return this.within(fact, (classId) => this.typesOf.mayCount(subject, classId))
      .filter(changesTurns)
      .filter(countsPeople(fact));
  }

  /** Only of classes that certified an expert of either report: elsewhere nobody became one or ceased to be one. */
  private ofExperts(fact: string): RecordedCause[] {
    const certifying = new Set(this.classOf.values());
    return this.within(fact, (classId) => certifying.has(classId)).filter(changesExperts);
  }

  /** Of a number of the days of a report, what happened in classes that differ. */
  private within(fact: string, which: (classId: string) => boolean): RecordedCause[] {
    return this.lines((classId) => which(classId) && (fact !== 'inDays' || this.differing.has(classId)));
  }

  private ofUnits(): RecordedCause[] {
    const units = this.recorded.units.map(({ unit, entry }) => ({ entry, className: unit }));
    return [...units, ...this.recorded.plan.map((entry) => ({ entry, className: null }))];
  }

  private wordings(of: (basis: string) => boolean): RecordedCause[] {
    const wanted = this.recorded.targets.filter(({ key }) => of(this.basisOf.get(key) ?? ''));
    return wanted.map(({ entry }) => ({ entry, className: null }));
  }

  /** How organisations are counted changes no number of people. */
  private ofPlan(): RecordedCause[] {
    return this.recorded.plan.filter(({ detail }) => countsOtherwise(detail)).map((entry) => ({ entry, className: null }));
  }

  private ofRecords(which: (line: Recorded['records'][number]) => boolean): RecordedCause[] {
    return this.recorded.records.filter(which).map(({ entry, record }) => ({ entry, className: record.organisation ?? record.subject }));
  }

  private lines(which: (classId: string) => boolean): RecordedCause[] {
    const { classes, merges } = this.recorded;
    const told = [...classes, ...merges].filter(({ classId, entry }) => which(classId) && !this.closings.has(entry.id));
    return told.map((line) => this.named(line));
  }

  /** A merge of people is of no single class: it names whose record it was. */
  private named({ classId, entry }: ClassEntry): RecordedCause {
    const name = entry.subjectType === 'person' ? entry.detail?.own : this.recorded.classNames.get(classId);
    return { entry, className: typeof name === 'string' ? name : null, reopening: this.recorded.reopenings.get(entry.id) };
  }
}

interface TypesOf {
  mayCount(target: string, classId: string): boolean;
}

/** Of a class that neither report lists, and of a report that does not say what its targets count, anything may be so. */
function typesIn(then: ReportNumbers, now: ReportNumbers): TypesOf {
  const wordings = [...then.targets, ...now.targets];
  const typeOf = [then, now].map(({ classes }) => new Map(classes.map(({ id, courseType }) => [id, courseType])));
  return {
    mayCount: (target, classId) => {
      const types = typeOf.flatMap((each) => each.get(classId) ?? []);
      const counted = wordings.filter(({ key }) => key === target).map(({ countedTypes }) => countedTypes);
      return types.length === 0 || counted.some((each) => each === undefined || types.some((type) => each.includes(type)));
    },
  };
}

const countsOtherwise = (detail: AuditEntry['detail']): boolean =>
  Object.keys(detail?.changed ?? {}).some((fact) => PLAN_FACTS.includes(fact));

const isOfClass = ({ entry }: RecordedCause): boolean => entry.action.startsWith('class.');

const changesTurns = ({ entry }: RecordedCause): boolean => !entry.action.startsWith('certificate') && !IMPORTS.includes(entry.action);

/** Two people who turn out to be one are one fewer, and as many turns as before. */
const countsPeople =
  (fact: string) =>
  ({ entry }: RecordedCause): boolean =>
    fact === 'people' || entry.subjectType !== 'person';

const changesExperts = ({ entry }: RecordedCause): boolean => !IMPORTS.includes(entry.action) && !entry.action.startsWith('class.session');

/** Once each, as a merge touches several classes. */
function inOrder(causes: readonly RecordedCause[]): RecordedCause[] {
  const once = new Map(causes.map((cause) => [cause.entry.id, cause]));
  return [...once.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}
