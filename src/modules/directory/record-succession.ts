import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireComplete, requirePossible } from './domain/organisation-succession.js';
import type { NewSuccession } from './organisation.dto.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';
import type { OrganisationSuccession } from './organisation-succession.entity.js';
import { OrganisationSuccessions } from './organisation-succession.repository.js';
import { Organisations } from './organisations.js';
import { PlaceFollowers } from './place-followers.js';

/** Writes down that a unit was renamed, merged, split or dissolved, or that it is another spelling of one. Who came from it stays as written. */
@Injectable()
export class RecordSuccession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationRegisterQueries,
    private readonly successions: OrganisationSuccessions,
    private readonly organisations: Organisations,
    private readonly places: PlaceFollowers,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError not-found `organisationNotFound`; conflict `organisationEnded`; invalid as `requireComplete` and `requirePossible`
   * say, `notAChoice` for a successor that is not there, `organisationUnknown` for the spelling of nobody, `organisationNear` for an
   * unknown name that is near to known ones where it must be one of them or that was asked for.
   */
  async execute(actor: Actor, id: string, input: NewSuccession): Promise<OrganisationSuccession> {
    requireRole(actor, 'organiser');
    requireComplete(input);
    const { kind, day = null, legalBasis = null } = input;
    return this.unitOfWork.write(async () => {
      await this.successions.hold();
      const predecessor = await this.queries.existing(id);
      const successor = kind === 'dissolved' ? null : await this.successorOf(predecessor, input);
      const step = { predecessorId: id, successorId: successor?.id ?? null, kind, day };
      requirePossible(step, await this.successions.around([id, ...(successor ? [successor.id] : [])]));
      const recorded = { id: this.ids.next(), ...step, legalBasis, createdAt: this.clock.now() };
      await this.successions.add(recorded);
      await this.places.changed(recorded);
      const detail = { name: successor?.name ?? '', ...(day === null ? {} : { day }) };
      await this.audit.record(
        actor,
        `organisation.${kind}`,
        { type: 'organisation', id },
        { detail, ...(legalBasis ? { reason: legalBasis } : {}) },
      );
      if (successor)
        await this.audit.record(
          actor,
          'organisation.followed',
          { type: 'organisation', id: successor.id },
          { detail: { name: predecessor.name } },
        );
      return recorded;
    });
  }

  private async successorOf(
    predecessor: Organisation,
    { kind, successorId, successorName = '', successorGroup, unknown }: NewSuccession,
  ): Promise<Organisation> {
    if (successorId !== undefined) {
      const [found] = await this.queries.byIds([successorId]);
      if (!found) throw new DomainError('invalid', 'notAChoice', { field: 'successorId' });
      return found;
    }
    const group = successorGroup ?? predecessor.unitGroup;
    const known = await this.queries.named(successorName, group);
    if (known) return known;
    if (kind === 'same' || unknown === 'ask') await this.requireNothingNear(successorName, predecessor);
    if (kind === 'same') throw new DomainError('invalid', 'organisationUnknown', { field: 'successorName' });
    await this.organisations.remember(successorName, group);
    const added = await this.queries.named(successorName, group);
    // A name of signs that folding drops is no name.
    if (!added) throw new DomainError('invalid', 'wrongForm', { field: 'successorName' });
    return added;
  }

  private async requireNothingNear(name: string, { id }: Organisation): Promise<void> {
    const near = await this.queries.near(name, id, dateInVietnam(this.clock.now()));
    if (near.length === 0) return;
    const names = [...new Set(near.map((each) => each.name))].join('; ');
    throw new DomainError('invalid', 'organisationNear', { field: 'successorName', params: { names } });
  }
}
