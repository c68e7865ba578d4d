import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** No 0/O, 1/I/L, U: what a person reads aloud at a door stays unambiguous. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The only source of randomness. */
@Injectable()
export class Ids {
  /** UUIDv7: increasing in one process, so ids also tell the order of append-only rows. */
  next(): string {
    return v7();
  }

  /** A code for people, in a 30-letter alphabet: 16 letters carry 78 bits, 8 carry 39. */
  code(length: number): string {
    return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');
  }

  /** An unguessable token for links: 192 bits. */
  token(): string {
    return randomBytes(24).toString('base64url');
  }
}
