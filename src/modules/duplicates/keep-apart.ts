import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { compare } from './compare-people.js';
import { DuplicateQueries } from './duplicate.queries.js';
import { Duplicates } from './duplicates.repository.js';
import type { PairRequest } from './duplicates.dto.js';

/** "Not the same": the pair is not offered again. */
@Injectable()
export class KeepApart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DuplicateQueries,
    private readonly duplicates: Duplicates,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `personUnknown`. */
  async execute(actor: Actor, { oneId, otherId }: PairRequest): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const { one, other } = await compare(this.queries, { oneId, otherId });
      const [first, second] = one.id < other.id ? [one, other] : [other, one];
      const decision = { decidedAt: this.clock.now(), decidedBy: actorName(actor) };
      await this.duplicates.distinguish({ id: this.ids.next(), oneId: first.id, otherId: second.id, ...decision });
      for (const [person, stranger] of [
        [one, other],
        [other, one],
      ] as const) {
        const detail = { name: stranger.fullName, otherId: stranger.id };
        await this.audit.record(actor, 'person.keptApart', { type: 'person', id: person.id }, { detail });
      }
    });
  }
}
