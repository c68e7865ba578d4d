import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateQueries } from './certificates.queries.js';

@Injectable()
export class ReadCertificatePdf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly files: CertificateFiles,
  ) {}

  /** @throws DomainError not-found `certificateNotFound`. */
  async execute(actor: Actor, id: string): Promise<{ fileName: string; bytes: Buffer }> {
    requireRole(actor, ...readers);
    const certificate = await this.unitOfWork.read(() => this.queries.existing(id));
    const { registerEntry, holderName } = certificate.snapshot;
    return { fileName: `GCN ${registerEntry.replaceAll('/', '-')} ${holderName}.pdf`, bytes: await this.files.pdfOf(certificate) };
  }
}
