/** What people say of the condition of a target; `unknown` is where it begins. */
export const conditionAnswers = ['holds', 'fails', 'unknown'] as const;
export type ConditionAnswer = (typeof conditionAnswers)[number];

interface Answered {
  readonly condition: string | null;
  readonly notReadyReason: string | null;
  readonly readyReason: string | null;
}

/** Null of a target without a condition: there is nothing to ask. */
export function conditionAnswerOf({ condition, notReadyReason, readyReason }: Answered): ConditionAnswer | null {
  if (condition === null) return null;
  if (notReadyReason !== null) return 'fails';
  return readyReason === null ? 'unknown' : 'holds';
}
