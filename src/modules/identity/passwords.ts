import { Injectable } from '@nestjs/common';
import { scrypt, timingSafeEqual } from 'node:crypto';
import { Ids } from '../../platform/ids/ids.js';

interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const KEY_BYTES = 32;
/** Node refuses more than 32 MiB unless it is told; 128 * N * r bytes are needed. */
const MEMORY_LIMIT = 64 * 1024 * 1024;

const FORMAT = /^scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** What is stored of passwords. */
@Injectable()
export class Passwords {
  /** About 80 ms and 32 MiB for each try at a password. */
  protected readonly cost: PasswordCost = { N: 2 ** 15, r: 8, p: 1 };

  constructor(private readonly ids: Ids) {}

  /**
   * `scrypt$N=…,r=…,p=…$salt$key`: the cost is part of the text, so that it can be raised while old passwords still open.
   * Takes so long that it stands before a unit of work, never in it: writers queue.
   */
  async hash(password: string): Promise<string> {
    const { N, r, p } = this.cost;
    const salt = this.ids.token();
    const key = await derive(password, salt, this.cost, KEY_BYTES);
    return `scrypt$N=${N},r=${r},p=${p}$${salt}$${key.toString('base64url')}`;
  }

  /** Compares in constant time; an unreadable hash matches nothing. */
  async match(password: string, hash: string): Promise<boolean> {
    const [, N, r, p, salt, key] = FORMAT.exec(hash) ?? [];
    if (!salt || !key) return false;
    const expected = Buffer.from(key, 'base64url');
    const actual = await derive(password, salt, { N: Number(N), r: Number(r), p: Number(p) }, expected.length);
    return timingSafeEqual(actual, expected);
  }
}

/** NFC, because the same Vietnamese password arrives composed from one keyboard and decomposed from another. */
function derive(password: string, salt: string, cost: PasswordCost, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, { ...cost, maxmem: MEMORY_LIMIT }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
