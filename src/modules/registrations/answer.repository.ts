import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { rowExists } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegistrationAnswer } from './answer.entity.js';

@Injectable()
export class Answers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(registrationId: string): Promise<RegistrationAnswer[]> {
    return this.unitOfWork.manager.findBy(RegistrationAnswer, { registrationId });
  }

  /** Takes away what the person answered to these questions: at an earlier registration, or before a correction. */
  async forget(registrationId: string, questionIds: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.delete(RegistrationAnswer, { registrationId, questionId: In([...questionIds]) });
  }

  /** Goes in with everything else that waits for the end of the unit, so that the lock of the class stays the last. */
  add(answers: readonly RegistrationAnswer[]): void {
    if (answers.length > 0) this.unitOfWork.insertLater(RegistrationAnswer, answers);
  }

  async isFileUsed(fileHash: string): Promise<boolean> {
    return rowExists(this.unitOfWork.manager, RegistrationAnswer, { fileHash });
  }
}
