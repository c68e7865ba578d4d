import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** No 0/O, 1/I/L, U: what a person reads aloud at a door stays unambiguous. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const ID_BYTES = 16;
/** The system is asked for randomness once for so many ids: asking costs more than all the rest of making one. */
const IDS_A_FETCH = 256;
const LARGEST_COUNT = 0xffffffff;

/** The only source of randomness. */
@Injectable()
export class Ids {
  private fetched = Buffer.alloc(0);
  private used = 0;
  private millisecond = 0;
  private count = 0;

  /** UUIDv7: increasing in one process, so ids also tell the order of append-only rows. */
  next(): string {
    const random = this.sixteenBytes();
    const now = Date.now();
    if (now > this.millisecond) {
      this.millisecond = now;
      // The upper half stays free to count in, RFC 9562 section 6.2 method 1.
      this.count = random.readUInt32BE(6) >>> 1;
    } else if (++this.count > LARGEST_COUNT) {
      this.millisecond += 1;
      this.count = 0;
    }
    return v7({ random, msecs: this.millisecond, seq: this.count });
  }

  private sixteenBytes(): Buffer {
    if (this.used >= this.fetched.length) {
      this.fetched = randomBytes(ID_BYTES * IDS_A_FETCH);
      this.used = 0;
    }
    return this.fetched.subarray(this.used, (this.used += ID_BYTES));
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
