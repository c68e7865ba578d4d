import { showInstant } from '../../../shared/calendar-date.js';

/** '17:00, 14/10/2024' in Vietnamese time: a way to write it that both languages share. */
export function showMoment(instant: Date): string {
  return showInstant(instant).replace(' giờ ', ':');
}
