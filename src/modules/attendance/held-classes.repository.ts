import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { TrainingClass } from '../classes/index.js';

@Injectable()
export class HeldClasses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The class as it is now. When it is in `state` it stays so until the unit commits: the update that changes nothing takes the
   * lock of the row on every database, so that a mark cannot slip in while the class is being finalised, nor a certificate
   * while it is being reopened. The caller looks at the state and refuses another one.
   * @throws DomainError not-found `classNotFound`.
   */
  async hold(classId: string, state: TrainingClass['state']): Promise<TrainingClass> {
    await this.unitOfWork.manager.update(TrainingClass, { id: classId, state }, { state });
    const trainingClass = await this.unitOfWork.manager.findOneBy(TrainingClass, { id: classId });
    if (!trainingClass) throw new DomainError('not-found', 'classNotFound');
    return trainingClass;
  }
}
