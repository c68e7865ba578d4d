import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type NamedUnit, TerritoryQueries } from '../territories/index.js';
import { type HeldClassSum, HeldClassSums } from './held-class-sums.js';
import type { PlaceTurnFilter } from './places.dto.js';
import { type PlacesOfPlan, ShowPlaces } from './show-places.js';
import type { NamedPlaceRow } from './turns-by-place.js';

export const PLACED_CLASSES_A_PAGE = 50;

export interface PlacedClassRow extends HeldClassSum {
  /** Null where nobody has said it. */
  readonly unit: NamedUnit | null;
}

export interface PlacedClassList extends Omit<PlacesOfPlan, 'table' | 'questions'> {
  /** Null where the table has no such row. */
  readonly row: NamedPlaceRow | null;
  readonly classes: readonly PlacedClassRow[];
  readonly total: number;
}

/** The classes behind a row of the turns by where classes were held, the latest first; of the row "không rõ", those that are asked for. */
@Injectable()
export class ListPlaceClasses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showPlaces: ShowPlaces,
    private readonly heldClasses: HeldClassSums,
    private readonly territories: TerritoryQueries,
  ) {}

  /** @throws DomainError as `ShowPlaces` does. */
  async execute(actor: Actor, planId: string, { place, page = 1, ...filter }: PlaceTurnFilter): Promise<PlacedClassList> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const { plan, asked, table } = await this.showPlaces.execute(actor, planId, { ...filter, by: 'classes' });
      const row = table.rows.find((each) => (each.unitId ?? each.kind) === place) ?? null;
      const ids = new Set(row?.parts.map(({ classId }) => classId));
      const held = (await this.heldClasses.of(planId, table.question)).filter(({ classId }) => ids.has(classId)).sort(latestFirst);
      const shown = held.slice((page - 1) * PLACED_CLASSES_A_PAGE, page * PLACED_CLASSES_A_PAGE);
      const units = await this.territories.labelled(shown.flatMap(({ unitId }) => unitId ?? []));
      const classes = shown.map((each) => ({ ...each, unit: units.get(each.unitId ?? '') ?? null }));
      return { plan, asked, row, classes, total: held.length };
    });
  }
}

function latestFirst({ trainingClass: one }: HeldClassSum, { trainingClass: other }: HeldClassSum): number {
  if (one.closesOn !== other.closesOn) return (one.closesOn ?? '') < (other.closesOn ?? '') ? 1 : -1;
  return one.code < other.code ? -1 : 1;
}
