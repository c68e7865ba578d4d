import type { Translate } from '../../platform/web/translations.js';
import type { TargetProgress } from './reporting.dto.js';

interface Pill {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly text: string;
}

type Judged = Pick<TargetProgress, 'status' | 'official' | 'comparator' | 'wanted'> & Partial<Pick<TargetProgress, 'unreportedYears'>>;

/** What is not met yet is a warning; what was not met in its time has failed. */
export function statusTone({ status }: Pick<Judged, 'status'>): Pill['tone'] {
  if (status === 'met' || status === 'exceeded') return 'ok';
  if (status === 'partly-met' || status === 'not-met') return 'warn';
  return status === 'missed' ? 'bad' : 'plain';
}

/** 'Đạt', 'Chưa đạt', 'Không đạt (hết kỳ)'; 'Đạt (khoảng)' within the tolerance; 'Chưa có số liệu' where the program has no record. */
export const statusText = (target: Judged, t: Translate): string => t(`reporting:status.${statusName(target)}`);

/** Which of the texts `reporting:status` says it. */
export function statusName({ status, official, comparator, wanted, unreportedYears = [] }: Judged): string {
  if (comparator === 'ABOUT' && status === 'met' && official !== wanted) return 'met-about';
  const unknown = status === 'no-data' || (status === 'in-progress' && (official === null || unreportedYears.length > 0));
  return unknown ? 'no-figure' : status;
}

export function statusPill(target: Judged, t: Translate): Pill {
  return { tone: statusTone(target), text: statusText(target, t) };
}
