import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { type OwnCertificate, PersonLinks, RegistrationQueries, TrainingFollowers } from '../registrations/index.js';
import { CertificateFiles } from './certificate-files.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';
import { type PdfFile, pdfName } from './read-certificate-pdf.js';

/** Certificates for their holders: whoever holds the link to all trainings of a mailbox sees and takes those of its registrations. */
@Injectable()
export class OwnCertificates implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonLinks,
    private readonly registrations: RegistrationQueries,
    private readonly followers: TrainingFollowers,
    private readonly queries: CertificateQueries,
    private readonly files: CertificateFiles,
  ) {}

  onModuleInit(): void {
    this.followers.join({ certificatesOf: async (ids) => (await this.queries.ofRegistrations(ids)).map(ownCertificate) });
  }

  /**
   * The paper of a valid certificate; one that was revoked or replaced is no longer handed out.
   * @throws DomainError not-found `personLinkInvalid`; not-found `certificateNotFound`, also for the certificate of another mailbox.
   */
  async pdf(token: string, id: string): Promise<PdfFile> {
    const email = this.links.emailOf(token);
    const certificate = await this.unitOfWork.read(async () => {
      const found = await this.queries.existing(id);
      const registration = await this.registrations.byId(found.registrationId);
      if (found.state !== 'valid' || registration?.email !== email) throw new DomainError('not-found', 'certificateNotFound');
      return found;
    });
    return { fileName: pdfName(certificate), bytes: await this.files.pdfOf(certificate) };
  }
}

function ownCertificate({ id, registrationId, state, issuedOn, snapshot }: Certificate): OwnCertificate {
  const { registerEntry, verifyCode, verifyUrl } = snapshot;
  return { id, registrationId, registerEntry, state, issuedOn, verifyCode, verifyUrl };
}
