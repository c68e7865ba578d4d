import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { DomainError } from '../../shared/domain-error.js';

/** Of the seal, in base64url: 192 bits. */
const SEAL_LENGTH = 32;

/**
 * The link in an announcement with which its reader asks for no more. It works as long as the secret of the installation is the same:
 * people find old mails too. Nothing is stored: the token is the address, sealed. One word without a dot, as every other token.
 */
@Injectable()
export class NewsLinks {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  addressFor(email: string): string {
    const content = Buffer.from(email).toString('base64url');
    return `${this.settings.baseUrl}/unsubscribe/${this.sealOf(content)}${content}`;
  }

  /** @throws DomainError not-found `newsLinkInvalid`. */
  emailOf(token: string): string {
    const [seal, content] = [token.slice(0, SEAL_LENGTH), token.slice(SEAL_LENGTH)];
    const [given, right] = [Buffer.from(seal), Buffer.from(this.sealOf(content))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new DomainError('not-found', 'newsLinkInvalid');
    return Buffer.from(content, 'base64url').toString();
  }

  private sealOf(content: string): string {
    return createHmac('sha256', this.settings.linkSecret).update(`news\n${content}`).digest('base64url').slice(0, SEAL_LENGTH);
  }
}
