import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { archivedName } from '../../platform/documents/attachment-name.js';
import { writeZip, type ZippedFile } from '../../platform/documents/zip-file.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries } from '../classes/index.js';
import { CertificateFiles } from './certificate-files.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';

/**
 * The papers of a class for printing and handing out: the kept PDFs themselves in one archive, named in the order of the register.
 * One long PDF would be handier at the printer, but its bytes would be others than those whose hash the register has (decision 0003).
 */
@Injectable()
export class PackClassCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly queries: CertificateQueries,
    private readonly files: CertificateFiles,
  ) {}

  /**
   * Only what is valid now: a revoked or replaced paper must not be handed out again.
   * @throws DomainError not-found `classNotFound`; conflict `nothingToPack`.
   */
  async execute(actor: Actor, classId: string): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const { code } = await this.classes.existing(classId);
      const papers = (await this.queries.validOf(classId)).map((certificate) => this.paper(certificate));
      if (papers.length === 0) throw new DomainError('conflict', 'nothingToPack');
      return { fileName: `GCN ${code}.zip`, contentType: 'application/zip', writeTo: (receiver) => writeZip(receiver, papers) };
    });
  }

  /** Entries are small and are read at once; the papers come one by one. */
  private paper(certificate: Certificate): ZippedFile {
    return { name: nameOf(certificate), day: certificate.issuedOn, read: () => this.files.pdfOf(certificate) };
  }
}

/** The year first, so that the files sort like the register also where a class was certified in two years. */
function nameOf({ year, number, snapshot }: Certificate): string {
  return archivedName(`GCN ${year} ${String(number).padStart(4, '0')} ${snapshot.holderName}`, 'pdf');
}
