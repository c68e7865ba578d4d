import type { Translate } from '../../platform/web/translations.js';
import { conditionAnswerOf } from '../plans/index.js';
import type { TargetProgress } from './reporting.dto.js';

type Conditioned = Pick<TargetProgress, 'condition' | 'notReadyReason' | 'readyReason'>;

/** Whether the condition of a target holds, as people said; null of a target without one. */
export function conditionAnswerInWords(target: Conditioned, t: Translate): string | null {
  switch (conditionAnswerOf(target)) {
    case 'holds':
      return t('reporting:progress.ready', { reason: target.readyReason ?? '' });
    case 'fails':
      return t('reporting:progress.notReady', { reason: target.notReadyReason ?? '' });
    case 'unknown':
      return t('reporting:progress.conditionUnknown');
    case null:
      return null;
  }
}

/** What must come first in the plan's words, and whether it has. */
export function conditionInWords(target: Conditioned, t: Translate): string | null {
  const { condition } = target;
  if (condition === null) return null;
  return `${t('reporting:progress.condition', { condition })} · ${conditionAnswerInWords(target, t) ?? ''}`;
}
