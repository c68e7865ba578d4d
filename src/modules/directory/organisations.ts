import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { cleanText, foldText } from '../../shared/text-folding.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationRepository } from './organisation.repository.js';

const MOST_SUGGESTIONS = 10;

/** The units that people come from, learnt from what they write. Runs inside the caller's unit of work. */
@Injectable()
export class Organisations {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly queries: OrganisationQueries,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The first spelling stays: 'HTX Na Lom' written later does not replace 'HTX Nà Lồm'. */
  async remember(name: string, unitGroup: UnitGroup): Promise<void> {
    const nameSearch = foldText(name);
    if (nameSearch === '') return;
    await this.organisations.addUnlessKnown({
      id: this.ids.next(),
      name: cleanText(name),
      nameSearch,
      unitGroup,
      createdAt: this.clock.now(),
    });
  }

  /** Names that hold `text`, without regard to accents; those that begin with it come first. At most 10. */
  suggest(text: string): Promise<string[]> {
    return this.queries.namesWith(foldText(text), dateInVietnam(this.clock.now()), MOST_SUGGESTIONS);
  }
}
