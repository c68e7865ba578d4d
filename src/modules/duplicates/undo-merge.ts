import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { MergedPeople, type Person, type PersonFacts } from '../directory/index.js';
import { Duplicates } from './duplicates.repository.js';

/** Two people again. What the kept record had learnt from the other is taken back, unless it was changed since. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mergedPeople: MergedPeople,
    private readonly duplicates: Duplicates,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `mergeUnknown`, conflict `mergeUndone`, `mergedOn` when the kept record was merged on since. */
  async execute(actor: Actor, id: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const merge = await this.duplicates.merge(id);
      const { keptId, mergedId } = merge;
      const [kept, merged] = await this.mergedPeople.hold([keptId, mergedId]);
      if (await this.duplicates.isMergedOn(keptId)) throw new DomainError('conflict', 'mergedOn');
      const undone = { undoneAt: this.clock.now(), undoneBy: actorName(actor) };
      if (!(await this.duplicates.endMerge(id, undone))) throw new DomainError('conflict', 'mergeUndone');
      await this.mergedPeople.remove(mergedId, merge.followers);
      await this.mergedPeople.change(keptId, unlearnt(kept, merge.filledIn));
      await this.audit.record(
        actor,
        'person.mergeUndone',
        { type: 'person', id: keptId },
        {
          detail: { name: merged.fullName, mergedId, own: kept.fullName },
        },
      );
      await this.audit.record(
        actor,
        'person.mergeUndone',
        { type: 'person', id: mergedId },
        {
          detail: { name: kept.fullName, keptId, own: merged.fullName },
        },
      );
    });
  }
}

function unlearnt(kept: Person, filledIn: Partial<PersonFacts>): Partial<PersonFacts> {
  const learnt = Object.entries(filledIn) as [keyof PersonFacts, unknown][];
  return Object.fromEntries(learnt.filter(([fact, value]) => kept[fact] === value).map(([fact]) => [fact, null]));
}
