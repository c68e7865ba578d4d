import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { SealedLinks } from '../../platform/mail/sealed-links.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { Language } from '../../platform/web/translations.js';
import type { Account } from './account.entity.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { hashOfToken } from './secret-token.js';

const VALID_MS = 24 * 60 * 60 * 1000;

/** A link that was just made: the only moment at which its token is known. */
export interface FreshResetLink {
  readonly id: string;
  readonly token: string;
  readonly path: string;
  readonly expiresAt: Date;
}

/** One-time links, valid for a day, with which the holder of an account chooses a new password. */
@Injectable()
export class ResetLinks {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly sealedLinks: SealedLinks,
    private readonly outbox: Outbox,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Links made earlier for the account stop working. Must be called inside a write unit. */
  async open({ id: accountId }: Account, id = this.ids.next()): Promise<FreshResetLink> {
    const [token, now] = [this.ids.token(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await this.resets.endOpenOf(accountId, now);
    await this.resets.add({ id, accountId, tokenHash: hashOfToken(token), createdAt: now, expiresAt, usedAt: null });
    return { id, token, path: `/reset/${token}`, expiresAt };
  }

  /** Has it mailed to the holder of the account. Must be called inside a write unit. */
  async send(
    { id: resetId, path }: FreshResetLink,
    { requestedBy, language }: { readonly requestedBy: string | null; readonly language: Language },
  ): Promise<void> {
    const sealedLink = this.sealedLinks.seal(`${this.settings.baseUrl}${path}`);
    await this.outbox.enqueue('account.password-reset', { resetId, sealedLink, requestedBy, language });
  }
}
