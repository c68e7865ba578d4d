import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { archivedName } from '../../platform/documents/attachment-name.js';
import { writeZip, type ZippedFile } from '../../platform/documents/zip-file.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries } from '../classes/index.js';
import { drawCertificates } from './certificate-drawing.js';
import { CertificateFiles } from './certificate-files.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';

/**
 * The papers of a class for printing and handing out: the kept PDFs themselves in one archive, named in the order of the register, or
 * their pages in one file for the printer. The pages are drawn anew, so they are given only where drawing gives the kept bytes: the bytes
 * whose hash the register has are the paper (decision 0003), and a page that looked otherwise would be another one.
 */
@Injectable()
export class PackClassCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly queries: CertificateQueries,
    private readonly files: CertificateFiles,
    private readonly audit: Audit,
  ) {}

  /**
   * Only what is valid now: a revoked or replaced paper must not be handed out again.
   * @throws DomainError not-found `classNotFound`; conflict `nothingToPack`.
   */
  async execute(actor: Actor, classId: string): Promise<StreamedFile> {
    const { code, certificates } = await this.taken(actor, classId, 'zip');
    const papers = certificates.map((certificate) => this.paper(certificate));
    return { fileName: `GCN ${code}.zip`, contentType: 'application/zip', writeTo: (receiver) => writeZip(receiver, papers) };
  }

  /** All pages in one PDF. @throws DomainError as `execute`; conflict `papersDrawnBefore` where only the archive has the papers. */
  async inOne(actor: Actor, classId: string): Promise<StreamedFile> {
    const { code, certificates } = await this.taken(actor, classId, 'pdf');
    for (const certificate of certificates) {
      if (!(await this.files.isDrawnAsKept(certificate))) throw new DomainError('conflict', 'papersDrawnBefore');
    }
    const snapshots = certificates.map(({ snapshot }) => snapshot);
    const writeTo = (receiver: Writable): Promise<void> => drawCertificates(receiver, snapshots, `Giấy chứng nhận ${code}`);
    return { fileName: `GCN ${code}.pdf`, contentType: 'application/pdf', writeTo };
  }

  /** The valid entries, and a line of history about who took them. */
  private async taken(actor: Actor, classId: string, format: 'zip' | 'pdf'): Promise<{ code: string; certificates: Certificate[] }> {
    requireRole(actor, ...readers);
    return this.unitOfWork.write(async () => {
      const { code } = await this.classes.existing(classId);
      const certificates = await this.queries.validOf(classId);
      if (certificates.length === 0) throw new DomainError('conflict', 'nothingToPack');
      const detail = { count: certificates.length, format };
      await this.audit.record(actor, 'certificates.packed', { type: 'class', id: classId }, { detail });
      return { code, certificates };
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
