import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { DomainError } from '../../shared/domain-error.js';

const HOURS_VALID = 24;
const HOUR_MS = 3_600_000;
/** Of the seal, in base64url: 192 bits. */
const SEAL_LENGTH = 32;

/**
 * The link that is mailed to an address and opens everything that was registered with it. Nothing is stored: the token says for whom and
 * until when, sealed with the secret of the installation. One word without a dot, so that logs hide it like every other token.
 */
@Injectable()
export class PersonLinks {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The page behind the link, and until when it opens: a day from now. */
  make(email: string): { link: string; expiresAt: Date } {
    const expiresAt = new Date(this.clock.now().getTime() + HOURS_VALID * HOUR_MS);
    const content = Buffer.from(`${expiresAt.getTime()}\n${email}`).toString('base64url');
    return { link: `${this.settings.baseUrl}/my-trainings/${this.sealOf(content)}${content}`, expiresAt };
  }

  /** @throws DomainError not-found `personLinkInvalid`, also when its day is over. */
  emailOf(token: string): string {
    const [seal, content] = [token.slice(0, SEAL_LENGTH), token.slice(SEAL_LENGTH)];
    const [expires = '', email = ''] = Buffer.from(content, 'base64url').toString().split('\n');
    if (!isSame(seal, this.sealOf(content)) || Number(expires) <= this.clock.now().getTime()) {
      throw new DomainError('not-found', 'personLinkInvalid');
    }
    return email;
  }

  private sealOf(content: string): string {
    return createHmac('sha256', this.settings.linkSecret).update(`person\n${content}`).digest('base64url').slice(0, SEAL_LENGTH);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
