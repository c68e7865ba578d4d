import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';
import { OrganisationSuccessions } from './organisation-succession.repository.js';
import { PlaceFollowers } from './place-followers.js';

/** Takes back what was written down about a unit; both units are there again as before. */
@Injectable()
export class WithdrawSuccession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationRegisterQueries,
    private readonly successions: OrganisationSuccessions,
    private readonly places: PlaceFollowers,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `successionNotFound`, also for a step of other units. */
  async execute(actor: Actor, id: string, successionId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      await this.successions.hold();
      const step = await this.successions.existing(successionId);
      const { predecessorId, successorId } = step;
      if (predecessorId !== id && successorId !== id) throw new DomainError('not-found', 'successionNotFound');
      await this.successions.remove(successionId);
      await this.places.changed(step);
      for (const each of [predecessorId, ...(successorId === null ? [] : [successorId])]) {
        const [other] = await this.queries.byIds([each === predecessorId ? (successorId ?? '') : predecessorId]);
        const detail = { name: other?.name ?? '–' };
        await this.audit.record(actor, 'organisation.changeWithdrawn', { type: 'organisation', id: each }, { detail });
      }
    });
  }
}
