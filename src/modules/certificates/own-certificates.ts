import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type OwnCertificate, PersonLinks, RegistrationQueries, TrainingFollowers } from '../registrations/index.js';
import { CertificateFiles } from './certificate-files.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateQueries } from './certificates.queries.js';
import { shownState } from './domain/validity.js';
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
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.followers.join({
      certificatesOf: async (ids) =>
        (await this.queries.ofRegistrations(ids)).map((each) => ownCertificate(each, dateInVietnam(this.clock.now()))),
    });
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

function ownCertificate(certificate: Certificate, today: CalendarDate): OwnCertificate {
  const { id, registrationId, issuedOn, snapshot } = certificate;
  const state = shownState(certificate, today);
  const { registerEntry, verifyCode, verifyUrl } = snapshot;
  return { id, registrationId, registerEntry, state, issuedOn, verifyCode, verifyUrl };
}
