import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { RevokeInput } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateRegister } from './certificate.repository.js';
import { CertificateQueries } from './certificates.queries.js';

/** Thu hồi: the number stays in the register for ever and is never given again; the public page says it was revoked. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: CertificateRegister,
    private readonly queries: CertificateQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `certificateNotFound`; conflict `certificateNotValid`. */
  async execute(actor: Actor, id: string, { reason }: RevokeInput): Promise<Certificate> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const { snapshot } = await this.queries.existing(id);
      const ended = await this.register.end(id, { state: 'revoked', endedAt: this.clock.now(), endReason: reason });
      if (!ended) throw new DomainError('conflict', 'certificateNotValid');
      await this.audit.record(
        actor,
        'certificate.revoked',
        { type: 'certificate', id },
        { detail: { entry: snapshot.registerEntry }, reason },
      );
      return this.queries.existing(id);
    });
  }
}
