import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { isThereOn, predecessorsOf } from './domain/organisation-succession.js';
import type { Organisation } from './organisation.entity.js';
import { type OrganisationFigures, OrganisationFollowers } from './organisation-followers.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';
import type { OrganisationSuccession } from './organisation-succession.entity.js';
import { OrganisationSuccessions } from './organisation-succession.repository.js';

export interface OrganisationDetails {
  readonly organisation: Organisation;
  /** As it is written. */
  readonly figures: OrganisationFigures;
  /** With all that went on as this unit. */
  readonly withPredecessors: OrganisationFigures;
  readonly hasPredecessors: boolean;
  /** False when it goes by this name no more. */
  readonly isThere: boolean;
  /** Steps from it and to it and all behind and before those, the oldest first. */
  readonly changes: readonly OrganisationSuccession[];
  /** The units of these steps, by id. */
  readonly units: ReadonlyMap<string, Organisation>;
  readonly history: readonly AuditEntry[];
}

@Injectable()
export class ShowOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationRegisterQueries,
    private readonly successions: OrganisationSuccessions,
    private readonly followers: OrganisationFollowers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `organisationNotFound`. */
  async execute(actor: Actor, id: string): Promise<OrganisationDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const organisation = await this.queries.existing(id);
      const changes = await this.successions.around([id]);
      const met = changes.flatMap(({ predecessorId, successorId }) => [predecessorId, ...(successorId === null ? [] : [successorId])]);
      const units = new Map((await this.queries.byIds([id, ...met])).map((each) => [each.id, each]));
      const line = predecessorsOf(id, changes).flatMap((each) => units.get(each) ?? []);
      return {
        organisation,
        figures: await this.followers.figuresTogether([organisation]),
        withPredecessors: await this.followers.figuresTogether([organisation, ...line]),
        hasPredecessors: line.length > 0,
        isThere: isThereOn(id, dateInVietnam(this.clock.now()), changes),
        changes: changes.sort((a, b) => ((a.day ?? '') + a.id < (b.day ?? '') + b.id ? -1 : 1)),
        units,
        history: await this.audit.historyOf({ type: 'organisation', id }),
      };
    });
  }
}
