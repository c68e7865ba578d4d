import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { fingerprint } from './fingerprint.js';
import type { Registration } from './registration.entity.js';

type Linked = Pick<Registration, 'id' | 'code'>;

/** As long as a random token of 192 bits. */
const TOKEN_BYTES = 24;

/**
 * The private link of a registration. Its token follows from the registration and the secret of the installation, so that a message
 * that is written days later can name it although only its fingerprint is stored: a stolen table opens nothing, and a new code, as
 * after a cancellation, makes a new link.
 */
@Injectable()
export class RegistrationLinks {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  tokenOf({ id, code }: Linked): string {
    const mac = createHmac('sha256', this.settings.linkSecret).update(`registration\n${id}\n${code}`).digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  }

  /** What is stored of the token. */
  fingerprintOf(registration: Linked): string {
    return fingerprint(this.tokenOf(registration));
  }

  /** The page behind the link, on this installation. */
  addressOf(registration: Linked): string {
    return `${this.settings.baseUrl}/r/${this.tokenOf(registration)}`;
  }
}
