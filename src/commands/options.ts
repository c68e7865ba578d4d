import { InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../shared/calendar-date.js';

/** @throws InvalidArgumentError, which commander prints with the option's name. */
export function calendarDateOption(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD.');
  return text;
}

/** @throws InvalidArgumentError, which commander prints with the option's name. */
export function yearOption(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError('Write the year with four digits, for example 2024.');
  return Number(text);
}

/** Written as accounts keep it. @throws InvalidArgumentError, which commander prints with the option's name. */
export function emailOption(text: string): string {
  const email = text.trim().normalize('NFC').toLowerCase();
  if (!/^\S+@\S+$/.test(email)) throw new InvalidArgumentError('Write a whole address, for example ten@example.com.');
  return email;
}

/** @throws InvalidArgumentError, which commander prints with the option's name. */
export function exportFileOption(text: string): string {
  if (!/\.(xlsx|csv)$/i.test(text)) throw new InvalidArgumentError('The name must end in .xlsx or .csv.');
  return text;
}
