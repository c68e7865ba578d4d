import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type ClassCertificates, ClassCertificateQueries } from './class-certificates.queries.js';
import { Signatures, type UsualSignature } from './signatures.js';

@Injectable()
export class ShowClassCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ClassCertificateQueries,
    private readonly signatures: Signatures,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, classId: string): Promise<ClassCertificates & { readonly usual: UsualSignature }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => ({ ...(await this.queries.of(classId)), usual: await this.signatures.usual() }));
  }
}
