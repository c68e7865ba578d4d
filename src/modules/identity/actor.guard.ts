import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { PageRequest } from '../../platform/web/page-request.js';
import { type Actor, visitor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ActingPerson } from './acting-person.js';
import { bearerToken } from './secret-token.js';

/**
 * Says who is acting, and lets everybody through: what they may do is decided in the use case. Pages know people by the
 * sign-in cookie only, the API by the bearer token only: the API is not protected against forged forms, so a cookie must
 * open nothing there.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(private readonly actingPerson: ActingPerson) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    request.actor = request.url.startsWith('/api/') ? await this.ofToken(request) : await this.ofSignIn(request);
    return true;
  }

  private async ofToken(request: PageRequest): Promise<Actor> {
    const token = bearerToken(request.headers.authorization);
    if (token === null) return visitor;
    const actor = await this.actingPerson.byToken(token);
    if (!actor) throw new DomainError('forbidden', 'tokenInvalid');
    return actor;
  }

  private async ofSignIn(request: PageRequest): Promise<Actor> {
    const { accountId, signInVersion = 0 } = request.session;
    if (accountId === undefined) return visitor;
    const actor = await this.actingPerson.bySignIn({ accountId, signInVersion });
    if (!actor) delete request.session.accountId;
    return actor ?? visitor;
  }
}
