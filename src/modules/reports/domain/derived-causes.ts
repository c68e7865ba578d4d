import { type CalendarDate, earlierDay } from '../../../shared/calendar-date.js';
import { type Difference, isGroup } from './compare-numbers.js';
import { type PeriodEnd, periodEnded } from './period-ended.js';
import type { ClassNumbers, ReportNumbers } from './report-numbers.js';
import { daysInWords, documentDate } from './document-days.js';

/** What the two reports themselves say about why they differ; words are `reports:cause.<key>`. */
export interface DerivedCause {
  readonly key: DerivedKey;
  readonly params: Readonly<Record<string, string | number>>;
}

export type DerivedKey =
  | 'otherDays'
  | 'otherPeriod'
  | 'otherRule'
  | 'addedRule'
  | 'droppedRule'
  | 'otherGroups'
  | 'otherWanted'
  | 'otherQuote'
  | 'oneTarget'
  | 'oneClass'
  | 'oneRecord'
  | 'laterCertificate'
  | 'expiredCertificate'
  | 'otherRecordDay'
  | 'periodEnded'
  | 'andMore';

/** So many classes or enterprises are named. */
const MOST = 5;

interface Pair {
  readonly then: ReportNumbers;
  readonly now: ReportNumbers;
}

/**
 * Causes that no history tells: other days, another version of the rules, other groups that count, a wording that began between the two.
 * Only those that can have changed this very number.
 */
export function derivedCauses(difference: Difference, then: ReportNumbers, now: ReportNumbers): DerivedCause[] {
  const pair = { then, now };
  switch (difference.about) {
    case 'class':
      return [...ofClass(difference, pair), ...ofRules(difference, pair)];
    case 'expert':
      return ofExpert(difference, pair);
    case 'record':
      return ofRecord(difference, pair);
    case 'target': {
      const ended = periodEnded(difference, then, now);
      return [
        ...ofTarget(difference, pair),
        ...(ended === null ? ofDays(difference, pair) : [ofTime(ended)]),
        ...ofRules(difference, pair),
      ];
    }
    case 'turns':
      return [...ofDays(difference, pair), ...ofRules(difference, pair)];
  }
}

const last = ({ days }: ReportNumbers): CalendarDate => earlierDay(days.asOf, days.to);

const inWords = ({ days }: ReportNumbers): string => `${daysInWords(days)}, chốt đến ${documentDate(days.asOf)}`;

const sameDays = ({ then, now }: Pair): boolean =>
  then.days.from === now.days.from && then.days.to === now.days.to && then.days.asOf === now.days.asOf;

const ofTime = ({ day, madeOn }: PeriodEnd): DerivedCause => ({
  key: 'periodEnded',
  params: { day: documentDate(day), over: documentDate(madeOn) },
});

/** Other days, and the classes that for that reason stand in one of the two only. */
function ofDays({ about, fact, subject }: Difference, pair: Pair): DerivedCause[] {
  if (sameDays(pair) || fact === 'percent') return [];
  const { then, now } = pair;
  const days: DerivedCause = { key: 'otherDays', params: { then: inWords(then), now: inWords(now) } };
  if (about === 'turns') return [days, ...classesOfOne(pair)];
  if (fact !== 'inDays' && fact !== 'cumulative') return [days];
  const basis = [...then.targets, ...now.targets].find(({ key }) => key === subject)?.basis ?? '';
  return [days, ...(REPORTED.includes(basis) ? [] : classesOfOne(pair)), ...recordsOfOne(subject, pair)];
}

/** What is held in classes changes none of these. */
const REPORTED: readonly string[] = ['REPORTED_COUNT', 'REPORTED_RATIO', 'MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT'];
/** These count organisations, one or several of which a rule may make of two names. */
const OF_UNITS: readonly string[] = ['DISTINCT_ORG', 'ORG_TURN', 'DISTINCT_INSTITUTION'];

/** The enterprises and figures behind a target that stand in one of the two only. */
function recordsOfOne(target: string, { then, now }: Pair): DerivedCause[] {
  const missing = (from: ReportNumbers, other: ReportNumbers): string[] =>
    from.support
      .filter((each) => each.target === target && other.support.every((one) => one.id !== each.id || one.name !== each.name))
      .map(({ name }) => name);
  const names = [...missing(then, now), ...missing(now, then)];
  return names.length === 0 ? [] : [{ key: 'oneRecord', params: { names: shortened(names).join('; ') } }];
}

const shortened = (names: readonly string[]): string[] => (names.length > MOST ? [...names.slice(0, MOST), '…'] : [...names]);

function classesOfOne({ then, now }: Pair): DerivedCause[] {
  const missing = (from: ReportNumbers, other: ReportNumbers): ClassNumbers[] =>
    from.classes.filter(({ id, turns }) => turns.total > 0 && other.classes.every((each) => each.id !== id));
  const signed = (sign: string, classes: readonly ClassNumbers[]): string[] =>
    classes.map(({ code, turns }) => `${code} (${sign}${turns.total})`);
  const names = [...signed('−', missing(then, now)), ...signed('+', missing(now, then))];
  return names.length === 0 ? [] : [{ key: 'oneClass', params: { classes: shortened(names).join(', ') } }];
}

/** A class that the days of only one of the two reach. */
function ofClass({ subject, then: old, now: current }: Difference, { then, now }: Pair): DerivedCause[] {
  const [inThen, inNow] = [then, now].map(({ classes }) => classes.find(({ id }) => id === subject));
  const [found, other] = inThen === undefined ? [inNow, then] : [inThen, now];
  if (found === undefined || (old !== null && current !== null && inThen !== undefined && inNow !== undefined)) return [];
  const reached = other.days.from <= found.closesOn && found.opensOn <= last(other);
  return reached ? [] : [{ key: 'otherDays', params: { then: inWords(then), now: inWords(now) } }];
}

function ofExpert({ subject }: Difference, { then, now }: Pair): DerivedCause[] {
  const before = then.experts.find(({ id }) => id === subject);
  const found = before ?? now.experts.find(({ id }) => id === subject);
  if (found === undefined) return [];
  const other = before === undefined ? then : now;
  const { issuedOn, validTo = null } = found;
  if (issuedOn > last(other)) return [{ key: 'laterCertificate', params: { date: documentDate(issuedOn) } }];
  return validTo !== null && validTo < last(other) ? [{ key: 'expiredCertificate', params: { date: documentDate(validTo) } }] : [];
}

function ofRecord({ subject }: Difference, { then, now }: Pair): DerivedCause[] {
  const before = then.support.find(({ id }) => id === subject);
  const found = before ?? now.support.find(({ id }) => id === subject);
  const other = before === undefined ? then : now;
  return found !== undefined && found.countedOn > last(other)
    ? [{ key: 'otherRecordDay', params: { date: documentDate(found.countedOn) } }]
    : [];
}

function ofTarget({ subject, fact }: Difference, { then, now }: Pair): DerivedCause[] {
  const [old, current] = [then, now].map(({ targets }) => targets.find(({ key }) => key === subject));
  if (old === undefined || current === undefined) return [{ key: 'oneTarget', params: {} }];
  const causes: DerivedCause[] = [];
  if (fact === 'percent' && old.wanted !== current.wanted) {
    causes.push({ key: 'otherWanted', params: { then: old.wanted, now: current.wanted } });
  }
  if (old.quote !== current.quote) causes.push({ key: 'otherQuote', params: { then: old.quote, now: current.quote } });
  return causes;
}

/**
 * Counting rules in words stand in the report, between its days and the line that counts, which are none: which day decides the year, perhaps
 * that renamed organisations are one, and the version last. Figures that were reported know the version alone.
 */
function rulesOf({ about, subject }: Difference, { rule, targets }: ReportNumbers): readonly string[] {
  const rules = rule.slice(1, -1);
  const basis = about === 'target' ? (targets.find(({ key }) => key === subject)?.basis ?? '') : '';
  if (REPORTED.includes(basis)) return rules.slice(-1);
  return OF_UNITS.includes(basis) ? rules : [...new Set([...rules.slice(0, 1), ...rules.slice(-1)])];
}

function otherRules(difference: Difference, { then, now }: Pair): DerivedCause[] {
  const [old, current] = [rulesOf(difference, then), rulesOf(difference, now)];
  if (old.length === 0 || current.length === 0) return [];
  const gone = old.filter((each) => !current.includes(each)).join('; ');
  const come = current.filter((each) => !old.includes(each)).join('; ');
  if (gone !== '' && come !== '') return [{ key: 'otherRule', params: { then: gone, now: come } }];
  if (come !== '') return [{ key: 'addedRule', params: { rule: come } }];
  return gone === '' ? [] : [{ key: 'droppedRule', params: { rule: gone } }];
}

function ofRules(difference: Difference, { then, now }: Pair): DerivedCause[] {
  const causes: DerivedCause[] = [];
  if (then.plan.periodFrom !== now.plan.periodFrom || then.plan.periodTo !== now.plan.periodTo) {
    const period = ({ plan }: ReportNumbers): string => `${documentDate(plan.periodFrom)} - ${documentDate(plan.periodTo)}`;
    causes.push({ key: 'otherPeriod', params: { then: period(then), now: period(now) } });
  }
  causes.push(...otherRules(difference, { then, now }));
  return countsTurns(difference, now) && !sameAudience(then, now) ? [...causes, { key: 'otherGroups', params: {} }] : causes;
}

function sameAudience(then: ReportNumbers, now: ReportNumbers): boolean {
  return (
    [...then.groups].sort().join() === [...now.groups].sort().join() &&
    [...then.countedTypes].sort().join() === [...now.countedTypes].sort().join()
  );
}

function countsTurns({ about, subject, fact }: Difference, { targets }: ReportNumbers): boolean {
  if (about === 'target') return targets.find(({ key }) => key === subject)?.basis === 'ATTENDEE_TURN';
  return isGroup(fact) || ['total', 'women', 'minority', 'before'].includes(fact);
}
