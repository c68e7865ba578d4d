import type { Translate } from '../../platform/web/translations.js';
import type { TargetNumbers } from './domain/report-numbers.js';

/** Reports sent before it was kept which judgement it is have its Vietnamese words alone. */
export const judgementText = ({ judged, judgement }: Pick<TargetNumbers, 'judged' | 'judgement'>, t: Translate): string =>
  judged === undefined ? judgement : t(`reporting:status.${judged}`);
