import { Injectable } from '@nestjs/common';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Stay } from '../territories/index.js';

/** The places of turns that are in the ledger; their number never changes. Runs inside the caller's unit of work. */
@Injectable()
export class TurnPlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Credits and what took them back alike, so that both stand in the same place. Resolves to how many rows lie elsewhere now. */
  async follow(organisationId: string, stays: readonly Stay[]): Promise<number> {
    let moved = 0;
    for (const { from, to, adminUnitId } of stays) {
      moved += await affectedBy(
        this.unitOfWork.manager,
        'UPDATE attendee_turn SET admin_unit_id = ? WHERE organisation_id = ? AND counted_on >= ? AND counted_on <= ? ' +
          "AND COALESCE(admin_unit_id, '') <> ?",
        [adminUnitId, organisationId, from, to, adminUnitId ?? ''],
      );
    }
    return moved;
  }
}
