import type { Translate } from '../../platform/web/translations.js';
import type { TargetProgress } from './reporting.dto.js';

interface Pill {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly text: string;
}

type Judged = Pick<TargetProgress, 'status' | 'official' | 'comparator' | 'wanted'>;

/** While the period runs, a target that is not met yet is a warning; afterwards it has failed. */
export function statusTone({ status }: Pick<Judged, 'status'>, periodRuns: boolean): Pill['tone'] {
  if (status === 'met' || status === 'exceeded') return 'ok';
  if (status === 'partly-met') return 'warn';
  if (status === 'not-met') return periodRuns ? 'warn' : 'bad';
  return 'plain';
}

/** 'Đạt', 'Chưa đạt'; 'Đạt (khoảng)' within the tolerance; 'Chưa có số liệu' where nobody has reported a figure yet. */
export function statusText({ status, official, comparator, wanted }: Judged, t: Translate): string {
  if (comparator === 'ABOUT' && status === 'met' && official !== wanted) return t('reporting:status.met-about');
  return t(`reporting:status.${status === 'in-progress' && official === null ? 'no-figure' : status}`);
}

export function statusPill(target: Judged, periodRuns: boolean, t: Translate): Pill {
  return { tone: statusTone(target, periodRuns), text: statusText(target, t) };
}
