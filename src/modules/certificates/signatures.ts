import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { CertificateQueries } from './certificates.queries.js';
import type { Issuer, Signature } from './domain/compose-snapshot.js';

/** What a form proposes, and whether that is what the last certificate says. */
export interface UsualSignature extends Signature {
  readonly signedBefore: boolean;
}

type Wanted = { readonly [Name in keyof Signature]?: Signature[Name] | undefined };

/** Who signs: as asked for, else as on the last certificate issued, else as the settings say. */
@Injectable()
export class Signatures {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly certificates: CertificateQueries,
    private readonly clock: Clock,
  ) {}

  get issuer(): Issuer {
    const { organisation, baseUrl } = this.settings;
    return { ...organisation, baseUrl };
  }

  /**
   * `decision` stands when no other is asked for.
   * @throws DomainError invalid `required` for the signer's name when nobody has signed a certificate yet.
   */
  async complete(wanted: Wanted, decision: string | null = null): Promise<Signature> {
    const usual = await this.usual();
    const signerName = wanted.signerName ?? usual.signerName;
    if (signerName === '') throw new DomainError('invalid', 'required', { field: 'signerName' });
    return {
      signerTitle: wanted.signerTitle ?? usual.signerTitle,
      signerAuthority: wanted.signerAuthority ?? usual.signerAuthority,
      signerName,
      decision: wanted.decision ?? decision,
      issuePlace: wanted.issuePlace ?? usual.issuePlace,
      issuedOn: wanted.issuedOn ?? usual.issuedOn,
    };
  }

  /** What a form proposes; a decision is of one class and is never proposed for the next. */
  async usual(): Promise<UsualSignature> {
    const { name, province } = this.settings.organisation;
    const last = (await this.certificates.latest())?.snapshot;
    return {
      signerTitle: last?.signerTitle ?? `Giám đốc ${name} tỉnh ${province}`,
      signerAuthority: last?.signerAuthority ?? 'GIÁM ĐỐC',
      signerName: last?.signerName ?? '',
      decision: null,
      issuePlace: last?.issuePlace ?? province,
      issuedOn: dateInVietnam(this.clock.now()),
      signedBefore: last !== undefined,
    };
  }
}
