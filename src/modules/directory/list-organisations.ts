import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import type { OrganisationFilter } from './organisation.dto.js';
import type { Organisation } from './organisation.entity.js';
import { type OrganisationFigures, OrganisationFollowers } from './organisation-followers.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';

export interface ListedOrganisation {
  readonly organisation: Organisation;
  readonly figures: OrganisationFigures;
}

const NOBODY: OrganisationFigures = { registrations: 0, people: 0, turns: 0 };

/** The register of units by name, with how many came from each as it is written. */
@Injectable()
export class ListOrganisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationRegisterQueries,
    private readonly followers: OrganisationFollowers,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: OrganisationFilter): Promise<{ organisations: ListedOrganisation[]; total: number }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const { organisations, total } = await this.queries.list(filter, dateInVietnam(this.clock.now()));
      const figures = await this.followers.figuresOf(organisations);
      return { organisations: organisations.map((organisation, at) => ({ organisation, figures: figures[at] ?? NOBODY })), total };
    });
  }
}
