import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WorkState } from './outbox.dto.js';
import { OutboxMessage } from './outbox-message.entity.js';

/** The outbox as a person looks at it: what is not done. */
@Injectable()
export class OutboxQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, those before the id `before`. */
  list(state: WorkState | undefined, before: string | undefined, limit: number): Promise<OutboxMessage[]> {
    const where = before === undefined ? inState(state) : { ...inState(state), id: LessThan(before) };
    return this.unitOfWork.manager.find(OutboxMessage, { where, order: { id: 'DESC' }, take: limit });
  }

  count(state: WorkState | undefined): Promise<number> {
    return this.unitOfWork.manager.countBy(OutboxMessage, inState(state));
  }

  byId(id: string): Promise<OutboxMessage | null> {
    return this.unitOfWork.manager.findOneBy(OutboxMessage, { id });
  }
}

function inState(state: WorkState | undefined): FindOptionsWhere<OutboxMessage> {
  switch (state) {
    case 'waiting':
      return { state: 'queued', lastError: IsNull() };
    case 'failing':
      return { state: 'queued', lastError: Not(IsNull()) };
    case 'parked':
      return { state: 'parked' };
    case undefined:
      return { state: In(['queued', 'parked']) };
  }
}
