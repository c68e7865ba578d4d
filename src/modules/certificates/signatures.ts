import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { Letterheads } from '../letterheads/index.js';
import { CertificateQueries } from './certificates.queries.js';
import type { Issuer, Signature } from './domain/compose-snapshot.js';
import { defaultSignerTitle } from './domain/signer-title.js';

/** What a form proposes, and whether that is what the last certificate says. */
export interface UsualSignature extends Signature {
  readonly signedBefore: boolean;
}

/** Who issues on a day, and in which register its certificates are numbered. */
export interface IssuingBody extends Issuer {
  readonly register: string;
}

type Wanted = { readonly [Name in keyof Signature]?: Signature[Name] | undefined };

/** Who signs: as asked for, else as on the last certificate that this body issued, else as its letterhead says. */
@Injectable()
export class Signatures {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly letterheads: Letterheads,
    private readonly certificates: CertificateQueries,
    private readonly clock: Clock,
  ) {}

  async bodyOn(day: CalendarDate): Promise<IssuingBody> {
    const { parent, name, province, register } = await this.letterheads.on(day);
    return { parent, name, province, register, baseUrl: this.settings.baseUrl };
  }

  /**
   * `decision` stands when no other is asked for.
   * @throws DomainError invalid `required` for the signer's name when nobody has signed a certificate of this body yet.
   */
  async complete(wanted: Wanted, body: IssuingBody, decision: string | null = null): Promise<Signature> {
    const usual = await this.usualOf(body);
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
    return this.usualOf(await this.bodyOn(this.today()));
  }

  /** Who signed for another body does not sign for this one. */
  private async usualOf({ parent, name, province, register }: IssuingBody): Promise<UsualSignature> {
    const last = (await this.certificates.latest(register))?.snapshot;
    const always = { decision: null, issuedOn: this.today() };
    if (last?.letterhead.issuer === name && last.letterhead.parent === parent) {
      const { signerTitle, signerAuthority, signerName, issuePlace } = last;
      return { ...always, signerTitle, signerAuthority, signerName, issuePlace, signedBefore: true };
    }
    const signerTitle = defaultSignerTitle({ parent, name, province });
    return { ...always, signerTitle, signerAuthority: 'GIÁM ĐỐC', signerName: '', issuePlace: province, signedBefore: false };
  }

  private today(): CalendarDate {
    return dateInVietnam(this.clock.now());
  }
}
