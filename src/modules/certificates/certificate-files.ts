import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import { drawCertificate } from './certificate-drawing.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateRegister } from './certificate.repository.js';
import { CertificateQueries } from './certificates.queries.js';

/**
 * The PDFs of the register. Each is drawn once, from what was frozen at issue, and kept; whatever changes afterwards (the
 * person's name, the letterhead, this program), a download gives the kept bytes.
 */
@Injectable()
export class CertificateFiles implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: CertificateRegister,
    private readonly queries: CertificateQueries,
    private readonly files: FileStore,
    private readonly worker: OutboxWorker,
  ) {}

  onModuleInit(): void {
    this.worker.register(
      'certificate.issued',
      async ({ certificateId }) => {
        await this.hashOf(await this.unitOfWork.read(() => this.queries.existing(certificateId as string)));
      },
      ({ certificateId }) => `/staff/certificates/${certificateId as string}`,
    );
  }

  /** The kept bytes; drawn now when the outbox has not come to it yet. */
  async pdfOf(certificate: Certificate): Promise<Buffer> {
    return this.files.read(await this.hashOf(certificate));
  }

  /**
   * Whether drawing the paper today gives the kept bytes: what is drawn anew beside it then shows the same paper. An older version of this
   * program may have drawn it otherwise.
   */
  async isDrawnAsKept(certificate: Certificate): Promise<boolean> {
    return (await this.hashOf(certificate)) === sha256(await drawCertificate(certificate.snapshot));
  }

  private async hashOf(certificate: Certificate): Promise<string> {
    if (certificate.fileHash !== null) return certificate.fileHash;
    const drawn = await this.files.keep(await drawCertificate(certificate.snapshot));
    return this.unitOfWork.write(async () => {
      await this.register.keepFileHash(certificate.id, drawn);
      // Somebody may have drawn it meanwhile: the first one kept is the paper.
      return (await this.queries.existing(certificate.id)).fileHash ?? drawn;
    });
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
