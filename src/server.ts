import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/settings/settings.js';
import { furnish, httpAdapter } from './platform/web/web-app.js';

/** The whole program with its web face, not yet listening. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), httpAdapter(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await furnish(app);
  return app;
}
