import { showDate, type CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

/**
 * Nobody certifies a course before it closed, and no certificate carries a day that has not come in Việt Nam.
 * @throws DomainError invalid `issuedBeforeClosing` or `dateInFuture` for the field `issuedOn`.
 */
export function requireIssueDay(issuedOn: CalendarDate, notBefore: CalendarDate, today: CalendarDate): void {
  if (issuedOn < notBefore) {
    throw new DomainError('invalid', 'issuedBeforeClosing', { field: 'issuedOn', params: { date: showDate(notBefore) } });
  }
  if (issuedOn > today) throw new DomainError('invalid', 'dateInFuture', { field: 'issuedOn' });
}
