import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showBirth } from '../../shared/calendar-date.js';
import { showPhone } from '../../shared/phone-number.js';
import type { ListColumn } from './domain/list-columns.js';
import type { RegistrationRow } from './registration.dto.js';

/** The heading of a column. */
export function columnLabel(column: ListColumn, t: Translate): string {
  return t(`registrations:column.${column}`);
}

/** What a column says of a row, a line each; nothing where it was not stated. */
export function columnLines(column: ListColumn, row: RegistrationRow, t: Translate): string[] {
  const { phone, email, source, position, birthDate, birthPrecision, gender, createdAt } = row;
  const lines: Record<ListColumn, (string | null | undefined)[]> = {
    contact: [phone ? showPhone(phone) : null, email],
    source: [source ? t(`registrations:source.${source}`) : null],
    position: [position],
    birth: [birthDate && birthPrecision ? showBirth(birthDate, birthPrecision) : null],
    gender: [gender ? t(`gender.${gender}`) : null],
    time: [createdAt ? momentInWords(createdAt, t) : null],
  };
  return lines[column].filter((line) => line !== null && line !== undefined && line !== '') as string[];
}
