import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { SeatBlocks } from './seat-block.repository.js';
import { SeatReturns } from './seat-returns.js';

/** Staff give back the reserved seats of a unit before their time is over. */
@Injectable()
export class ReleaseSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blocks: SeatBlocks,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /** The people who were named keep their seats. @throws DomainError not-found `seatBlockNotFound`, conflict `seatBlockReleased`. */
  async execute(actor: Actor, classId: string, seatBlockId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const block = await this.blocks.existing(seatBlockId);
      if (block.classId !== classId) throw new DomainError('not-found', 'seatBlockNotFound');
      const released = await this.seatReturns.endBlock(block);
      if (released === null) throw new DomainError('conflict', 'seatBlockReleased');
      await this.audit.record(actor, 'class.seatsReleased', { type: 'class', id: classId }, { detail: released });
    });
  }
}
