import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import type { TargetTerms } from './domain/target-terms.js';

/**
 * What came and went in the lists of a target, for the history: codes, which the page puts into words. A target without topics counts every topic: to name
 * the first is to narrow it (`topicsOnly`), to take the last away counts every topic again (`topicsAll`).
 */
export function listChanges(before: TargetTerms, after: TargetTerms): Record<string, string[]> {
  const without = (was: readonly string[], is: readonly string[]): string[] => was.filter((each) => !is.includes(each));
  const pairs = { groups: 'audience', types: 'countedTypes', evidence: 'evidenceKinds', topics: 'countedTopics' } as const;
  const changes = Object.entries(pairs).flatMap(([name, list]) => [
    [`${name}Added`, without(after[list], before[list])] as const,
    [`${name}Removed`, without(before[list], after[list])] as const,
  ]);
  const known = changes.filter(([, codes]) => codes.length > 0).map(([name, codes]) => [topicName(name, before, after), codes]);
  return Object.fromEntries(known) as Record<string, string[]>;
}

function topicName(name: string, before: TargetTerms, after: TargetTerms): string {
  if (name === 'topicsAdded' && before.countedTopics.length === 0) return 'topicsOnly';
  return name === 'topicsRemoved' && after.countedTopics.length === 0 ? 'topicsAll' : name;
}

const facts = [
  ...(['label', 'quote', 'audienceWords', 'comparator', 'wanted', 'wantedMax', 'tolerancePercent', 'periodicity', 'basis'] as const),
  ...(['competenceOnly', 'withdrawn', 'condition', 'notReadyReason', 'readyReason', 'parentKey'] as const),
];

/** The single facts that changed. */
export function factChanges(before: TargetTerms, after: TargetTerms): ChangedFacts {
  const changed = facts.filter((fact) => before[fact] !== after[fact]);
  const unit = before.unit === after.unit ? {} : { targetUnit: { from: before.unit, to: after.unit } };
  return { ...Object.fromEntries(changed.map((fact) => [fact, { from: before[fact], to: after[fact] }])), ...unit };
}
