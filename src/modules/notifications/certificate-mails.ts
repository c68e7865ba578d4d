import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { archivedName } from '../../platform/documents/attachment-name.js';
import { type Attachment, MailAttachments } from '../../platform/mail/mail-attachments.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { showDate } from '../../shared/calendar-date.js';
import { CertificateFiles, CertificateQueries } from '../certificates/index.js';
import { RegistrationQueries } from '../registrations/index.js';
import { MailWriter } from './mail-writer.js';
import { RegistrationFacts } from './registration-facts.js';

/** Sends a certificate to its holder. */
@Injectable()
export class CertificateMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certificates: CertificateQueries,
    private readonly files: CertificateFiles,
    private readonly registrations: RegistrationQueries,
    private readonly facts: RegistrationFacts,
    private readonly writer: MailWriter,
    private readonly attachments: MailAttachments,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    this.attachments.register('certificate', ({ certificateId }) => this.paper(certificateId as string));
    this.worker.register(
      'certificate.ready',
      ({ certificateId }, messageId) => this.tell(certificateId as string, messageId),
      ({ certificateId }) => `/staff/certificates/${certificateId as string}`,
    );
  }

  /** A certificate that was revoked or replaced before its mail was written is not sent any more. */
  private async tell(certificateId: string, messageId: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const { state, registrationId, classId, snapshot, issuedOn } = await this.certificates.existing(certificateId);
      const registration = await this.registrations.byId(registrationId);
      if (state !== 'valid' || !registration) return;
      const { registerEntry, verifyCode, verifyUrl } = snapshot;
      await this.writer.write({
        origin: messageId,
        template: 'certificate',
        language: registration.language,
        about: { type: 'registration', id: registrationId },
        to: { name: registration.fullName, address: registration.email },
        values: {
          ...this.facts.of(registration, await this.facts.classOf(classId)),
          registerEntry,
          issuedOn: showDate(issuedOn),
          verifyCode,
          verifyLink: verifyUrl,
        },
        attachments: [{ kind: 'certificate', input: { certificateId } }],
      });
    });
  }

  private async paper(certificateId: string): Promise<Attachment[]> {
    const certificate = await this.unitOfWork.read(() => this.certificates.existing(certificateId));
    const fileName = archivedName(`GCN-${certificate.snapshot.registerEntry}`, 'pdf');
    return [{ fileName, contentType: 'application/pdf', content: await this.files.pdfOf(certificate) }];
  }
}
