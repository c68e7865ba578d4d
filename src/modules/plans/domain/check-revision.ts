import type { CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

export interface RevisionFrame {
  readonly periodFrom: CalendarDate;
  readonly today: CalendarDate;
  /** The present version and since when it holds. */
  readonly version: number;
  readonly validFrom: CalendarDate;
}

/**
 * A wording begins on a day that has come, so that the present one is always the last, and not before the one it follows.
 * @throws DomainError conflict `targetChangedMeanwhile`, invalid beside the field `validFrom`
 */
export function checkRevision(
  { validFrom, version }: { readonly validFrom: CalendarDate | null; readonly version: number | null },
  frame: RevisionFrame,
): void {
  if (version !== null && version !== frame.version) throw new DomainError('conflict', 'targetChangedMeanwhile');
  if (validFrom === null) return;
  if (validFrom > frame.today) throw new DomainError('invalid', 'dateInFuture', { field: 'validFrom' });
  if (validFrom < frame.periodFrom) throw new DomainError('invalid', 'outsidePlanPeriod', { field: 'validFrom' });
  if (validFrom < frame.validFrom) throw new DomainError('invalid', 'beforeLastChange', { field: 'validFrom' });
}
