import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { OrganisationPlaces } from '../directory/index.js';
import { type NewUnitPlace, SINCE_EVER, UnitPlaces } from '../territories/index.js';
import { TurnsFollowPlaces } from './turns-follow-places.js';

/** Says in which administrative unit an organisation lies from a day on; its turns follow. Of a spelling, it is said of the unit behind it. */
@Injectable()
export class PlaceOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: OrganisationPlaces,
    private readonly unitPlaces: UnitPlaces,
    private readonly turns: TurnsFollowPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Without a day: since the unit exists. @throws DomainError not-found `organisationNotFound`; invalid `notAChoice` beside `adminUnitId`,
   * `unitNotOnThatDay` beside `validFrom`.
   */
  async execute(actor: Actor, organisationId: string, asked: NewUnitPlace): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      await this.places.hold();
      const organisation = await this.places.existing(organisationId);
      const { unit, from } = await this.unitPlaces.asked(asked);
      const [speakerId] = await this.places.writtenAs(organisationId);
      await this.places.put({
        ...{ id: this.ids.next(), organisationId: speakerId, adminUnitId: unit.id, validFrom: from },
        ...{ setBy: actorName(actor), setAt: this.clock.now() },
      });
      const moved = await this.turns.follow(speakerId);
      const detail = { name: organisation.name, unit: unit.name, code: unit.code, turns: moved, ...(from === SINCE_EVER ? {} : { from }) };
      const action = from === SINCE_EVER ? 'organisation.placed' : 'organisation.placedFrom';
      for (const each of new Set([organisationId, speakerId])) await this.audit.record(actor, action, subjectOf(each), { detail });
    });
  }
}

export const subjectOf = (organisationId: string): { type: string; id: string } => ({ type: 'organisation', id: organisationId });
