import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { VerifiedResponse } from './certificate.dto.js';
import { CertificateQueries } from './certificates.queries.js';
import { codeFromInput } from './domain/certificate-number.js';
import { shownState } from './domain/validity.js';

/** Open to everyone who holds the paper or its code; tells what is on the page and nothing else. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CertificateQueries,
    private readonly clock: Clock,
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
        state: shownState(found, dateInVietnam(this.clock.now())),
        holderName,
        courseName,
        startsOn,
        endsOn,
        issuedOn,
        validTo: found.validTo,
        registerEntry,
        issuer: letterhead.issuer,
        replacedBy: replacement?.snapshot.registerEntry ?? null,
      };
    });
  }
}
