import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { readSettings } from '../platform/settings/settings.js';
import { ProgramLog } from '../program-log.js';

/** Who acts when a command runs: whoever may start the program on this machine may do what an administrator may. */
export const commandLine: Actor = { kind: 'system', name: 'command line' };

/** Runs one command inside the whole program, without its web face, and closes everything whatever happens. */
export async function withProgram<T>(work: (program: INestApplicationContext) => Promise<T>, clock = new Clock()): Promise<T> {
  const program = await NestFactory.createApplicationContext(AppModule.with({ ...readSettings(), backgroundWork: false }, clock), {
    logger: new ProgramLog(),
    abortOnError: false,
  });
  try {
    return await work(program);
  } finally {
    await program.close();
  }
}
