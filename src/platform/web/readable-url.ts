import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An address that cannot be decoded; the filter says so. */
export class UnreadableUrl extends Error {
  readonly statusCode = 400;
}

/**
 * Fastify answers an address that it cannot decode (`/%E0%A4%A`) by itself, before any hook, in English JSON. So the router is
 * given a place of the same kind (page or API) instead, and the request is refused there like every other.
 */
export function routableUrl(url: string): string {
  if (isReadable(url)) return url;
  const query = /\?[^#]*/.exec(url)?.[0] ?? '';
  return `${url.startsWith('/api/') ? '/api/' : '/'}${query}`;
}

/** After the language is known, before anything is looked up. */
export function refuseUnreadableUrls(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      if (isReadable(request.originalUrl)) done();
      else done(new UnreadableUrl());
    });
}

function isReadable(url: string): boolean {
  try {
    decodeURI(/^[^?#]*/.exec(url)?.[0] ?? '');
    return url.startsWith('/') || URL.canParse(url);
  } catch {
    return false;
  }
}
