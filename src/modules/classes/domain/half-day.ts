/** In the order of the day. */
export const halfDays = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type HalfDay = (typeof halfDays)[number];

export function halfDayOrder(halfDay: HalfDay): number {
  return halfDays.indexOf(halfDay);
}
