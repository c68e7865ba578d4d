/** A turn is earned by a minimum number of sessions, or by a minimum per cent of them. */
export const turnRuleKinds = ['sessions', 'percent'] as const;
export type TurnRuleKind = (typeof turnRuleKinds)[number];
