import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../shared/domain-error.js';

const MAX_TRIES = 10;
const WINDOW_MS = 15 * 60 * 1000;
/** Above this many names the oldest windows are swept, so that a flood of made-up addresses cannot fill the memory. */
const MAX_KEYS = 20_000;

/**
 * At most 10 failed tries per e-mail and per network address in 15 minutes. A try is counted before the password is looked
 * at and taken back when it was right: counted afterwards, a hundred tries at once would all pass the check.
 */
@Injectable()
export class SignInThrottle {
  private readonly tries = new Map<string, number[]>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError conflict `tooManyTries`. */
  count(email: string, address: string): void {
    const keys = keysOf(email, address);
    const now = this.clock.now().getTime();
    if (keys.some((key) => this.recent(key, now).length >= MAX_TRIES))
      throw new DomainError('conflict', 'tooManyTries', { params: { minutes: 15 } });
    if (this.tries.size > MAX_KEYS) this.sweep(now);
    for (const key of keys) this.tries.set(key, [...this.recent(key, now), now]);
  }

  /** The password was right: the e-mail starts anew, the address only gets this one try back (it may be guessing at others). */
  succeeded(email: string, address: string): void {
    const [emailKey, addressKey] = keysOf(email, address);
    this.tries.delete(emailKey);
    this.tries.set(addressKey, (this.tries.get(addressKey) ?? []).slice(0, -1));
  }

  private recent(key: string, now: number): number[] {
    return (this.tries.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }

  private sweep(now: number): void {
    for (const key of this.tries.keys()) if (this.recent(key, now).length === 0) this.tries.delete(key);
    for (const key of [...this.tries.keys()].slice(0, Math.max(0, this.tries.size - MAX_KEYS))) this.tries.delete(key);
  }
}

function keysOf(email: string, address: string): [string, string] {
  return [`email ${email}`, `address ${address}`];
}
