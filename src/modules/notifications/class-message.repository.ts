import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { insertRows } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassMessage } from './class-message.entity.js';

@Injectable()
export class ClassMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<ClassMessage | null> {
    return this.unitOfWork.manager.findOneBy(ClassMessage, { id });
  }

  /** @throws DomainError conflict `messageSentAlready` when somebody used its id at the same moment. */
  async add(message: ClassMessage): Promise<void> {
    try {
      await insertRows(this.unitOfWork.manager, ClassMessage, [message]);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('conflict', 'messageSentAlready') : error;
    }
  }

  /** The newest first, from `before` on. */
  listOf(classId: string, before: string | undefined, limit: number): Promise<ClassMessage[]> {
    return this.unitOfWork.manager.find(ClassMessage, {
      where: { classId, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }
}
