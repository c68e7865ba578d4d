import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { SeatBlock } from './seat-block.entity.js';

const TOKEN_BYTES = 24;

/** The private link with which the contact of a unit names people for its reserved seats; made as `RegistrationLinks` makes its own. */
@Injectable()
export class SeatBlockLinks {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  tokenOf({ id, code }: Pick<SeatBlock, 'id' | 'code'>): string {
    const mac = createHmac('sha256', this.settings.linkSecret).update(`seat-block\n${id}\n${code}`).digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  }
}
