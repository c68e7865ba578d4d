import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { LessThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { SignIn } from './sign-in.entity.js';
import { UnitOfWork } from './unit-of-work.js';

type Callback = (error?: unknown) => void;
type ContentCallback = (error: unknown, content?: Session | null) => void;

const DEFAULT_LIFE_MS = 12 * 60 * 60 * 1000;

/** Keeps signed-in browsers for `@fastify/session`. Only the hash of the cookie is stored: a stolen table opens no door. */
@Injectable()
export class SignInStore implements SessionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  set(cookieId: string, content: Session, done: Callback): void {
    const expires = content.cookie.expires;
    const expiresAt = expires ? new Date(expires) : new Date(this.clock.now().getTime() + DEFAULT_LIFE_MS);
    this.save({ id: hashOf(cookieId), content: JSON.stringify(content), expiresAt }).then(() => {
      done();
    }, done);
  }

  get(cookieId: string, done: ContentCallback): void {
    this.find(hashOf(cookieId)).then((content) => {
      done(null, content);
    }, done);
  }

  destroy(cookieId: string, done: Callback): void {
    this.unitOfWork
      .write(() => this.unitOfWork.manager.delete(SignIn, { id: hashOf(cookieId) }))
      .then(() => {
        done();
      }, done);
  }

  private async save(row: SignIn): Promise<void> {
    await this.unitOfWork.write(async () => {
      await this.unitOfWork.manager.upsert(SignIn, row, ['id']);
      await this.unitOfWork.manager.delete(SignIn, { expiresAt: LessThan(this.clock.now()) });
    });
  }

  private async find(id: string): Promise<Session | null> {
    const row = await this.unitOfWork.read(() => this.unitOfWork.manager.findOneBy(SignIn, { id }));
    return row && row.expiresAt > this.clock.now() ? (JSON.parse(row.content) as Session) : null;
  }
}

function hashOf(cookieId: string): string {
  return createHash('sha256').update(cookieId).digest('hex');
}
