import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ExternalCertificate } from './external-certificate.entity.js';

/** Certificates of other organisations; every method runs inside the caller's unit of work. */
@Injectable()
export class ExternalCertificates {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were recorded, those taken back among them. */
  async ofClass(classId: string): Promise<ExternalCertificate[]> {
    return this.unitOfWork.manager.find(ExternalCertificate, { where: { classId }, order: { id: 'ASC' } });
  }

  /** @throws DomainError conflict `alreadyRecorded` when somebody recorded one of them meanwhile. */
  async add(certificates: readonly ExternalCertificate[]): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(ExternalCertificate, [...certificates]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'alreadyRecorded');
      throw error;
    }
  }

  /** @throws DomainError not-found `certificateNotFound`. */
  async existing(classId: string, id: string): Promise<ExternalCertificate> {
    const found = await this.unitOfWork.manager.findOneBy(ExternalCertificate, { id, classId });
    if (!found) throw new DomainError('not-found', 'certificateNotFound');
    return found;
  }

  /** False when it was taken back before. */
  async end(id: string, endedAt: Date, endReason: string): Promise<boolean> {
    const ended = { endedAt, endReason, liveRegistrationId: null };
    const { affected } = await this.unitOfWork.manager.update(ExternalCertificate, { id, endedAt: IsNull() }, ended);
    return affected === 1;
  }
}
