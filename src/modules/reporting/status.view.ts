import type { Translate } from '../../platform/web/translations.js';
import type { TargetProgress } from './reporting.dto.js';

interface Pill {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly text: string;
}

type Judged = Pick<TargetProgress, 'status' | 'official'>;

/** While the period runs, a target that is not met yet is a warning; afterwards it has failed. */
export function statusTone({ status }: Judged, periodRuns: boolean): Pill['tone'] {
  if (status === 'met' || status === 'exceeded') return 'ok';
  if (status === 'partly-met') return 'warn';
  if (status === 'not-met') return periodRuns ? 'warn' : 'bad';
  return 'plain';
}

export function statusPill(target: Judged, periodRuns: boolean, t: Translate): Pill {
  const unreported = target.status === 'in-progress' && target.official === null;
  return { tone: statusTone(target, periodRuns), text: t(`reporting:status.${unreported ? 'no-figure' : target.status}`) };
}
