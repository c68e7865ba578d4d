import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { OrganisationPlaces } from '../directory/index.js';
import { type PlaceSearch, type UnitPlaceDetails, UnitPlaces } from '../territories/index.js';
import { ListOrganisationPlaces } from './list-organisation-places.js';
import { subjectOf } from './place-organisation.js';

export interface OrganisationPlaceDetails extends UnitPlaceDetails {
  readonly organisation: { readonly id: string; readonly name: string; readonly unitGroup: UnitGroup };
  readonly history: readonly AuditEntry[];
}

@Injectable()
export class ShowOrganisationPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: OrganisationPlaces,
    private readonly list: ListOrganisationPlaces,
    private readonly unitPlaces: UnitPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `organisationNotFound`. */
  async execute(actor: Actor, id: string, search: PlaceSearch): Promise<OrganisationPlaceDetails> {
    requireRole(actor, ...readers);
    const { on = dateInVietnam(this.clock.now()) } = search;
    return this.unitOfWork.read(async () => ({
      organisation: await this.places.existing(id),
      places: (await this.list.placesOf([id])).get(id) ?? [],
      found: await this.unitPlaces.search(search, on),
      on,
      history: await this.audit.historyOf(subjectOf(id)),
    }));
  }
}
