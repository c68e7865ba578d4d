import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ChangeClass } from './change-class.js';
import type { ClassElsewhereChange } from './class-elsewhere.dto.js';
import { ClassLife } from './class-life.js';
import { checkChangeable } from './domain/check-changeable.js';
import { checkDaysElsewhere, daysElsewhere, windowElsewhere } from './domain/held-elsewhere.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class ChangeClassElsewhere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly changeClass: ChangeClass,
    private readonly life: ClassLife,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError conflict `classNotElsewhere`, and as `ChangeClass` and `RecordClassElsewhere`. */
  async execute(actor: Actor, classId: string, { heldBy, heldFrom, heldTo, ...facts }: ClassElsewhereChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const before = await this.classes.hold(classId);
      checkChangeable(before);
      if (before.heldBy === null) throw new DomainError('conflict', 'classNotElsewhere');
      await this.moveTo(actor, before, { heldFrom: heldFrom ?? before.opensOn ?? '', heldTo: heldTo ?? before.closesOn ?? '' });
      if (heldBy !== undefined) await this.classes.change(classId, { heldBy });
      await this.changeClass.execute(actor, classId, heldBy === undefined ? facts : { ...facts, lecturer: heldBy });
    });
  }

  private async moveTo(actor: Actor, before: TrainingClass, days: { heldFrom: string; heldTo: string }): Promise<void> {
    checkDaysElsewhere(days);
    const after = daysElsewhere(days);
    const changed = changedFacts(before, { opensOn: after.opensOn, closesOn: after.closesOn });
    if (Object.keys(changed).length === 0) return;
    await this.classes.change(before.id, { ...after, ...windowElsewhere(days.heldFrom) });
    await this.life.tellOfChange({ id: before.id, state: before.state, closesOn: after.closesOn }, ['dates']);
    await this.audit.record(actor, 'class.changed', { type: 'class', id: before.id }, { detail: { changed } });
  }
}
