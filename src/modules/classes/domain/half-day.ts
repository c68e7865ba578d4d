/** In the order of the day. */
export const halfDays = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type HalfDay = (typeof halfDays)[number];

export function halfDayOrder(halfDay: HalfDay): number {
  return halfDays.indexOf(halfDay);
}

/** When a session usually ends, 'HH:mm' in Vietnamese time. */
export function usualEnd(halfDay: HalfDay): string {
  return { MORNING: '11:30', AFTERNOON: '17:00', EVENING: '21:00' }[halfDay];
}

/** When a session usually begins, 'HH:mm' in Vietnamese time: the hours of public offices. */
export function usualStart(halfDay: HalfDay): string {
  return { MORNING: '07:30', AFTERNOON: '13:30', EVENING: '18:30' }[halfDay];
}
