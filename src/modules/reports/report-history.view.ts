import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type ChangedFacts, type HistoryLine, historyLines } from '../../platform/audit/history-lines.js';
import type { Translate } from '../../platform/web/translations.js';
import { isCalendarDate, showDate } from '../../shared/calendar-date.js';
import type { Cause } from './explain-differences.js';

/** So much of a wording stands in a line of the history; the whole of it is kept. */
const SHOWN = 160;

/** The history of a report; of texts that changed it names the parts and the beginning of both wordings. */
export function reportHistory(history: readonly AuditEntry[], t: Translate): HistoryLine[] {
  const lines = historyLines(history, t);
  return lines.map((line, index) => {
    const entry = history[index];
    if (entry?.action === 'report.textsChanged') return { ...line, detail: wordings(entry, t) };
    return entry?.action === 'report.downloaded' ? { ...line, text: downloaded(entry, t) } : line;
  });
}

const downloaded = ({ detail }: AuditEntry, t: Translate): string =>
  t('audit.report.downloaded', { file: t(`reports:file.${String(detail?.file)}`) });

function wordings({ detail }: AuditEntry, t: Translate): string {
  const changed = (detail?.changed ?? {}) as ChangedFacts;
  return Object.entries(changed)
    .map(([part, { from, to }]) => `${t(`reports:field.EditedTexts.${part}`)}: ${shortened(from)} → ${shortened(to)}`)
    .join(' · ');
}

function shortened(text: unknown): string {
  if (typeof text !== 'string' || text === '') return '–';
  if (isCalendarDate(text)) return showDate(text);
  const line = text.replaceAll('\n', ' / ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

export interface ToldCause {
  readonly text: string;
  /** Null of what the reports themselves say. */
  readonly by: string | null;
  readonly at: Date | null;
  readonly reason: string | null;
  /** The reason and what was changed to what. */
  readonly detail: string | null;
}

/** 'L10 · Ghi nhãn hàng hóa: mở lại lớp'. */
export function causeInWords(cause: Cause, t: Translate): ToldCause {
  if ('key' in cause) return { text: t(`reports:cause.${cause.key}`, cause.params), by: null, at: null, reason: null, detail: null };
  const { entry, className, times = 1 } = cause;
  const { text = '', detail = null, actor = entry.actorName } = historyLines([entry], t)[0] ?? {};
  const done = times === 1 ? text : t('reports:cause.times', { text, count: times });
  return { text: className ? `${className}: ${done}` : done, by: actor, at: entry.at, reason: entry.reason, detail };
}
