import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type ClassCertificates, ClassCertificateQueries } from './class-certificates.queries.js';
import type { ExternalCertificate } from './external-certificate.entity.js';
import { ExternalCertificates } from './external-certificate.repository.js';

export interface ClassExternalCertificates extends Omit<ClassCertificates, 'certificates'> {
  readonly certificates: readonly ExternalCertificate[];
}

@Injectable()
export class ShowExternalCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ClassCertificateQueries,
    private readonly external: ExternalCertificates,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<ClassExternalCertificates> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({
      ...(await this.queries.of(classId)),
      certificates: await this.external.ofClass(classId),
    }));
  }
}
