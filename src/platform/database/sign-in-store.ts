import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { SignIn } from './sign-in.entity.js';
import { UnitOfWork } from './unit-of-work.js';

type Content = Record<string, unknown> & { cookie?: { expires?: Date | string | null } };
type Callback<T = undefined> = (error: unknown, result?: T) => void;

const DEFAULT_LIFE_MS = 12 * 60 * 60 * 1000;

/** Keeps signed-in browsers for `@fastify/session`. Only the hash of the cookie is stored: a stolen table opens no door. */
@Injectable()
export class SignInStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  set(cookieId: string, content: Content, done: Callback): void {
    const expires = content.cookie?.expires;
    const expiresAt = expires ? new Date(expires) : new Date(this.clock.now().getTime() + DEFAULT_LIFE_MS);
    this.answer(done, async () => {
      await this.unitOfWork.write(async () => {
        await this.unitOfWork.manager.upsert(SignIn, { id: hashOf(cookieId), content: JSON.stringify(content), expiresAt }, ['id']);
        await this.unitOfWork.manager.delete(SignIn, { expiresAt: LessThan(this.clock.now()) });
      });
    });
  }

  get(cookieId: string, done: Callback<Content | null>): void {
    this.answer(done, async () => {
      const row = await this.unitOfWork.read(() => this.unitOfWork.manager.findOneBy(SignIn, { id: hashOf(cookieId) }));
      return row && row.expiresAt > this.clock.now() ? (JSON.parse(row.content) as Content) : null;
    });
  }

  destroy(cookieId: string, done: Callback): void {
    this.answer(done, async () => {
      await this.unitOfWork.write(() => this.unitOfWork.manager.delete(SignIn, { id: hashOf(cookieId) }));
    });
  }

  private answer<T>(done: Callback<T>, work: () => Promise<T | undefined | void>): void {
    work().then(
      (result) => {
        done(null, result ?? undefined);
      },
      (error: unknown) => {
        done(error);
      },
    );
  }
}

function hashOf(cookieId: string): string {
  return createHash('sha256').update(cookieId).digest('hex');
}
