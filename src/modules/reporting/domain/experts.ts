import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import {
  type CountableCertificate,
  type ExpertQuestion as Question,
  hasExpired,
  isOfTopics,
  type OpeningExpert,
  provesExpert,
} from './count-turns.js';

/** Why a certificate counts towards an expert target, or why it does not. */
export type ExpertVerdict =
  'counted' | 'secondOfPerson' | 'notInAudience' | 'otherKind' | 'otherTopic' | 'expired' | 'revoked' | 'replaced' | 'outsidePeriod';

/** One verdict for each certificate, in the order given; of several that would count, the first of a person does. */
export function judgeCertificates(certificates: readonly CountableCertificate[], question: Question): ExpertVerdict[] {
  const counted = new Set<string>();
  return certificates.map((certificate) => {
    const reason = refusal(certificate, question);
    if (reason !== null) return reason;
    if (counted.has(certificate.personId)) return 'secondOfPerson';
    counted.add(certificate.personId);
    return 'counted';
  });
}

function refusal(certificate: CountableCertificate, question: Question): ExpertVerdict | null {
  const { state, unitGroup, countedOn } = certificate;
  if (state !== 'valid') return state;
  if (!provesExpert(certificate, question)) return 'otherKind';
  if (!isOfTopics(certificate, question)) return 'otherTopic';
  if (!within(question, countedOn)) return 'outsidePeriod';
  if (hasExpired(certificate, question)) return 'expired';
  return question.audience.includes(unitGroup) ? null : 'notInAudience';
}

function within({ from, to, asOf }: Question, day: CalendarDate): boolean {
  return from <= day && day <= to && day <= asOf;
}

/** How many counted people are of each group: a person with two certificates is in the group of the first. */
export function expertsByGroup(certificates: readonly CountableCertificate[], question: Question): Map<UnitGroup, number> {
  const verdicts = judgeCertificates(certificates, question);
  return countValues(certificates.filter((_, index) => verdicts[index] === 'counted').map(({ unitGroup }) => unitGroup));
}

/** Experts with a valid certificate whose group the target does not name, by group. */
export function expertsOutside(
  certificates: readonly CountableCertificate[],
  openings: readonly OpeningExpert[],
  question: Question,
): Map<UnitGroup, number> {
  return countValues(outsideAudience(certificates, openings, question).map(({ unitGroup }) => unitGroup));
}

/** One certificate of each person whose group the target does not name; a person who is counted elsewhere is not among them. */
export function outsideAudience<Certificate extends CountableCertificate>(
  certificates: readonly Certificate[],
  openings: readonly OpeningExpert[],
  question: Question,
): Certificate[] {
  const verdicts = judgeCertificates(certificates, question);
  const known = new Set(certificates.filter((_, index) => verdicts[index] === 'counted').map(({ personId }) => personId));
  for (const { personId, countedOn } of openings) if (personId !== null && within(question, countedOn)) known.add(personId);
  return certificates.filter(({ personId }, index) => {
    const isFirst = verdicts[index] === 'notInAudience' && !known.has(personId);
    if (isFirst) known.add(personId);
    return isFirst;
  });
}

function countValues(groups: readonly UnitGroup[]): Map<UnitGroup, number> {
  const counts = new Map<UnitGroup, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
