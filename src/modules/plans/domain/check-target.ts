import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import type { Basis, Comparator } from './target.js';

export interface ProposedTarget {
  readonly comparator: Comparator;
  readonly wanted: number | null;
  readonly wantedMax: number | null;
  readonly basis: Basis;
  readonly audience: readonly string[];
  readonly countedTypes: readonly string[];
}

const withoutNumber: readonly Comparator[] = ['MILESTONE', 'MEASURED', 'QUALITATIVE'];

/** Bases that count people of groups, and those that count classes of types. */
const byGroup: readonly Basis[] = ['ATTENDEE_TURN', 'DISTINCT_PERSON_CERTIFIED', 'DISTINCT_INSTITUTION', 'DISTINCT_ORG', 'ORG_TURN'];
const byType: readonly Basis[] = ['ATTENDEE_TURN', 'CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT', 'DISTINCT_INSTITUTION'];

/** @throws DomainError invalid, naming every field that does not fit the kind of target */
export function checkTarget(target: ProposedTarget): void {
  const problems = [...numberProblems(target), ...audienceProblems(target)];
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
}

function numberProblems({ comparator, wanted, wantedMax, basis }: ProposedTarget): FieldProblem[] {
  if (withoutNumber.includes(comparator)) return [];
  if (wanted === null) return [{ field: 'wanted', code: 'required' }];
  const problems: FieldProblem[] = [];
  if (basis === 'REPORTED_RATIO' && wanted > 100) problems.push({ field: 'wanted', code: 'outOfRange', params: { min: 0, max: 100 } });
  if (comparator === 'RANGE' && (wantedMax === null || wantedMax <= wanted)) problems.push({ field: 'wantedMax', code: 'rangeUpsideDown' });
  return problems;
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
