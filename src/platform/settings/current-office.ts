import { Inject, Injectable } from '@nestjs/common';
import { senderName } from './mail-settings.js';
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

  /** Whom mails come from: as `MAIL_FROM` names it, else the body of today. */
  get sender(): { name: string; address: string } {
    const { name, address } = this.settings.mail.from;
    return { name: name ?? senderName(this.office.name), address };
  }

  /** Whoever knows better says so when it is wired; undefined leaves it to the settings. */
  follow(source: () => Office | undefined): void {
    this.source = source;
  }
}
