import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';

/** 'đang thực hiện', 'đã hoàn thành (30/06/2024)': what a milestone has in the place of 0 and 1; null while nobody said anything. */
export function milestoneText(done: number | null, reachedOn: CalendarDate | null, t: Translate): string | null {
  if (done === null) return null;
  if (done === 0) return t('reporting:milestone.underWay');
  return reachedOn === null ? t('reporting:milestone.reached') : t('reporting:milestone.reachedOn', { date: showDate(reachedOn) });
}
