import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Person } from './person.entity.js';
import { PersonRepository } from './person.repository.js';

export interface ShownPerson {
  readonly person: Person;
  /** The record that this one was merged into. */
  readonly keptAs: { readonly id: string; readonly fullName: string } | null;
  readonly history: AuditEntry[];
}

/** One person with their history. Not for door staff. */
@Injectable()
export class ShowPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `personUnknown`. */
  async execute(actor: Actor, id: string): Promise<ShownPerson> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const person = await this.people.byId(id);
      if (!person) throw new DomainError('not-found', 'personUnknown');
      const { id: keptId, fullName } = await this.people.speakingFor(person);
      const keptAs = keptId === id ? null : { id: keptId, fullName };
      return { person, keptAs, history: await this.audit.historyOf({ type: 'person', id }) };
    });
  }
}
