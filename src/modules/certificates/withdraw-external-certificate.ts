import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ExternalWithdrawal } from './external-certificate.dto.js';
import { ExternalCertificates } from './external-certificate.repository.js';

@Injectable()
export class WithdrawExternalCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly external: ExternalCertificates,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * The record stays and counts no more: it was a mistake, or its organisation revoked the paper.
   * @throws DomainError not-found `certificateNotFound`, conflict `certificateNotValid`.
   */
  async execute(actor: Actor, classId: string, id: string, { reason }: ExternalWithdrawal): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const { number, issuer } = await this.external.existing(classId, id);
      if (!(await this.external.end(id, this.clock.now(), reason))) throw new DomainError('conflict', 'certificateNotValid');
      await this.audit.record(actor, 'certificates.withdrawn', { type: 'class', id: classId }, { detail: { number, issuer }, reason });
    });
  }
}
