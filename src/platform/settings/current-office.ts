import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from './settings.js';

/** A body as papers and pages name it. */
export type Office = Settings['organisation'];

/**
 * The body that runs this installation today, at hand without asking the database: every page and mail names it. It is the one of the
 * settings until somebody tells another; papers ask for the letterhead of their own day instead.
 */
@Injectable()
export class CurrentOffice {
  private source: () => Office | undefined = () => undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get office(): Office {
    return this.source() ?? this.settings.organisation;
  }

  /** Whoever knows better says so when it is wired; undefined leaves it to the settings. */
  follow(source: () => Office | undefined): void {
    this.source = source;
  }
}
