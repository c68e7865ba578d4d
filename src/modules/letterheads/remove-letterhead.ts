import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { requireNotBegun, withoutSuccessor } from './domain/letterhead-days.js';
import { existing, LetterheadRepository } from './letterhead.repository.js';
import { Letterheads } from './letterheads.js';

/** Takes back a letterhead whose days have not begun: no paper can have it yet. */
@Injectable()
export class RemoveLetterhead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: LetterheadRepository,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `letterheadNotFound`, conflict `letterheadInUse` from its first day on, `letterheadOwnsPlan`. */
  async execute(actor: Actor, id: string): Promise<void> {
    requireRole(actor);
    await this.unitOfWork.write(async () => {
      const before = await this.repository.hold();
      const letterhead = existing(before, id);
      requireNotBegun(letterhead, this.letterheads.today());
      await this.repository.remove(id);
      await this.audit.record(actor, 'letterhead.removed', { type: 'letterhead', id }, { detail: { name: letterhead.name } });
      for (const each of before.filter(({ successorId }) => successorId === id)) {
        await this.repository.change(withoutSuccessor(each, letterhead));
        const detail = { name: letterhead.name };
        await this.audit.record(actor, 'letterhead.goesOn', { type: 'letterhead', id: each.id }, { detail });
      }
      this.letterheads.changed(await this.repository.all());
    });
  }
}
