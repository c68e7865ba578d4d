import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type ChangedFacts, type HistoryLine, historyLines } from '../../platform/audit/history-lines.js';
import type { Translate } from '../../platform/web/translations.js';
import { isCalendarDate, showDate } from '../../shared/calendar-date.js';

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
