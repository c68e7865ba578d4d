import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Dossier, DuplicateQueries, type PairOfIds } from './duplicate.queries.js';
import { namedAlike, type Pair, signsOfOnePerson } from './domain/likeness.js';

export interface Comparison extends Pair {
  readonly one: Dossier;
  readonly other: Dossier;
}

/** Two records side by side. */
@Injectable()
export class ComparePeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DuplicateQueries,
  ) {}

  /** @throws DomainError not-found `personUnknown`. */
  async execute(actor: Actor, ids: PairOfIds): Promise<Comparison> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(() => compare(this.queries, ids));
  }
}

/** Inside the caller's unit. @throws DomainError not-found `personUnknown`. */
export async function compare(queries: DuplicateQueries, ids: PairOfIds): Promise<Comparison> {
  const dossiers = await queries.dossiers([ids.oneId, ids.otherId]);
  const [one, other] = [dossiers.get(ids.oneId), dossiers.get(ids.otherId)];
  if (!one || !other || one === other) throw new DomainError('not-found', 'personUnknown');
  return {
    one,
    other,
    namedAlike: namedAlike(one, other),
    signs: signsOfOnePerson(one, other),
    sharedClasses: await queries.sharedClasses(ids),
  };
}
