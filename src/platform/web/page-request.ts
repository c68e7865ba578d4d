import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../../shared/actor.js';
import type { Language } from './translations.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the identity module before any handler runs. */
    actor?: Actor;
    language: Language;
  }
  interface Session {
    accountId?: string;
    /** Of the account when the browser signed in. */
    signInVersion?: number;
  }
}

export type PageRequest = FastifyRequest;
export type PageReply = FastifyReply;

/** Who asked for a page, and where the answer goes. */
export interface Visit {
  readonly request: PageRequest;
  readonly reply: PageReply;
  readonly actor: Actor;
}

/** The language in which the request is answered, see `guardBrowsers`. */
export const CurrentLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return context.switchToHttp().getRequest<FastifyRequest>().language;
});

/** The acting person of the request, for the use case to decide on. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<FastifyRequest>().actor ?? visitor;
});
