import { Injectable } from '@nestjs/common';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { NewClassElsewhere } from './class-elsewhere.dto.js';
import type { NewClass } from './class.dto.js';
import { CreateClass } from './create-class.js';
import { checkDaysElsewhere, rulesElsewhere, windowElsewhere } from './domain/held-elsewhere.js';
import type { TrainingClass } from './training-class.entity.js';

/** A course run elsewhere, to which we send people: its days and results are recorded, its sessions are not ours. */
@Injectable()
export class RecordClassElsewhere {
  constructor(private readonly createClass: CreateClass) {}

  /** A draft, to be opened like every class. @throws DomainError as `CreateClass`, invalid `endsBeforeStart`, `tooLongElsewhere`. */
  async execute(actor: Actor, { heldBy, heldFrom, heldTo, ...facts }: NewClassElsewhere): Promise<TrainingClass> {
    requireRole(actor, 'organiser');
    checkDaysElsewhere({ heldFrom, heldTo });
    const input: NewClass = { ...facts, ...windowElsewhere(heldFrom), ...rulesElsewhere, lecturer: heldBy };
    return this.createClass.execute(actor, input, { heldBy, heldFrom, heldTo });
  }
}
