import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../ids/ids.js';
import { SETTINGS, type Settings } from '../settings/settings.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * One-time links on their way to the outbox and the mail that carries them. The tables of accounts keep only hashes of such links; a
 * stolen table of work must not open the doors that those protect.
 */
@Injectable()
export class SealedLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly ids: Ids,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', settings.sessionSecret, '', 'links in mail', 32));
  }

  seal(link: string): string {
    const iv = Buffer.from(this.ids.token(), 'base64url').subarray(0, IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const hidden = Buffer.concat([cipher.update(link, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
  }

  /** @throws Error when it was sealed with another secret: SESSION_SECRET or session.key was changed meanwhile. */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
