import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';
import { Signatures, type UsualSignature } from './signatures.js';

export interface CertificateFile {
  readonly certificate: Certificate;
  /** The one it stands in for, and the one that stands in for it. */
  readonly replaces: Certificate | null;
  readonly replacedBy: Certificate | null;
  readonly history: readonly AuditEntry[];
  /** Who would sign a new one today. */
  readonly usual: UsualSignature;
}

@Injectable()
export class ShowCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly signatures: Signatures,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `certificateNotFound`. */
  async execute(actor: Actor, id: string): Promise<CertificateFile> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const certificate = await this.queries.existing(id);
      return {
        certificate,
        replaces: certificate.replacesId === null ? null : await this.queries.existing(certificate.replacesId),
        replacedBy: await this.queries.replacementOf(id),
        history: await this.audit.historyOf({ type: 'certificate', id }),
        usual: await this.signatures.usual(),
      };
    });
  }
}
