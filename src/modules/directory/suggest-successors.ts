import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import type { Organisation } from './organisation.entity.js';
import { OrganisationRegisterQueries } from './organisation-register.queries.js';

/** Units that somebody may mean who writes down what became of a unit: those with a name near to its own, or to what was typed. */
@Injectable()
export class SuggestSuccessors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: OrganisationRegisterQueries,
    private readonly clock: Clock,
  ) {}

  /** The nearest first; never the unit itself, nor one that goes by its name no more. */
  execute(actor: Actor, { id, name }: Pick<Organisation, 'id' | 'name'>): Promise<Organisation[]> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.queries.near(name, id, dateInVietnam(this.clock.now())));
  }
}
