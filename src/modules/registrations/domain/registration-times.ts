import { showInstant } from '../../../shared/calendar-date.js';

/** '17:00, 14/10/2024' in Vietnamese time: a way to write it that both languages share. */
export function showMoment(instant: Date): string {
  return showInstant(instant).replace(' giờ ', ':');
}

/** When registration really ends for the public: at the deadline, or when the first session begins if that is earlier. */
export function registrationEnd(trainingClass: { readonly registrationClosesAt: Date; readonly startsAt: Date | null }): Date {
  const { registrationClosesAt, startsAt } = trainingClass;
  return startsAt !== null && startsAt < registrationClosesAt ? startsAt : registrationClosesAt;
}
