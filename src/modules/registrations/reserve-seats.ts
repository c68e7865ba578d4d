import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { Organisations } from '../directory/index.js';
import { Seats, type TrainingClass } from '../classes/index.js';
import { requireGroupOn } from './domain/group-policy.js';
import { requireClassTakesPlace } from './domain/seat-policy.js';
import { fingerprint } from './fingerprint.js';
import { OpenClassList } from './open-class-list.js';
import type { SeatBlock } from './seat-block.entity.js';
import { SeatBlockLinks } from './seat-block-links.js';
import { SeatBlocks } from './seat-block.repository.js';
import type { SeatBlockRequest } from './seating.dto.js';
import { SeatShares } from './seat-shares.repository.js';

const CODE_LENGTH = 8;

/** A unit gets seats and names its people later; they count as taken from now on. */
@Injectable()
export class ReserveSeats {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: Seats,
    private readonly shares: SeatShares,
    private readonly blocks: SeatBlocks,
    private readonly links: SeatBlockLinks,
    private readonly organisations: Organisations,
    private readonly openClasses: OpenClassList,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError forbidden, not-found `classNotFound`, invalid `releaseTooEarly`, `releaseTooLate`, conflict `classFull` when fewer
   * seats are left, `quotaFull`.
   */
  async execute(actor: Actor, classId: string, request: SeatBlockRequest): Promise<SeatBlock & { readonly token: string }> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const block = this.blockFor(classId, request);
      const trainingClass = await this.seats.hold(classId);
      requireClassTakesPlace(trainingClass);
      requireGroupOn(block, trainingClass);
      this.requireDeadline(trainingClass, block.releaseAt);
      await this.seats.takeMany(classId, block.seats);
      await this.organisations.remember(block.unitName, block.unitGroup);
      await this.blocks.add(block);
      if (!(await this.shares.hold(trainingClass, block))) throw new DomainError('conflict', 'quotaFull', { field: 'seats' });
      if (block.contactEmail !== null) await this.outbox.enqueue('unit.invited', { seatBlockId: block.id });
      const detail = { unit: block.unitName, seats: block.seats, releaseAt: block.releaseAt };
      await this.audit.record(actor, 'class.seatsReserved', { type: 'class', id: classId }, { detail });
      this.openClasses.forgetAfterCommit();
      return Object.assign(block, { token: this.links.tokenOf(block) });
    });
  }

  private requireDeadline({ startsAt }: TrainingClass, releaseAt: Date): void {
    if (releaseAt <= this.clock.now()) throw new DomainError('invalid', 'releaseTooEarly', { field: 'releaseAt' });
    if (startsAt !== null && releaseAt > startsAt) throw new DomainError('invalid', 'releaseTooLate', { field: 'releaseAt' });
  }

  private blockFor(classId: string, { unit, group, seats, releaseAt, contactEmail }: SeatBlockRequest): SeatBlock {
    const named = { id: this.ids.next(), code: this.ids.code(CODE_LENGTH) };
    return {
      ...named,
      tokenHash: fingerprint(this.links.tokenOf(named)),
      ...{ classId, seats, releaseAt },
      state: 'open',
      unitName: unit,
      unitSearch: foldText(unit),
      unitGroup: group,
      contactEmail: contactEmail ?? null,
      named: 0,
      createdAt: this.clock.now(),
      releasedAt: null,
    };
  }
}
