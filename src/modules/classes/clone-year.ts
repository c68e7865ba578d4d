import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { yearOf } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassCopies } from './class-copies.js';
import { ClassQueries } from './class.queries.js';
import type { YearClone } from './clone-year.dto.js';
import { ConflictCheck } from './conflict-check.js';
import type { TrainingClass } from './training-class.entity.js';
import { YearProposals } from './year-proposals.js';

/** Several classes written again at once, usually those of a year for the next one: all of them, or none. */
@Injectable()
export class CloneYear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly proposals: YearProposals,
    private readonly conflictCheck: ConflictCheck,
    private readonly copies: ClassCopies,
  ) {}

  /**
   * Each copy is a draft, as `CloneClass` makes it.
   * @throws DomainError invalid `notAChoice` for a class that does not exist or is named twice, conflict `bookingConflict` naming what
   * stands against any of them, also one copy against another.
   */
  async execute(actor: Actor, { classes, acceptConflicts }: YearClone): Promise<TrainingClass[]> {
    requireRole(actor, 'organiser');
    const firstDays = new Map(classes.map(({ id, firstDay }) => [id, firstDay]));
    return this.unitOfWork.write(async () => {
      const originals = await this.classQueries.byIds([...firstDays.keys()]);
      if (originals.length < classes.length) throw new DomainError('invalid', 'notAChoice', { field: 'classes' });
      const year = yearOf(classes[0]?.firstDay ?? '');
      if (!acceptConflicts) await this.refuseConflicts(originals, { year, firstDays });
      const copies: TrainingClass[] = [];
      for (const original of originals) {
        const firstDay = firstDays.get(original.id) ?? '';
        copies.push(await this.copies.write(actor, original, { firstDay, acceptConflicts: acceptConflicts ?? false }));
      }
      return this.classQueries.byIds(copies.map(({ id }) => id));
    });
  }

  private async refuseConflicts(originals: readonly TrainingClass[], days: Parameters<YearProposals['of']>[1]): Promise<void> {
    const proposals = await this.proposals.of(originals, days);
    await this.conflictCheck.refuse(proposals.flatMap(({ conflicts }) => conflicts));
  }
}
