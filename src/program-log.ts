import { ConsoleLogger } from '@nestjs/common';
import { DatabaseNotOpened } from './platform/database/data-sources.js';

/** Errors and warnings. What the program says in one line when it ends is not printed as a stack before. */
export class ProgramLog extends ConsoleLogger {
  constructor() {
    super({ logLevels: ['error', 'warn'] });
  }

  override error(message: unknown, ...rest: [string?, string?]): void {
    if (!(message instanceof DatabaseNotOpened)) super.error(message, ...rest);
  }
}
