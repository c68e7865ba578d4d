import { DomainError } from './domain-error.js';
import { cleanText } from './text-folding.js';

/** A day of the calendar without a time zone, 'YYYY-MM-DD'; compares rightly as text. */
export type CalendarDate = string;

export type BirthPrecision = 'DAY' | 'MONTH' | 'YEAR';

const oneDay = 86_400_000;
/** Việt Nam is UTC+7 all year. */
const vietnamOffset = 7 * 3_600_000;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function fromParts(year: number, month: number, dayOfMonth: number): CalendarDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}

function midnightUtc(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** True for a day that exists between 1900 and 2999, written 'YYYY-MM-DD'. */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const instant = midnightUtc(text);
  // Date.parse rolls 30 February over to March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** '85' in a birth date column is 1985, '24' is 2024: nobody born before 1930 attends. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/**
 * Reads a date as Vietnamese people write it: '05/3/2024', '5-3-2024', '05.03.24', '2024-03-05', '03/1985', '1985', '../../1985'.
 * What is not known stays unknown in `precision`; `date` then holds the first day of the month or year.
 * @throws DomainError invalid `dateNotRecognised`, also for days that do not exist.
 */
export function parseVietnameseDate(input: string): { date: CalendarDate; precision: BirthPrecision } {
  const { year, month, day } = splitDate(cleanText(input).replace(/\s/g, ''));
  const date = fromParts(fullYear(year), Number(month || 1), Number(day || 1));
  const precision = day ? 'DAY' : month ? 'MONTH' : 'YEAR';
  const isClear = precision === 'DAY' ? month !== '' : year.length === 4;
  if (!isClear || !isCalendarDate(date)) throw new DomainError('invalid', 'dateNotRecognised', { field: 'date' });
  return { date, precision };
}

const known = (part: string): string => (part === '..' || part === '00' ? '' : part);

/** The written parts; an unknown day or month ('..' or '00') is empty, and so is everything when the shape is not a date. */
function splitDate(text: string): { year: string; month: string; day: string } {
  const [, ...iso] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const written = /^(?:(?:(\d{1,2}|\.\.)[/.-])?(\d{1,2}|\.\.)[/.-])?(\d{4}|\d{2})$/.exec(text)?.slice(1).reverse() ?? [];
  const [year = '', month = '', day = ''] = iso.length > 0 ? iso : written;
  return { year, month: known(month), day: known(day) };
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** Every year of a span, both ends included; none where it ends before it begins. */
export function yearsBetween(from: CalendarDate, to: CalendarDate): number[] {
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}

export function earlierDay(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

export function laterDay(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(midnightUtc(date) + days * oneDay).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / oneDay);
}

/** 'trước ngày 30/11' is kept on 29/11 at the latest. */
export function dueBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}

/** '2024-11-05' → '05/11/2024'. */
export function showDate(date: CalendarDate): string {
  return date.split('-').reverse().join('/');
}

/** A birth date as far as it is known: '05/03/1985', '03/1985' or '1985'. */
export function showBirth(date: CalendarDate, precision: BirthPrecision): string {
  const hidden = { DAY: 0, MONTH: 1, YEAR: 2 }[precision];
  return showDate(date).split('/').slice(hidden).join('/');
}

/** 'ngày 05 tháng 3 năm 2024': Nghị định 30/2020/NĐ-CP writes a zero before days under 10 and before months 1 and 2 only. */
export function officialDate(date: CalendarDate): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  return `ngày ${pad(dayOfMonth)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** The day it is in Việt Nam at this instant; 18:00 UTC is already tomorrow there. */
export function dateInVietnam(instant: Date): CalendarDate {
  return new Date(instant.getTime() + vietnamOffset).toISOString().slice(0, 10);
}

/** The instant at which clocks in Việt Nam show `time` ('HH:mm') on `date`. */
export function instantInVietnam(date: CalendarDate, time: string): Date {
  return new Date(Date.parse(`${date}T${time}:00Z`) - vietnamOffset);
}

/** '17:00, 14/10/2024' in Vietnamese time: a way to write it that both languages share. */
export function showMoment(instant: Date): string {
  const time = new Date(instant.getTime() + vietnamOffset).toISOString().slice(11, 16);
  return `${time}, ${showDate(dateInVietnam(instant))}`;
}
