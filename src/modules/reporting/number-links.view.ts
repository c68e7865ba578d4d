import type { Basis } from '../plans/index.js';
import type { OrganisationFilter } from './counted-organisations.dto.js';
import { isUnitGroup } from './domain/measure.js';
import type { ClassFilter, ExpertFilter, GroupCount, TargetProgress, TurnFilter, TurnStanding } from './reporting.dto.js';

/** Addresses of what numbers count. What is undefined is not asked. */
type Asked<Filter> = { readonly [Key in keyof Filter]?: Filter[Key] | undefined };

function address(planId: string, page: string, asked: object): string {
  const words = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  return `/staff/plans/${planId}/${page}?${new URLSearchParams(words).toString()}`;
}

/** The address of a list; `changed` replaces what is asked, undefined takes it away. */
export function turnsHref(planId: string, asked: Asked<TurnFilter>, changed: Asked<TurnFilter> = {}): string {
  return address(planId, 'turns', { ...asked, ...changed });
}

export function expertsHref(planId: string, asked: Asked<ExpertFilter>, changed: Asked<ExpertFilter> = {}): string {
  return address(planId, 'experts', { ...asked, ...changed });
}

export function countedClassesHref(planId: string, asked: Asked<ClassFilter>, changed: Asked<ClassFilter> = {}): string {
  return address(planId, 'classes', { ...asked, ...changed });
}

/** The organisations of a number, each once. */
export function organisationsHref(planId: string, asked: Asked<OrganisationFilter>, changed: Asked<OrganisationFilter> = {}): string {
  return address(planId, 'organisations', { ...asked, ...changed });
}

/** Figures that people entered, with the words of their evidence. */
export function figuresHref(planId: string, key: string): string {
  return `/staff/plans/${planId}/targets/${key}`;
}

/** Bases whose number is made of turns: of people, or of the organisations that they came from. */
const madeOfTurns: readonly Basis[] = ['ATTENDEE_TURN', 'DISTINCT_INSTITUTION', 'DISTINCT_ORG', 'ORG_TURN'];
/** Organisations come to these from classes, or from records of evidence and figures. */
const madeOfOrganisations: readonly Basis[] = ['DISTINCT_ORG', 'ORG_TURN'];
/** Bases that count classes, each in its way. */
const madeOfClasses: readonly Basis[] = ['CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT'];

type Counted = Pick<TargetProgress, 'key' | 'basis'>;
type Added = Counted & Pick<TargetProgress, 'provisionalByGroup'>;

/** Records of evidence: those that somebody verified, or all that count provisionally. */
function recordsHref(planId: string, key: string, asOf: string | undefined, standing?: TurnStanding, from?: string): string {
  const state = standing === 'provisional' ? undefined : 'verified';
  return address(planId, 'evidence', { target: key, state, from, asOf });
}

/** What stands behind the number of a target; `standing` tells the official number from the provisional one. */
export function evidenceHref(planId: string, { key, basis, provisionalByGroup }: Added, asOf: string, standing?: TurnStanding): string {
  if (provisionalByGroup.some(({ group }) => group === 'RECORDS')) return recordsHref(planId, key, asOf, standing);
  const fromClasses = provisionalByGroup.some(({ group, value }) => isUnitGroup(group) && value !== 0);
  if (madeOfOrganisations.includes(basis) && !fromClasses) return figuresHref(planId, key);
  if (madeOfTurns.includes(basis)) return turnsHref(planId, { target: key, standing, asOf });
  if (basis === 'DISTINCT_PERSON_CERTIFIED') return expertsHref(planId, { target: key, show: 'counted', asOf });
  return madeOfClasses.includes(basis) ? countedClassesHref(planId, { target: key, standing, asOf }) : figuresHref(planId, key);
}

/** What stands behind one row of a number. Only figures with evidence stand behind rows that are no unit group. */
export function rowHref(
  planId: string,
  target: Counted,
  group: GroupCount['group'],
  asked: Omit<Asked<TurnFilter>, 'target' | 'group'>,
): string {
  const { key, basis } = target;
  if (group === 'RECORDS') return recordsHref(planId, key, asked.asOf, asked.standing);
  if (!isUnitGroup(group)) return figuresHref(planId, key);
  if (madeOfTurns.includes(basis)) return turnsHref(planId, { target: key, group, ...asked });
  return expertsHref(planId, { target: key, show: 'counted', group, asOf: asked.asOf });
}

/**
 * What stands behind the number of a target in a report: of its days, or of the whole period where they are left out. `recorded` are the
 * days on which its records of evidence count, `people` those behind its turns.
 */
export function reportedHref(
  planId: string,
  { key, basis, recorded, people }: { key: string; basis: string; recorded: readonly string[]; people: number | null },
  days: { from?: string; to?: string; asOf: string },
): string {
  const { from, to, asOf } = days;
  if (recorded.some((day) => (from ?? day) <= day && day <= asOf)) return recordsHref(planId, key, asOf, 'official', from);
  const isOne = (bases: readonly string[]): boolean => bases.includes(basis);
  if (isOne(madeOfOrganisations) && !people) return figuresHref(planId, key);
  if (isOne(madeOfTurns)) return turnsHref(planId, { target: key, from, to, asOf });
  if (basis === 'DISTINCT_PERSON_CERTIFIED') return expertsHref(planId, { target: key, show: 'counted', asOf });
  return isOne(madeOfClasses) ? countedClassesHref(planId, { target: key, from, to, asOf }) : figuresHref(planId, key);
}
