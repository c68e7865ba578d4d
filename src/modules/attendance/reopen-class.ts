import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { OrganisationPlaces } from '../directory/index.js';
import { ClassStates } from '../classes/index.js';
import type { ReopenInput } from './attendance.dto.js';
import { AttendanceLedger } from './attendance.repository.js';
import type { Finalisation } from './finalisation.entity.js';
import { HeldClasses } from './held-classes.repository.js';
import { TurnSheets } from './turn-sheets.repository.js';

/** Takes a closing back: nothing counted is edited or deleted, each turn gets a row that takes it off again. */
@Injectable()
export class ReopenClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: HeldClasses,
    private readonly classStates: ClassStates,
    private readonly ledger: AttendanceLedger,
    private readonly sheets: TurnSheets,
    private readonly audit: Audit,
    private readonly places: OrganisationPlaces,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `classNotFinalised`. */
  async execute(actor: Actor, classId: string, { reason }: ReopenInput): Promise<Finalisation> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const { state } = await this.classes.hold(classId, 'finalised');
      const standing = await this.ledger.standingFinalisation(classId);
      if (state !== 'finalised' || !standing) throw new DomainError('conflict', 'classNotFinalised');
      await this.classStates.change(classId, 'finalised', 'open');
      const ended = { reopenedAt: this.clock.now(), reopenedBy: actorName(actor), reopenReason: reason };
      if (!(await this.ledger.endFinalisation(standing.id, ended))) throw new DomainError('conflict', 'classNotFinalised');
      await this.takeBack(standing, ended.reopenedAt);
      await this.sheets.renew(classId);
      const detail = { revision: standing.revision, turns: standing.turns };
      await this.audit.record(actor, 'class.reopened', { type: 'class', id: classId }, { detail, reason });
      return Object.assign(standing, ended);
    });
  }

  private async takeBack({ id }: Finalisation, at: Date): Promise<void> {
    // Who says a place in this moment would move the credits and not what takes them back.
    await this.places.hold();
    const credits = await this.ledger.creditsOf(id);
    await this.ledger.addTurns(credits.map((credit) => Object.assign(credit, { id: this.ids.next(), quantity: -1, createdAt: at })));
  }
}
