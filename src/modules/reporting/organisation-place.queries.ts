import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { foldText } from '../../shared/text-folding.js';
import type { UnitGroup } from '../../shared/unit-group.js';

export const ORGANISATIONS_A_PAGE = 50;

/** An organisation with its official turns, and how many of these lie nowhere yet. */
export interface CountedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly unitGroup: UnitGroup;
  readonly turns: number;
  readonly unplaced: number;
}

interface Asked {
  readonly q?: string;
  /** Only those with turns of which nobody knows the place. */
  readonly unplacedOnly: boolean;
  readonly page: number;
}

/** Organisations by what depends on their place; every method runs inside the caller's unit of work. */
@Injectable()
export class OrganisationPlaceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those with most turns that lie nowhere first. */
  async list({ q, unplacedOnly, page }: Asked): Promise<{ organisations: CountedOrganisation[]; total: number }> {
    // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
    const named =
      q === undefined ? { sql: '', values: [] } : { sql: 'WHERE INSTR(organisation.name_search, ?) > 0', values: [foldText(q)] };
    const unplaced = 'SUM(CASE WHEN turn.admin_unit_id IS NULL THEN turn.quantity ELSE 0 END)';
    const sql =
      `SELECT organisation.id AS id, MIN(organisation.name) AS name, MIN(organisation.unit_group) AS unitGroup, ` +
      `COALESCE(SUM(turn.quantity), 0) AS turns, COALESCE(${unplaced}, 0) AS unplaced FROM organisation ` +
      `LEFT JOIN attendee_turn turn ON turn.organisation_id = organisation.id ${named.sql} GROUP BY organisation.id ` +
      (unplacedOnly ? `HAVING ${unplaced} > 0` : '');
    const { manager } = this.unitOfWork;
    const [count] = await manager.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total FROM (${sql}) counted`, named.values);
    const rows = await manager.query<Record<keyof CountedOrganisation, string>[]>(
      `${sql} ORDER BY unplaced DESC, turns DESC, name, id LIMIT ${ORGANISATIONS_A_PAGE} OFFSET ${(page - 1) * ORGANISATIONS_A_PAGE}`,
      named.values,
    );
    const organisations = rows.map((row) => ({ ...row, turns: Number(row.turns), unplaced: Number(row.unplaced) }) as CountedOrganisation);
    return { organisations, total: Number(count?.total ?? 0) };
  }
}
