import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { addDays } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { TurnPlaces } from '../attendance/index.js';
import { OrganisationPlaces, type Stay, staysOf } from '../directory/index.js';
import { type AdminUnit, AtlasReader, existsOn, SINCE_EVER, TerritoryQueries } from '../territories/index.js';
import type { NewOrganisationPlace } from './places.dto.js';

/** Says in which administrative unit an organisation lies from a day on; its turns follow. */
@Injectable()
export class PlaceOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: OrganisationPlaces,
    private readonly territories: TerritoryQueries,
    private readonly atlases: AtlasReader,
    private readonly turns: TurnPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Without a day: since the unit exists. @throws DomainError not-found `organisationNotFound`; invalid `notAChoice` beside `adminUnitId`,
   * `unitNotOnThatDay` beside `validFrom`.
   */
  async execute(actor: Actor, organisationId: string, { adminUnitId, validFrom }: NewOrganisationPlace): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      const organisation = await this.places.existing(organisationId);
      const unit = await this.unitOf(adminUnitId);
      const from = validFrom ?? unit.validFrom;
      if (!existsOn(unit, from)) throw new DomainError('invalid', 'unitNotOnThatDay', { field: 'validFrom', params: { name: unit.name } });
      await this.places.put({
        ...{ id: this.ids.next(), organisationId, adminUnitId, validFrom: from },
        ...{ setBy: actorName(actor), setAt: this.clock.now() },
      });
      const moved = await this.turns.follow(organisationId, await this.staysOf(organisationId));
      const detail = { name: organisation.name, unit: unit.name, code: unit.code, turns: moved, ...(from === SINCE_EVER ? {} : { from }) };
      await this.audit.record(actor, from === SINCE_EVER ? 'organisation.placed' : 'organisation.placedFrom', subjectOf(organisationId), {
        detail,
      });
    });
  }

  /** Cut also where a unit ended and all of it went into another one. */
  private async staysOf(organisationId: string): Promise<Stay[]> {
    const places = await this.places.placesOf([organisationId]);
    const atlas = await this.atlases.around(places.map(({ adminUnitId }) => adminUnitId));
    return staysOf(places, (day) => addDays(day, -1)).flatMap((stay) =>
      stay.adminUnitId === null
        ? [stay]
        : atlas.stretches(stay.adminUnitId, stay.from, stay.to).map(({ from, to, unitId }) => ({ from, to, adminUnitId: unitId })),
    );
  }

  private async unitOf(id: string): Promise<AdminUnit> {
    const [unit] = await this.territories.unitsOf([id]);
    if (!unit) throw new DomainError('invalid', 'notAChoice', { field: 'adminUnitId' });
    return unit;
  }
}

export const subjectOf = (organisationId: string): { type: string; id: string } => ({ type: 'organisation', id: organisationId });
