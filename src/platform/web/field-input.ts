import { instantInVietnam, isCalendarDate, parseVietnameseDate } from '../../shared/calendar-date.js';

/** A day as people and programs write it, or the value unchanged so that validation can refuse it. */
export function dateFromInput(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  if (text === '') return undefined;
  if (isCalendarDate(text)) return text;
  try {
    const { date, precision } = parseVietnameseDate(text);
    return precision === 'DAY' ? date : text;
  } catch {
    return text;
  }
}

/** A moment: Vietnamese wall time without a zone, or ISO 8601 with one; otherwise the value unchanged for validation to refuse. */
export function instantFromInput(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  if (text === '') return undefined;
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(text);
  if (local?.[1] && local[2] && isCalendarDate(local[1]) && /^([01]\d|2[0-3]):/.test(local[2])) return instantInVietnam(local[1], local[2]);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text);
  return text;
}
