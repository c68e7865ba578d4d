import type { Translate } from '../../platform/web/translations.js';
import type { TargetProgress } from './reporting.dto.js';

interface Pill {
  readonly tone: 'ok' | 'warn' | 'bad' | 'plain';
  readonly text: string;
}

/** What is not met yet is a warning; what was not met in its time has failed. */
export function statusTone({ status }: Pick<TargetProgress, 'status'>): Pill['tone'] {
  if (status === 'met' || status === 'exceeded') return 'ok';
  if (status === 'partly-met' || status === 'not-met') return 'warn';
  return status === 'missed' ? 'bad' : 'plain';
}

/** 'Đạt', 'Chưa đạt', 'Không đạt (hết kỳ)'; 'Đạt (khoảng)' within the tolerance; 'Chưa có số liệu' where the program has no record. */
export const statusText = ({ judged }: Pick<TargetProgress, 'judged'>, t: Translate): string => t(`reporting:status.${judged}`);

export function statusPill(target: Pick<TargetProgress, 'status' | 'judged'>, t: Translate): Pill {
  return { tone: statusTone(target), text: statusText(target, t) };
}
