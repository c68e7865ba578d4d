/** What an organiser decides; upcoming, full, closed, running and ended follow from the clock, the sessions and the seats. */
export const classStates = ['draft', 'open', 'finalised', 'cancelled'] as const;
export type ClassState = (typeof classStates)[number];

/** Nghị định 171/2025/NĐ-CP, Điều 25: tập trung, trực tuyến, kết hợp trực tiếp và trực tuyến. */
export const classModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type ClassMode = (typeof classModes)[number];

/** A turn is earned by a minimum number of sessions, or by a minimum per cent of them. */
export const turnRuleKinds = ['sessions', 'percent'] as const;
export type TurnRuleKind = (typeof turnRuleKinds)[number];
