import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import type { Settings } from '../settings/settings.js';

/**
 * Sends Helmet's headers with every answer. They are the same for all, so Helmet is asked once: asked anew for every request, as its
 * plugin for Fastify does, it was the dearest thing between the socket and the controllers.
 */
export function sendSecurityHeaders(app: NestFastifyApplication, settings: Settings): void {
  const headers = headersOf(settings);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers);
      done();
    });
}

function headersOf(settings: Settings): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const ask = helmet({ contentSecurityPolicy: { directives: contentPolicy(settings) }, hsts: settings.secure });
  ask(request, response, (error?: unknown) => {
    if (error !== undefined) throw error as Error;
  });
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}

function contentPolicy(settings: Settings): Record<string, string[] | null> {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    upgradeInsecureRequests: settings.secure ? [] : null,
  };
}
