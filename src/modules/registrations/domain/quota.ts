import type { UnitGroup } from '../../../shared/unit-group.js';

/** At most `maximum` seats of a class for one group of units, or for one unit by its folded name. */
export interface Quota {
  readonly unitGroup: UnitGroup | null;
  readonly unitSearch: string | null;
  readonly maximum: number;
}

/** Whom a seat counts for. */
export interface SeatOwner {
  readonly unitGroup: UnitGroup;
  readonly unitSearch: string;
}

/** Seats that are taken or reserved, by who they count for. */
export interface SeatShare extends SeatOwner {
  readonly seats: number;
}

/**
 * Whether one more seat for `owner` stays within every quota that binds it. A unit may be bound twice, by itself and by its group;
 * both must have room. Reserved seats without a name count for the unit that reserved them.
 */
export function fitsQuotas(quotas: readonly Quota[], shares: readonly SeatShare[], owner: SeatOwner): boolean {
  return quotas.filter((quota) => binds(quota, owner)).every((quota) => usedOf(quota, shares) < quota.maximum);
}

/** How many seats of the quota are gone. */
export function usedOf(quota: Quota, shares: readonly SeatShare[]): number {
  return shares.filter((share) => binds(quota, share)).reduce((sum, { seats }) => sum + seats, 0);
}

function binds({ unitGroup, unitSearch }: Quota, owner: SeatOwner): boolean {
  return unitGroup === null ? unitSearch === owner.unitSearch : unitGroup === owner.unitGroup;
}
