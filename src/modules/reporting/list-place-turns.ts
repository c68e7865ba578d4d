import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { PlaceTurnFilter } from './places.dto.js';
import { type PlacesOfPlan, ShowPlaces } from './show-places.js';
import type { NamedPlaceRow } from './turns-by-place.js';
import { type PlacedTurn, TurnsByPlaceQueries } from './turns-by-place.queries.js';

export const PLACED_TURNS_A_PAGE = 50;

export interface PlacedTurnList extends Omit<PlacesOfPlan, 'table' | 'questions'> {
  /** Null where the table has no such row. */
  readonly row: NamedPlaceRow | null;
  readonly turns: readonly PlacedTurn[];
  readonly total: number;
}

/** The people behind a row of the turns by place: the same question that the number answers. */
@Injectable()
export class ListPlaceTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly showPlaces: ShowPlaces,
    private readonly queries: TurnsByPlaceQueries,
  ) {}

  /** @throws DomainError as `ShowPlaces` does. */
  async execute(actor: Actor, planId: string, { place, page = 1, ...filter }: PlaceTurnFilter): Promise<PlacedTurnList> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const { plan, asked, table } = await this.showPlaces.execute(actor, planId, filter);
      const row = table.rows.find((each) => (each.unitId ?? each.kind) === place) ?? null;
      const slice = { limit: PLACED_TURNS_A_PAGE, offset: (page - 1) * PLACED_TURNS_A_PAGE };
      const found = await this.queries.page(planId, table.question, row?.parts ?? [], slice);
      return { plan, asked, row, ...found };
    });
  }
}
