import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { officeSign } from '../../shared/office-sign.js';
import { endedBefore, inOrder, isOurs, requireSuccessive } from './domain/letterhead-days.js';
import { nextRegister } from './domain/register-code.js';
import type { NewLetterhead } from './letterhead.dto.js';
import type { Letterhead } from './letterhead.entity.js';
import { LetterheadRepository } from './letterhead.repository.js';
import { Letterheads } from './letterheads.js';

/** A body that issues documents for days of its own; with a predecessor it takes over from that one. */
@Injectable()
export class AddLetterhead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: LetterheadRepository,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError invalid as `requireSuccessive` says, `required` for the first day of a successor, `notAChoice` for whom it follows. */
  async execute(actor: Actor, input: NewLetterhead): Promise<Letterhead> {
    requireRole(actor);
    return this.unitOfWork.write(async () => {
      const before = await this.repository.hold();
      const added = this.newOne(input, before);
      const predecessor = predecessorOf(added, input.predecessorId, before);
      const others = before.map((each) => (each.id === predecessor?.id ? predecessor : each));
      requireSuccessive([...others, added], added);
      await this.repository.add(added);
      await this.audit.record(actor, 'letterhead.added', { type: 'letterhead', id: added.id }, { detail: { name: added.name } });
      if (predecessor) {
        await this.repository.change(predecessor);
        const detail = { name: added.name, day: predecessor.validTo ?? '' };
        await this.audit.record(actor, 'letterhead.succeeded', { type: 'letterhead', id: predecessor.id }, { detail });
      }
      this.letterheads.changed(inOrder([...others, added]));
      return added;
    });
  }

  private newOne(input: NewLetterhead, others: readonly Letterhead[]): Letterhead {
    const { scope = 'ours', parent, name, province, sign, register, validFrom, validTo, legalBasis } = input;
    const book = register ?? nextRegister(others.map((each) => each.register));
    return {
      ...{ id: this.ids.next(), scope, parent, name, province },
      sign: sign ?? (officeSign(name).slice(0, 20) || 'CQ'),
      register: scope === 'ours' ? book : '',
      ...{ validFrom: validFrom ?? null, validTo: validTo ?? null, successorId: null, legalBasis: legalBasis ?? null },
      createdAt: this.clock.now(),
    };
  }
}

/** How the predecessor is from now on. */
function predecessorOf(added: Letterhead, id: string | undefined, others: readonly Letterhead[]): Letterhead | null {
  if (id === undefined) return null;
  const found = others.find((each) => each.id === id);
  if (found?.successorId !== null || (isOurs(found) && !isOurs(added)))
    throw new DomainError('invalid', 'notAChoice', { field: 'predecessorId' });
  if (added.validFrom === null) throw new DomainError('invalid', 'required', { field: 'validFrom' });
  if (found.validFrom !== null && found.validFrom >= added.validFrom) {
    throw new DomainError('invalid', 'successorMustFollow', { field: 'validFrom' });
  }
  return Object.assign(endedBefore(found, added.validFrom), { successorId: added.id });
}
