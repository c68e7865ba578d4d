import type { CalendarDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import { groupExistsOn, type UnitGroup } from '../../../shared/unit-group.js';

/**
 * A group that had ended when the class opens cannot be chosen for it; what was written before stays as it was.
 * @throws DomainError invalid `groupEnded` beside the field.
 */
export function requireGroupOn(
  { unitGroup }: { readonly unitGroup: UnitGroup },
  { opensOn }: { readonly opensOn: CalendarDate | null },
  field = 'group',
): void {
  if (!groupExistsOn(unitGroup, opensOn)) throw new DomainError('invalid', 'groupEnded', { field });
}
