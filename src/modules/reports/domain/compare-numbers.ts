import type { CalendarDate } from '../../../shared/calendar-date.js';
import { type UnitGroup, unitGroups } from '../../../shared/unit-group.js';
import type { ClassNumbers, ReportNumbers, TargetNumbers } from './report-numbers.js';

/** One number that two reports give differently; null where one of them does not have it. */
export interface Difference {
  readonly about: 'target' | 'turns' | 'class' | 'expert' | 'record';
  /** The key of a target, the id of a class, of a certificate or of a record of evidence; empty of the report as a whole. */
  readonly subject: string;
  /** As people call it. */
  readonly name: string;
  readonly fact: Fact;
  readonly then: number | null;
  readonly now: number | null;
  /** What stands in the place of the numbers where words do. */
  readonly words?: { readonly then: FactWords | null; readonly now: FactWords | null };
}

/** Of a judgement which it is and, where nobody kept that, its Vietnamese words; of a milestone how far it is. */
export type FactWords =
  | { readonly kind: 'judgement'; readonly judged?: string; readonly judgement: string }
  | { readonly kind: 'milestone'; readonly done: number; readonly reachedOn: CalendarDate | null };

export type Fact =
  | 'inDays'
  | 'cumulative'
  | 'denominator'
  | 'percent'
  | 'people'
  | 'total'
  | 'women'
  | 'minority'
  | 'before'
  | 'opening'
  | 'present'
  | 'certificates'
  | 'sessions'
  | 'registered'
  | 'counted'
  | 'judgement'
  | UnitGroup;

/** Turns of one group. */
export const isGroup = (fact: Fact): fact is UnitGroup => (unitGroups as readonly string[]).includes(fact);

type Values = Readonly<Partial<Record<Fact, number | null>>>;

interface Line {
  readonly name: string;
  readonly values: Values;
}

/** Every number that differs, in the order of the document. What only one of the two has differs from nothing. */
export function compareNumbers(then: ReportNumbers, now: ReportNumbers): Difference[] {
  return [
    ...compared(
      'target',
      byKey(then.targets, ({ key }) => key, targetLine),
      byKey(now.targets, ({ key }) => key, targetLine),
    ).map((each) => inWords(each, then, now)),
    ...promises(then, now),
    ...compared('turns', turnLine(then), turnLine(now)),
    ...compared(
      'class',
      byKey(then.classes, ({ id }) => id, classLine),
      byKey(now.classes, ({ id }) => id, classLine),
    ),
    ...compared('expert', experts(then), experts(now)),
    ...compared('record', records(then), records(now)),
  ];
}

/** 0 and 1 of a milestone say nothing to a reader. */
function inWords(difference: Difference, then: ReportNumbers, now: ReportNumbers): Difference {
  const [old, current] = [then, now].map(({ targets }) => targets.find(({ key }) => key === difference.subject));
  if ((current ?? old)?.basis !== 'MILESTONE') return difference;
  return { ...difference, words: { then: milestoneOf(difference.then, old), now: milestoneOf(difference.now, current) } };
}

const milestoneOf = (done: number | null, target: TargetNumbers | undefined): FactWords | null =>
  done === null ? null : { kind: 'milestone', done, reachedOn: target?.reachedOn ?? null };

function byKey<Row>(rows: readonly Row[], key: (row: Row) => string, line: (row: Row) => Line): Map<string, Line> {
  return new Map(rows.map((row) => [key(row), line(row)]));
}

const targetLine = ({ label, inDays, cumulative, cumulativeOf, people }: TargetNumbers): Line => ({
  name: label,
  values: { inDays, cumulative, denominator: cumulativeOf, people },
});

const classLine = ({ code, name, turns, present, certificates, sessions, registered }: ClassNumbers): Line => ({
  name: `${code} · ${name}`,
  values: {
    total: turns.total,
    women: turns.women,
    minority: turns.minority,
    present,
    certificates,
    sessions,
    registered,
    ...turns.byGroup,
  },
});

const turnLine = ({ turns: { total, before, opening } }: ReportNumbers): Map<string, Line> =>
  new Map([
    [
      '',
      {
        name: '',
        values: { total: total.total, women: total.women, minority: total.minority, before: before.total, opening, ...total.byGroup },
      },
    ],
  ]);

const experts = (numbers: ReportNumbers): Map<string, Line> =>
  byKey(
    numbers.experts,
    ({ id }) => id,
    ({ fullName, serial }) => ({ name: `${fullName} (${serial})`, values: { counted: 1 } }),
  );

/** Records that a report lists one by one; figures that name nobody are in the number of their target. */
const records = (numbers: ReportNumbers): Map<string, Line> =>
  byKey(
    numbers.support.filter(({ id }) => id !== null),
    ({ id }) => id ?? '',
    ({ name }) => ({ name, values: { counted: 1 } }),
  );

/**
 * What a plan wants is no number of ours; where only it has changed, the share of it that was reached shows it, and the judgement where that is
 * the same too: time went on, or somebody said whether a condition holds. Reports from before the day of making was kept were judged otherwise.
 */
function promises(then: ReportNumbers, now: ReportNumbers): Difference[] {
  const kept = then.readOn !== undefined && now.readOn !== undefined;
  return now.targets.flatMap((target): Difference[] => {
    const old = then.targets.find(({ key }) => key === target.key);
    if (old === undefined) return [];
    if (old.cumulative !== target.cumulative || old.cumulativeOf !== target.cumulativeOf) return [];
    const of = { about: 'target', subject: target.key, name: target.label } as const;
    if (old.percent !== target.percent) return [{ ...of, fact: 'percent', then: old.percent, now: target.percent }];
    if (!kept || old.judgement === target.judgement) return [];
    return [{ ...of, fact: 'judgement', then: null, now: null, words: { then: judgementOf(old), now: judgementOf(target) } }];
  });
}

const judgementOf = ({ judged, judgement }: TargetNumbers): FactWords => ({
  kind: 'judgement',
  judgement,
  ...(judged === undefined ? {} : { judged }),
});

function compared(about: Difference['about'], then: ReadonlyMap<string, Line>, now: ReadonlyMap<string, Line>): Difference[] {
  const subjects = [...new Set([...then.keys(), ...now.keys()])];
  return subjects.flatMap((subject) => {
    const [old, current] = [then.get(subject), now.get(subject)];
    const name = current?.name ?? old?.name ?? '';
    const whole = old === undefined || current === undefined;
    // A class that only one of them has is told by its sums; its groups would say the same again.
    const facts = (Object.keys({ ...old?.values, ...current?.values }) as Fact[]).filter((fact) => !whole || !isGroup(fact));
    return facts
      .map((fact) => ({ about, subject, name, fact, then: old?.values[fact] ?? null, now: current?.values[fact] ?? null }))
      .filter((each) => each.then !== each.now && !(old === undefined && each.now === 0) && !(current === undefined && each.then === 0));
  });
}
