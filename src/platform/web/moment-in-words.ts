import { showMoment } from '../../shared/calendar-date.js';
import type { Translate } from './translations.js';

/** '17 giờ 00, 11/10/2024' for Vietnamese readers, '17:00, 11/10/2024' for English ones; both are Vietnamese time. */
export function momentInWords(moment: Date, t: Translate): string {
  const [time = '', day = ''] = showMoment(moment).split(', ');
  const [hour = '', minute = ''] = time.split(':');
  return t('interface:momentInWords', { hour, minute, day });
}
