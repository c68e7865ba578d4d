import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '../../shared/domain-error.js';
import type { PageReply, PageRequest } from './page-request.js';
import { Pages } from './pages.js';
import { UnreadableUrl } from './readable-url.js';
import { Translations } from './translations.js';

const STATUS: Record<DomainErrorKind, number> = { 'not-found': 404, conflict: 409, invalid: 422, forbidden: 403 };

/** What the framework refuses, by its status. */
const CODES: Readonly<Record<number, string>> = {
  403: 'formExpired',
  404: 'notFound',
  413: 'tooLarge',
  415: 'contentTypeUnknown',
  429: 'tooManyRequests',
};

/** Forbidden because nobody knows who is asking. */
const UNKNOWN_ACTOR = new Set(['signInNeeded', 'tokenInvalid']);

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** The one place where a thrown thing becomes an answer: problem+json (RFC 9457) under /api, a page elsewhere. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Request');

  constructor(
    private readonly translations: Translations,
    private readonly pages: Pages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<PageRequest>();
    const reply = http.getResponse<PageReply>();
    const problem = this.problemOf(error, request);
    if (problem.status >= 500) this.logger.error(`${request.id} ${request.method} ${withoutSecrets(request.url)}`, stackOf(error));
    if (request.url.startsWith('/api/')) void this.sendJson(problem, request, reply);
    else if (needsSignIn(error))
      void reply.redirect(`/sign-in?next=${encodeURIComponent(request.method === 'GET' ? request.url : '/staff')}`, 303);
    else void this.showPage(problem, request, reply);
  }

  private problemOf(error: unknown, { language }: PageRequest): Problem {
    if (error instanceof DomainError) {
      const errors = error.problems.map((each) => ({
        field: each.field,
        code: each.code,
        message: this.translations.problem(language, each),
      }));
      return {
        status: UNKNOWN_ACTOR.has(error.code) ? 401 : STATUS[error.kind],
        code: error.code,
        detail: this.translations.problem(language, error),
        ...(errors.length > 0 ? { errors } : {}),
      };
    }
    const status = statusOf(error);
    const code = error instanceof UnreadableUrl ? 'addressUnreadable' : (CODES[status] ?? (status < 500 ? 'notUnderstood' : 'internal'));
    return { status, code, detail: this.translations.in(language)(`error.${code}`) };
  }

  private sendJson(problem: Problem, request: PageRequest, reply: PageReply): PageReply {
    const title = this.translations.in(request.language)(`error.title${problem.status >= 500 ? 'Internal' : 'Refused'}`);
    return reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send({ type: `urn:tap-huan:problem:${problem.code}`, title, ...problem, requestId: request.id });
  }

  private showPage(problem: Problem, request: PageRequest, reply: PageReply): PageReply {
    const title = this.translations.in(request.language)(
      `error.page.${problem.status === 404 ? 'notFound' : problem.status === 403 ? 'forbidden' : problem.status >= 500 ? 'internal' : 'refused'}`,
    );
    return this.pages.show(
      request,
      reply,
      'error',
      { title, status: problem.status, detail: problem.detail, requestId: request.id },
      { status: problem.status },
    );
  }
}

function needsSignIn(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'signInNeeded';
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Links that open something are secrets: neither the token in the path nor anything after the question mark goes into a log. */
function withoutSecrets(url: string): string {
  return (url.split('?')[0] ?? '').replace(/\/[\w-]{32,}(?=\/|$)/g, '/…');
}
