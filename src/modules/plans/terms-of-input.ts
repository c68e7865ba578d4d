import type { TargetTerms } from './domain/target-terms.js';
import type { TargetFields } from './plans.dto.js';

const orNull = <T>(given: T | undefined): T | null => given ?? null;

/** What was asked for, without what its kind does not use: only a range has an upper end, only "khoảng" a tolerance. */
export function termsOfInput(input: TargetFields): TargetTerms {
  const { label, quote, comparator, unit, basis, audience, countedTypes, countedTopics, evidenceKinds } = input;
  const competenceOnly = basis === 'DISTINCT_PERSON_CERTIFIED' && input.competenceOnly;
  return {
    ...{ label, quote, comparator, unit, basis, audience, countedTypes, countedTopics, evidenceKinds, competenceOnly },
    withdrawn: input.withdrawn,
    audienceWords: orNull(input.audienceWords),
    wanted: orNull(input.wanted),
    wantedMax: comparator === 'RANGE' ? orNull(input.wantedMax) : null,
    tolerancePercent: comparator === 'ABOUT' ? orNull(input.tolerancePercent) : null,
    periodicity: input.periodicity ?? 'WHOLE_PERIOD',
    condition: orNull(input.condition),
    notReadyReason: orNull(input.notReadyReason),
    readyReason: orNull(input.readyReason),
    parentKey: orNull(input.parentKey),
  };
}
