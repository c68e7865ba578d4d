import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';

/** Who made the plan, and who took its numbers out; changes of a target are in the target's own history. */
@Injectable()
export class ShowPlanHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async execute(actor: Actor, id: string): Promise<AuditEntry[]> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.audit.historyOf({ type: 'plan', id }));
  }
}
