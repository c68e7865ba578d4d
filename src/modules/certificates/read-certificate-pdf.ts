import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { CertificateFiles } from './certificate-files.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';

export interface PdfFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

@Injectable()
export class ReadCertificatePdf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly files: CertificateFiles,
  ) {}

  /** @throws DomainError not-found `certificateNotFound`. */
  async execute(actor: Actor, id: string): Promise<PdfFile> {
    requireRole(actor, ...readers);
    const certificate = await this.unitOfWork.read(() => this.queries.existing(id));
    return { fileName: pdfName(certificate), bytes: await this.files.pdfOf(certificate) };
  }
}

export function pdfName({ snapshot: { registerEntry, holderName } }: Certificate): string {
  return `GCN ${registerEntry.replaceAll('/', '-')} ${holderName}.pdf`;
}
