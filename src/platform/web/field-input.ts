import { instantInVietnam, isCalendarDate, parseVietnameseDate } from '../../shared/calendar-date.js';

/** A day as people and programs write it, or the value unchanged so that validation can refuse it. */
export function dateFromInput(value: unknown): unknown {
  return readText(value, (text) => {
    if (isCalendarDate(text)) return text;
    try {
      const { date, precision } = parseVietnameseDate(text);
      return precision === 'DAY' ? date : undefined;
    } catch {
      return undefined;
    }
  });
}

/** A moment: Vietnamese wall time without a zone, or ISO 8601 with one; otherwise the value unchanged for validation to refuse. */
export function instantFromInput(value: unknown): unknown {
  return readText(value, (text) => wallTime(text) ?? zonedTime(text));
}

/** Empty means absent; what `read` does not understand stays as it was typed. */
function readText(value: unknown, read: (text: string) => unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  return text === '' ? undefined : (read(text) ?? text);
}

function wallTime(text: string): Date | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  return day !== undefined && time !== undefined && isCalendarDate(day) ? instantInVietnam(day, time) : undefined;
}

function zonedTime(text: string): Date | undefined {
  // Date.parse rolls 31 February over to March.
  const isDay = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && isCalendarDate(text.slice(0, 10));
  return isDay && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined;
}
