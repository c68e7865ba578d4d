import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../shared/domain-error.js';

const MAX_TRIES = 10;
const WINDOW_MS = 15 * 60 * 1000;
/** Above this many the one tried longest ago is forgotten, so that a flood of made-up names cannot fill the memory. */
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
    for (const key of keys) this.keep(key, [...this.recent(key, now), now]);
  }

  /** The password was right: the e-mail starts anew, the address only gets this one try back (it may be guessing at others). */
  succeeded(email: string, address: string): void {
    const [emailKey, addressKey] = keysOf(email, address);
    this.tries.delete(emailKey);
    this.tries.set(addressKey, (this.tries.get(addressKey) ?? []).slice(0, -1));
  }

  /** Somebody chose a new password: what was tried at the old one counts no longer. */
  forget(email: string): void {
    this.tries.delete(keysOf(email, '')[0]);
  }

  private recent(key: string, now: number): number[] {
    return (this.tries.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
  }

  /** Deleted first, because a Map remembers the order of insertion: its first key is then the one tried longest ago. */
  private keep(key: string, tries: number[]): void {
    this.tries.delete(key);
    this.tries.set(key, tries);
    const [oldest] = this.tries.keys();
    if (this.tries.size > MAX_KEYS && oldest !== undefined) this.tries.delete(oldest);
  }
}

function keysOf(email: string, address: string): [string, string] {
  return [`email ${email}`, `address ${address}`];
}
