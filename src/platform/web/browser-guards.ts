import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyPluginCallback } from 'fastify';
import { DomainError } from '../../shared/domain-error.js';
import type { Settings } from '../settings/settings.js';
import type { PageReply, PageRequest } from './page-request.js';
import { type Language, languages } from './translations.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What every page request passes: the language switch, the check that a form was sent from our own pages, and for signed-in
 * people a CSRF token on top. The API takes no cookies, so none of this concerns it.
 */
export function guardBrowsers(app: NestFastifyApplication, settings: Settings): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    chooseLanguage(request, reply, settings);
    await Promise.resolve();
  });
  fastify.addHook('preHandler', (request, reply, done) => {
    if (SAFE.has(request.method) || isApi(request) || isOneClick(request)) {
      done();
    } else if (!fromOurPages(request, settings)) {
      done(new DomainError('forbidden', 'foreignForm'));
    } else if (request.session.accountId === undefined) {
      done();
    } else {
      fastify.csrfProtection(request, reply, (error?: Error) => {
        delete (request.body as { _csrf?: string } | null)?._csrf;
        done(error);
      });
    }
  });
}

type Hook = (this: FastifyInstance, request: PageRequest, ...rest: unknown[]) => unknown;

/** A plugin that does nothing for the API: a session made for a request without cookies would be signed and thrown away. */
export function forPagesOnly<Options extends object>(plugin: FastifyPluginCallback<Options>): FastifyPluginCallback<Options> {
  const register: FastifyPluginCallback<Options> = (fastify, options, done) => {
    const addHook = (name: 'onRequest', hook: Hook): FastifyInstance =>
      fastify.addHook(name, function (request, ...rest) {
        if (isApi(request)) (rest.at(-1) as () => void)();
        else hook.call(this, request, ...rest);
      });
    plugin(
      new Proxy(fastify, { get: (target, name) => (name === 'addHook' ? addHook : (Reflect.get(target, name) as unknown)) }),
      options,
      done,
    );
  };
  // Fastify reads from marks on the function that the plugin is for the whole server.
  return Object.assign(register, plugin);
}

function isApi(request: PageRequest): boolean {
  return request.url.startsWith('/api/');
}

/** Mail programs post to the link in an announcement by themselves (RFC 8058, 3.2: no cookies, no tokens); the link is the proof. */
function isOneClick({ url }: PageRequest): boolean {
  return url.startsWith('/unsubscribe/');
}

/** `?lang=en` switches and is remembered; otherwise the cookie; otherwise Vietnamese. The API listens to Accept-Language. */
function chooseLanguage(request: PageRequest, reply: PageReply, settings: Settings): void {
  const asked = (request.query as { lang?: unknown } | null)?.lang;
  if (isLanguage(asked)) {
    void reply.setCookie('lang', asked, { path: '/', maxAge: 31_536_000, sameSite: 'lax', secure: settings.secure, httpOnly: true });
    request.language = asked;
  } else if (isApi(request)) {
    request.language = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
  } else {
    const remembered = request.cookies.lang;
    request.language = isLanguage(remembered) ? remembered : 'vi';
  }
}

function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** Browsers say where a form was sent from; a missing Origin (old browsers, scripts) is let through, SameSite cookies still hold. */
function fromOurPages(request: PageRequest, settings: Settings): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = request.headers;
  if (origin === undefined || origin === 'null') return origin === undefined;
  return origin === new URL(settings.baseUrl).origin || (URL.canParse(origin) && new URL(origin).host === host);
}
