import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { isOurs, requireSuccessive } from './domain/letterhead-days.js';
import type { LetterheadChange } from './letterhead.dto.js';
import { existing, LetterheadRepository } from './letterhead.repository.js';
import { Letterheads } from './letterheads.js';

@Injectable()
export class ChangeLetterhead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: LetterheadRepository,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
  ) {}

  /**
   * Papers that were issued keep what they say. A change of nothing leaves no trace in the history.
   * @throws DomainError not-found `letterheadNotFound`, invalid as `requireSuccessive` says.
   */
  async execute(actor: Actor, id: string, change: LetterheadChange): Promise<void> {
    requireRole(actor);
    const { parent, name, province, sign, register, validFrom, validTo, successorId, legalBasis } = change;
    await this.unitOfWork.write(async () => {
      const before = await this.repository.hold();
      const letterhead = existing(before, id);
      const book = isOurs(letterhead) ? { register } : {};
      const asked = { parent, name, province, sign, ...book, validFrom, validTo, successorId, legalBasis };
      const changed = changedFacts(letterhead, asked);
      if (Object.keys(changed).length === 0) return;
      const to = Object.fromEntries(Object.entries(changed).map(([field, fact]) => [field, fact.to]));
      const after = Object.assign({}, letterhead, to);
      const all = before.map((each) => (each.id === id ? after : each));
      requireSuccessive(all, after);
      await this.repository.change(after);
      await this.audit.record(actor, 'letterhead.changed', { type: 'letterhead', id }, { detail: { changed: inWords(changed, before) } });
      this.letterheads.changed(await this.repository.all());
    });
  }
}

/** The history names a successor, not its id. */
function inWords<T extends ReturnType<typeof changedFacts>>(changed: T, all: readonly { id: string; name: string }[]): T {
  const { successorId } = changed;
  if (successorId === undefined) return changed;
  const nameOf = (id: unknown): string | null => all.find((each) => each.id === id)?.name ?? null;
  return { ...changed, successorId: { from: nameOf(successorId.from), to: nameOf(successorId.to) } };
}
