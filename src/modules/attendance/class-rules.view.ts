import type { Translate } from '../../platform/web/translations.js';
import type { TrainingClass } from '../classes/index.js';
import { leastSessions } from './domain/completion.js';

/** What earns one attendee-turn in this class of `total` sessions. */
export function turnRule({ turnRule: kind, turnMinimum }: TrainingClass, total: number, t: Translate): string {
  if (kind === 'sessions') return t('attendance:rule.turnBySessions', { count: turnMinimum });
  return t('attendance:rule.turnByPercent', { percent: turnMinimum, share: shareOf(turnMinimum, total, t) });
}

/** What earns a certificate in this class of `total` sessions. */
export function certificateRule({ certificatePercent: percent, needsResult }: TrainingClass, total: number, t: Translate): string {
  const rule = needsResult ? 'certificateWithTest' : 'certificate';
  return t(`attendance:rule.${rule}`, { percent, share: shareOf(percent, total, t) });
}

/** A share in per cent as people count it: so many of so many sessions. */
function shareOf(percent: number, total: number, t: Translate): string {
  const least = leastSessions(percent, total);
  return t(`attendance:rule.share.${least < total ? 'part' : 'whole'}`, { least, total });
}
