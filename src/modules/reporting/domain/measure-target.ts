import { addDays } from '../../../shared/calendar-date.js';
import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import { type ClassCount, countClasses, countCourses } from './count-classes.js';
import { isTotal } from './count-evidence.js';
import { countOrganisations, countOrganisationTurns, type OrganisationCount } from './count-organisations.js';
import {
  type CountableTurn,
  type CountedTurns,
  countExperts,
  countTurns,
  type CountingQuestion,
  type ExpertQuestion,
} from './count-turns.js';
import { expertsByGroup, expertsOutside } from './experts.js';
import {
  added,
  type Days,
  figureRows,
  figuresOf,
  type GroupValue,
  type Measure,
  type MeasuredTarget,
  nothing,
  openingRow,
  sumOf,
  verifiedOf,
} from './measure.js';
import { withRecords } from './measure-records.js';
import type { Figure, PlanFacts } from './plan-facts.js';
import { visitsOf, withMore } from './unit-visits.js';

/**
 * Of the rules by which numbers come about; a report says which it used. It grows by one when a rule counts the same history otherwise.
 * 1: turns, experts and classes. 2: courses, events, organisations, topics and shares. 3: records of evidence. 4: the opening day where a plan
 * says so, shares year by year, certificates that expire. 5: experts by topic where a target names topics. 6: organisations that
 * were renamed as one where a plan says so. 7: figures that people entered once another person verified them.
 */
export const countingRulesVersion = 7;

/** What was done for a target between two days (both included), as known on the cut-off day. */
export function measureTarget(target: MeasuredTarget, facts: PlanFacts, days: Days): Measure {
  const { audience, countedTypes, countedTopics, competenceOnly = false } = target;
  const figures = figuresOf(facts.figures, target, days);
  const last = verifiedOf(figures).at(-1);
  const measure = (measures[target.basis] ?? onlyWords)(facts, figures, { ...days, audience, countedTypes, countedTopics, competenceOnly });
  const told = { ...measure, evidence: last?.evidence ?? null, evidenceOn: last?.countedOn ?? null };
  const measured = withRecords(target, told, figuresOf(facts.records ?? [], target, days));
  return target.basis === 'REPORTED_RATIO' ? ofTotalBefore(measured, facts, target, days) : measured;
}

function ofTotalBefore(measure: Measure, facts: PlanFacts, target: MeasuredTarget, days: Days): Measure {
  const isOfNothing = measure.denominator === null && (measure.official ?? measure.provisional) !== null;
  if (!isOfNothing) return measure;
  const denominator = totalBefore(facts, target, days);
  return { ...measure, denominator, provisionalDenominator: measure.provisionalDenominator ?? denominator };
}

/** A total holds until a newer one is dated: what was reached in a year without one is taken of the last total before it. */
function totalBefore(facts: PlanFacts, target: MeasuredTarget, { from, asOf }: Days): number | null {
  const earlier = { from: facts.periodFrom, to: addDays(from, -1), asOf };
  const reported = verifiedOf(figuresOf(facts.figures, target, earlier)).findLast(({ denominator }) => denominator !== null);
  const recorded = figuresOf(facts.records ?? [], target, earlier).findLast((record) => record.verified && isTotal(record));
  if (recorded && (!reported || recorded.countedOn >= reported.countedOn)) return recorded.quantity;
  return reported?.denominator ?? null;
}

type Question = CountingQuestion & ExpertQuestion;
type Measuring = (facts: PlanFacts, figures: readonly Figure[], question: Question) => Measure;

const addUp: Measuring = (_, figures) => (figures.length === 0 ? nothing : added(figureRows(verifiedOf(figures)), figureRows(figures)));

/** A ratio, a milestone or a statistic is what it was on the day of its last figure: officially of the last that somebody verified. */
const newest: Measuring = (_, figures) => {
  const [verified, last] = [verifiedOf(figures).at(-1), figures.at(-1)];
  return {
    ...nothing,
    ...{ official: verified?.value ?? null, denominator: verified?.denominator ?? null, byGroup: reportedRow(verified) },
    ...{ provisional: last?.value ?? null, provisionalDenominator: last?.denominator ?? null, provisionalByGroup: reportedRow(last) },
  };
};

const reportedRow = (figure: Figure | undefined): GroupValue[] =>
  figure === undefined ? [] : [{ group: 'REPORTED', value: figure.value }];

const onlyWords: Measuring = () => nothing;

const classes: Measuring = (facts, figures, question) => inOneRow('CLASSES', countClasses(facts.classes, question), figures);
const courses: Measuring = (facts, figures, question) => inOneRow('COURSES', countCourses(facts.classes, question), figures);
const events: Measuring = (facts, figures, question) => inOneRow('EVENTS', countClasses(facts.classes, question), figures);

/** "**Trường** đại học, cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp": no other unit, whatever the setting says. */
const schools: Measuring = (facts, figures, question) => organisations(facts, figures, { ...question, audience: ['TRUONG'] });
const organisations: Measuring = (...asked) => measureOrganisations(countOrganisations, ...asked);
const organisationTurns: Measuring = (...asked) => measureOrganisations(countOrganisationTurns, ...asked);

const measures: Readonly<Record<string, Measuring>> = {
  ATTENDEE_TURN: measureTurns,
  DISTINCT_PERSON_CERTIFIED: measureExperts,
  CLASS_COUNT: classes,
  COURSE_COUNT: courses,
  EVENT_COUNT: events,
  DISTINCT_INSTITUTION: schools,
  DISTINCT_ORG: organisations,
  ORG_TURN: organisationTurns,
  REPORTED_COUNT: addUp,
  REPORTED_RATIO: measureShare,
  MILESTONE: newest,
  EXTERNAL_STAT: newest,
};

function measureTurns({ turns, pendingTurns }: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const counted = countTurns(turns, question);
  const pending: CountableTurn[] = pendingTurns.map((turn) => ({ ...turn, gender: null, minority: 'not_stated' }));
  const unfinished = countTurns(pending, question);
  const rows = (of: (group: UnitGroup) => number, openings: readonly Figure[]): GroupValue[] => [
    ...question.audience.map((group) => ({ group, value: of(group) })),
    { group: openingRow, value: sumOf(openings) },
  ];
  const { women, genderNotStated, minority, minorityNotStated } = counted;
  return {
    ...added(
      rows((group) => counted.byGroup[group], verifiedOf(figures)),
      rows((group) => counted.byGroup[group] + unfinished.byGroup[group], figures),
    ),
    outsideAudience: turnsOutside(turns, question),
    parts: { women, genderNotStated, minority, minorityNotStated },
  };
}

function turnsOutside(turns: readonly CountedTurns[], question: CountingQuestion): GroupValue[] {
  const { byGroup } = countTurns(turns, { ...question, audience: unitGroups });
  const others = unitGroups.filter((group) => !question.audience.includes(group) && byGroup[group] !== 0);
  return others.map((group) => ({ group, value: byGroup[group] }));
}

function measureExperts({ certificates }: PlanFacts, figures: readonly Figure[], question: Question): Measure {
  const openings = verifiedOf(figures);
  const groups = expertsByGroup(certificates, question);
  const rows = (known: readonly Figure[]): GroupValue[] => [
    ...question.audience.map((group) => ({ group, value: groups.get(group) ?? 0 })),
    { group: openingRow, value: countExperts(certificates, known, question).opening },
  ];
  const official = rows(openings);
  return {
    ...added(official, openings.length === figures.length ? official : rows(figures)),
    outsideAudience: [...expertsOutside(certificates, openings, question)].map(([group, value]) => ({ group, value })),
  };
}

function inOneRow(group: 'CLASSES' | 'COURSES' | 'EVENTS', { official, provisional }: ClassCount, figures: readonly Figure[]): Measure {
  return added([{ group, value: official }, ...figureRows(verifiedOf(figures))], [{ group, value: provisional }, ...figureRows(figures)]);
}

type Counting = (turns: PlanFacts['unitTurns'], question: CountingQuestion) => OrganisationCount;

function measureOrganisations(count: Counting, facts: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const { unitTurns, pendingUnitTurns } = facts;
  const rows = (counted: OrganisationCount, entered: readonly Figure[]): GroupValue[] => [
    ...question.audience.map((group) => ({ group, value: counted.get(group) ?? 0 })),
    ...figureRows(entered),
  ];
  const official = count(unitTurns, question);
  const all = withMore(unitTurns, pendingUnitTurns);
  return added(rows(official, verifiedOf(figures)), rows(all === visitsOf(unitTurns) ? official : count(all, question), figures));
}

/** "Tổ chức, cá nhân **sản xuất, kinh doanh**", where a target names no groups. */
const producers: readonly UnitGroup[] = ['DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH'];

/** Who is reached by classes for a share with topics, and by which classes. */
export function reachedByShare({
  audience,
  countedTypes,
}: Pick<MeasuredTarget, 'audience' | 'countedTypes'>): Pick<MeasuredTarget, 'audience' | 'countedTypes'> {
  return { audience: audience.length > 0 ? audience : producers, countedTypes: countedTypes.length > 0 ? countedTypes : courseTypes };
}

/**
 * "Phấn đấu **50%** các tổ chức, cá nhân … được thông tin **tuyên truyền, đào tạo, tập huấn** kiến thức về truy xuất nguồn gốc; mã số mã
 * vạch …": a share with topics is reported with its total and the day of it. Who came to classes on these topics was reached without
 * anybody reporting it; a figure that people report has them in it, so that the larger of the two holds and nobody is added twice.
 */
function measureShare(facts: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const reported = newest(facts, figures, question);
  if (question.countedTopics.length === 0) return reported;
  const reached = organisations(facts, [], { ...question, ...reachedByShare(question) });
  const { denominator, provisionalDenominator } = reported;
  const official = (reached.official ?? 0) > (reported.official ?? 0) ? reached : reported;
  const provisional = (reached.provisional ?? 0) > (reported.provisional ?? 0) ? reached : reported;
  return {
    ...official,
    ...{ denominator, provisionalDenominator },
    provisional: provisional.provisional,
    provisionalByGroup: provisional.provisionalByGroup,
  };
}
