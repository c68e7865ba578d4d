import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { OwnedPlan } from './domain/owner-of-plan.js';
import type { LetterheadQuery } from './letterhead.dto.js';
import type { Letterhead } from './letterhead.entity.js';
import { existing } from './letterhead.repository.js';
import { Letterheads } from './letterheads.js';

export interface LetterheadDetails {
  readonly letterhead: Letterhead;
  /** All there are, the oldest first. */
  readonly all: readonly Letterhead[];
  readonly history: readonly AuditEntry[];
}

@Injectable()
export class ShowLetterheads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
  ) {}

  /** The oldest first; a handful. */
  async list(actor: Actor, { on }: LetterheadQuery): Promise<Letterhead[]> {
    requireRole(actor, ...readers);
    return on === undefined ? this.letterheads.all() : [await this.letterheads.on(on)];
  }

  /** Which body a report of this plan would be headed by today; null where nobody knows. */
  async ofPlan(actor: Actor, plan: OwnedPlan): Promise<Letterhead | null> {
    requireRole(actor, ...readers);
    return this.letterheads.ofPlan(plan, this.letterheads.today());
  }

  /** @throws DomainError not-found `letterheadNotFound`. */
  async one(actor: Actor, id: string): Promise<LetterheadDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const all = await this.letterheads.all();
      return { letterhead: existing(all, id), all, history: await this.audit.historyOf({ type: 'letterhead', id }) };
    });
  }
}
