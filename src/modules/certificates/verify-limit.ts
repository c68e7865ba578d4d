import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';

/** Somebody checking a pile of papers by hand stays below this; somebody trying out codes does not. */
export const VERIFICATIONS_A_MINUTE = 30;

const WINDOW_MS = 60_000;

/** Counts verifications by address and minute; the counts of a minute are forgotten with it, so the memory stays small. */
@Injectable()
export class VerifyLimit {
  private startedAt = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** @throws HttpException 429 when the address has asked too often in this minute. */
  take(address: string): void {
    const now = this.clock.now().getTime();
    if (now - this.startedAt >= WINDOW_MS || now < this.startedAt) {
      this.startedAt = now;
      this.counts.clear();
    }
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    if (count > VERIFICATIONS_A_MINUTE) throw new HttpException('tooManyRequests', HttpStatus.TOO_MANY_REQUESTS);
  }
}
