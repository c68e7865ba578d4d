import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySession, { type FastifySessionOptions } from '@fastify/session';
import fastifyStatic from '@fastify/static';
import fastifyView from '@fastify/view';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync } from 'node:fs';
import { SignInStore } from '../database/sign-in-store.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { ASSETS_FOLDER, VIEWS_FOLDER } from './folders.js';
import { forPagesOnly, guardBrowsers } from './browser-guards.js';
import { refuseUnreadableUrls, routableUrl } from './readable-url.js';
import { describeApi } from './api-description.js';
import { ProblemFilter } from './problem-filter.js';
import { Translations } from './translations.js';
import { sendSecurityHeaders } from './security-headers.js';
import { Traffic } from './traffic.js';
import { acceptUploads } from './upload.js';
import { RequestPipe } from './validation.js';
import { partials, viewEngine } from './view-engine.js';

/** 1 MiB: every form and API request of today fits many times over. */
const BODY_LIMIT = 1024 * 1024;
const LONGEST_ADDRESS = 16 * 1024;
const SIGN_IN_MS = 12 * 60 * 60 * 1000;

export function httpAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy,
    // A browser that keeps its connection open must not keep the program from stopping.
    forceCloseConnections: true,
    // Nothing in an address is too long to be answered by a page of ours; Node itself bounds the whole address.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_ADDRESS },
    rewriteUrl: ({ url = '/' }) => routableUrl(url),
  });
}

/** Everything between the socket and the controllers. Call once, before `listen` or `init`. */
export async function furnish(app: NestFastifyApplication): Promise<void> {
  const settings = app.get<Settings>(SETTINGS);
  sendSecurityHeaders(app, settings);
  await app.register(fastifyCookie);
  await app.register(forPagesOnly(fastifySession), signInOptions(settings, app.get(SignInStore)));
  await app.register(fastifyCsrf, { sessionPlugin: '@fastify/session', getToken: csrfFromBody });
  if (settings.rateLimit > 0) await app.register(fastifyRateLimit, { max: settings.rateLimit, timeWindow: '1 minute', allowList: isAsset });
  await app.register(fastifyCompress, { threshold: 2048, encodings: ['gzip', 'deflate'] });
  mkdirSync(ASSETS_FOLDER, { recursive: true });
  await app.register(fastifyStatic, { root: ASSETS_FOLDER, prefix: '/assets/', immutable: true, maxAge: '365d', index: false });
  await app.register(fastifyView, {
    engine: { handlebars: viewEngine(app.get(Translations)) },
    root: VIEWS_FOLDER,
    production: true,
    // Without preventIndent Handlebars indents what a partial prints, and with it the text inside a textarea.
    options: { partials: partials(), compileOptions: { preventIndent: true } },
  });
  // Text without a structure would reach the controllers as a string; what is neither JSON nor a form is answered 415.
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  await acceptUploads(app);
  guardBrowsers(app, settings);
  refuseUnreadableUrls(app);
  app.get(Traffic).watch(app);
  describeApi(app);
  app.useGlobalPipes(new RequestPipe());
  const filter = app.get(ProblemFilter);
  app.useGlobalFilters(filter);
}

function csrfFromBody(request: { body?: unknown }): string | undefined {
  return (request.body as { _csrf?: string } | undefined)?._csrf;
}

function isAsset(request: { url: string }): boolean {
  return request.url.startsWith('/assets/');
}

function signInOptions(settings: Settings, store: SignInStore): FastifySessionOptions {
  return {
    secret: settings.sessionSecret,
    cookieName: 'tap_huan',
    store,
    saveUninitialized: false,
    rolling: false,
    cookie: { secure: settings.secure, httpOnly: true, sameSite: 'lax', path: '/', maxAge: SIGN_IN_MS },
  };
}
