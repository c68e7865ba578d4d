import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { MergedPeople, newlyKnown } from '../directory/index.js';
import { compare } from './compare-people.js';
import { requireMergeable } from './domain/likeness.js';
import { DuplicateQueries } from './duplicate.queries.js';
import { Duplicates } from './duplicates.repository.js';
import type { MergeRequest } from './duplicates.dto.js';
import type { PersonMerge } from './person-merge.entity.js';

/**
 * Two records become one person. Registrations, turns and certificates keep the record they were written with; only who speaks for it
 * changes, so "distinct people" and experts are counted anew at once, and undoing brings back exactly what was.
 */
@Injectable()
export class MergePeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mergedPeople: MergedPeople,
    private readonly queries: DuplicateQueries,
    private readonly duplicates: Duplicates,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `personUnknown`, conflict `alreadyMerged` and as `requireMergeable` says. */
  async execute(actor: Actor, { keptId, mergedId }: MergeRequest): Promise<PersonMerge> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const [kept, merged] = await this.mergedPeople.hold([keptId, mergedId]);
      const speaking = await this.mergedPeople.keptOf([keptId, mergedId]);
      if (speaking.get(keptId) !== keptId || speaking.get(mergedId) !== mergedId) throw new DomainError('conflict', 'alreadyMerged');
      const pair = await compare(this.queries, { oneId: keptId, otherId: mergedId });
      requireMergeable(pair);
      const filledIn = newlyKnown(kept, merged);
      const followers = await this.mergedPeople.followersOf(mergedId);
      await this.mergedPeople.change(keptId, filledIn);
      await this.mergedPeople.add(mergedId, keptId);
      const merge = this.mergeOf(actor, { keptId, mergedId, filledIn, followers });
      await this.duplicates.addMerge(merge);
      const { registrations, turns, certificates } = pair.other;
      const detail = { name: merged.fullName, mergedId, registrations, turns, certificates };
      await this.audit.record(actor, 'person.mergedIn', { type: 'person', id: keptId }, { detail });
      await this.audit.record(
        actor,
        'person.mergedAway',
        { type: 'person', id: mergedId },
        {
          detail: { name: kept.fullName, keptId, own: merged.fullName },
        },
      );
      return merge;
    });
  }

  private mergeOf(actor: Actor, facts: Pick<PersonMerge, 'keptId' | 'mergedId' | 'filledIn' | 'followers'>): PersonMerge {
    return { id: this.ids.next(), ...facts, mergedAt: this.clock.now(), mergedBy: actorName(actor), undoneAt: null, undoneBy: null };
  }
}
