import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { VerifiedResponse } from './certificate.dto.js';
import { CertificateQueries } from './certificates.queries.js';
import { codeFromInput } from './domain/certificate-number.js';

/** Open to everyone who holds the paper or its code; tells what is on the page and nothing else. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
  ) {}

  /** `typed` may have dashes or not, in any case. @throws DomainError not-found `certificateUnknown`. */
  async execute(typed: string): Promise<VerifiedResponse> {
    const code = codeFromInput(typed);
    if (code === null) throw new DomainError('not-found', 'certificateUnknown');
    return this.unitOfWork.read(async () => {
      const found = await this.queries.byVerifyCode(code);
      if (!found) throw new DomainError('not-found', 'certificateUnknown');
      const { holderName, courseName, startsOn, endsOn, issuedOn, registerEntry, letterhead } = found.snapshot;
      const replacement = found.state === 'replaced' ? await this.queries.replacementOf(found.id) : null;
      return {
        state: found.state,
        holderName,
        courseName,
        startsOn,
        endsOn,
        issuedOn,
        registerEntry,
        issuer: letterhead.issuer,
        replacedBy: replacement?.snapshot.registerEntry ?? null,
      };
    });
  }
}
