import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import type { Settings } from './platform/settings/settings.js';
import { ProgramLog } from './program-log.js';
import { furnish, httpAdapter } from './platform/web/web-app.js';

/** The whole program with its web face, not yet listening; tests bring a clock of their own. */
export async function createServer(settings: Settings, clock = new Clock()): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, clock), httpAdapter(settings), {
    logger: new ProgramLog(),
    abortOnError: false,
  });
  await furnish(app);
  return app;
}
