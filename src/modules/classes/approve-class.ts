import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { AccountQueries } from '../identity/index.js';
import { ClassLife } from './class-life.js';
import { checkFourEyes, classMoves } from './domain/class-moves.js';

@Injectable()
export class ApproveClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
    private readonly accounts: AccountQueries,
    private readonly audit: Audit,
  ) {}

  /** Phê duyệt. @throws DomainError conflict `ownSubmission`, `classStateChanged`. */
  async execute(actor: Actor, classId: string): Promise<void> {
    const { by } = classMoves.approve;
    requireRole(actor, by);
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'approve');
      const approver = actor.kind === 'staff' ? actor.id : null;
      const [submitted] = await this.audit.historyOf({ type: 'class', id: classId }, { limit: 1, actions: ['class.submitted'] });
      checkFourEyes(submitted?.actorId ?? null, approver, await this.accounts.countOthers(['admin', by], approver));
      await this.life.move(actor, trainingClass, 'approve');
    });
  }
}
