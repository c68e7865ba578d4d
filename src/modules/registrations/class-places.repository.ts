import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { listedStates } from './domain/registration-state.js';
import { noClaims } from './registration.repository.js';
import { Registration } from './registration.entity.js';
import { SeatBlock } from './seat-block.entity.js';

/** All places of a class at once; used where the row of the class is held already. */
@Injectable()
export class ClassPlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everyone who has a place or hopes for one leaves the list, claims and reserved seats with them; answers with their ids. */
  async leaveAll(classId: string, at: Date): Promise<string[]> {
    const { manager } = this.unitOfWork;
    const listed = { classId, state: In([...listedStates]) };
    const leaving = await manager.find(Registration, { where: listed, select: { id: true } });
    await manager.update(Registration, listed, { state: 'cancelled', cancelledAt: at, endedBy: 'staff', answerBy: null, ...noClaims });
    await manager.update(SeatBlock, { classId, state: 'open' }, { state: 'released', releasedAt: at });
    return leaving.map(({ id }) => id);
  }
}
