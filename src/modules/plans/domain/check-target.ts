import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import { withDecimals } from './check-figure.js';
import type { TargetTerms } from './target-terms.js';
import type { Basis, Comparator } from './target.js';

export type ProposedTarget = Pick<
  TargetTerms,
  | 'comparator'
  | 'wanted'
  | 'wantedMax'
  | 'basis'
  | 'audience'
  | 'countedTypes'
  | 'evidenceKinds'
  | 'condition'
  | 'notReadyReason'
  | 'readyReason'
>;

const withoutNumber: readonly Comparator[] = ['MILESTONE', 'MEASURED', 'QUALITATIVE'];

/** Bases that count people of groups, and those that count classes of types. */
const byGroup: readonly Basis[] = ['ATTENDEE_TURN', 'DISTINCT_PERSON_CERTIFIED', 'DISTINCT_INSTITUTION', 'DISTINCT_ORG', 'ORG_TURN'];
const byType: readonly Basis[] = ['ATTENDEE_TURN', 'CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT', 'DISTINCT_INSTITUTION'];

/** @throws DomainError invalid, naming every field that does not fit the kind of target */
export function checkTarget(target: ProposedTarget): void {
  refuseProblems([...numberProblems(target), ...audienceProblems(target), ...sourceProblems(target), ...conditionProblems(target)]);
}

/** @throws DomainError invalid, naming every field, where there are any problems */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems: [...problems] });
}

function numberProblems({ comparator, wanted, wantedMax, basis }: ProposedTarget): FieldProblem[] {
  if (withoutNumber.includes(comparator)) return [];
  if (wanted === null) return [{ field: 'wanted', code: 'required' }];
  const problems: FieldProblem[] = wholeProblems({ wanted, wantedMax, basis });
  if (basis === 'REPORTED_RATIO' && wanted > 100) problems.push({ field: 'wanted', code: 'outOfRange', params: { min: 0, max: 100 } });
  if (comparator === 'RANGE' && (wantedMax === null || wantedMax <= wanted)) problems.push({ field: 'wantedMax', code: 'rangeUpsideDown' });
  return problems;
}

/** "trên 7,5%" is a promise; "trên 7,5 người" is a slip of the hand. */
function wholeProblems({ wanted, wantedMax, basis }: Pick<ProposedTarget, 'wanted' | 'wantedMax' | 'basis'>): FieldProblem[] {
  if (withDecimals.includes(basis)) return [];
  const broken = Object.entries({ wanted, wantedMax }).filter(([, value]) => value !== null && !Number.isInteger(value));
  return broken.map(([field]) => ({ field, code: 'notAWholeNumber' }));
}

/** Organisations are counted from classes or from evidence; with neither nothing would ever be counted. */
function sourceProblems({ basis, countedTypes, evidenceKinds }: ProposedTarget): FieldProblem[] {
  const nowhere = (basis === 'DISTINCT_ORG' || basis === 'ORG_TURN') && countedTypes.length === 0 && evidenceKinds.length === 0;
  return nowhere ? [{ field: 'evidenceKinds', code: 'choose' }] : [];
}

function conditionProblems({ condition, notReadyReason, readyReason }: ProposedTarget): FieldProblem[] {
  const answers = Object.entries({ notReadyReason, readyReason }).filter(([, reason]) => reason !== null);
  if (condition === null) return answers.map(([field]) => ({ field, code: 'noConditionToWaitFor' }));
  return answers.length > 1 ? [{ field: 'readyReason', code: 'conditionAnsweredTwice' }] : [];
}

interface Part {
  readonly key: string;
  readonly parentKey: string | null;
}

/** The whole of which a target is a part is another target of the plan, and no part of it. */
export function parentProblems({ key, parentKey }: Part, others: readonly Part[]): FieldProblem[] {
  const problem = (code: string): FieldProblem[] => [{ field: 'parentKey', code }];
  if (parentKey === null) return [];
  const parents = new Map(others.map((other) => [other.key, other.parentKey]));
  if (!parents.has(parentKey)) return problem('parentNotFound');
  let above: string | null = parentKey;
  for (let steps = 0; above !== null && steps <= others.length; steps += 1) {
    if (above === key) return problem('partOfItself');
    above = parents.get(above) ?? null;
  }
  return [];
}

/** An empty audience would silently count nothing. */
export function audienceProblems({
  basis,
  audience,
  countedTypes,
}: Pick<ProposedTarget, 'basis' | 'audience' | 'countedTypes'>): FieldProblem[] {
  return [
    ...(byGroup.includes(basis) && audience.length === 0 ? [{ field: 'audience', code: 'choose' }] : []),
    ...(byType.includes(basis) && countedTypes.length === 0 ? [{ field: 'countedTypes', code: 'choose' }] : []),
  ];
}

/** True where the audience setting means anything: the number is counted from our own records. */
export function hasAudience(basis: Basis): boolean {
  return byGroup.includes(basis) || byType.includes(basis);
}
