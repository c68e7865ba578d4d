import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { unitPlaceResponse } from '../territories/index.js';
import type { ClassUnitResponse } from './class-unit.dto.js';
import type { ClassUnitDetails } from './show-class-unit.js';

/** A line of the overview. */
export function unitFact(
  { trainingClass, unit, isOwn }: ClassUnitDetails,
  opens: boolean,
  t: Translate,
): { label: string; value: string; note?: string; href?: string } {
  return {
    label: t('classes:unit.label'),
    value: unit?.label ?? t('classes:unit.none'),
    ...(unit !== null && !isOwn ? { note: t('classes:unit.ofVenue') } : {}),
    ...(opens ? { href: `/staff/classes/${trainingClass.id}/admin-unit` } : {}),
  };
}

export function classUnitModel({ trainingClass, unit, day, isOwn }: ClassUnitDetails, t: Translate): Record<string, unknown> {
  const { place, venueId } = trainingClass;
  const words = { place, day: showDate(day) };
  return {
    isOwn,
    held: unit === null ? t('classes:unit.unknownOn', words) : t('classes:unit.heldOn', { ...words, unit: unit.label }),
    venueHref: venueId === null ? null : `/staff/venues/${venueId}/admin-unit`,
  };
}

export function classUnitResponse({ unit, day, places, isOwn }: ClassUnitDetails): ClassUnitResponse {
  return {
    ...{ adminUnitId: unit?.unit.id ?? null, label: unit?.label ?? null, day },
    saidOf: places.length === 0 ? null : isOwn ? 'class' : 'venue',
    places: places.map(unitPlaceResponse),
  };
}
