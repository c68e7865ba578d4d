import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import type { OrganisationNamesResponse, OrganisationSearch } from './directory.dto.js';
import { Organisations } from './organisations.js';

const FEWEST_LETTERS = 2;

/** Names of units for somebody filling in the registration form; open to everybody, so names only and few. */
@Injectable()
export class SuggestOrganisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
  ) {}

  /** @throws DomainError invalid `tooShort` below two letters. */
  async execute({ q }: OrganisationSearch): Promise<OrganisationNamesResponse> {
    const letters = foldText(q).match(/[\p{L}\p{N}]/gu) ?? [];
    if (letters.length < FEWEST_LETTERS) {
      throw new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'q', code: 'tooShort', params: { min: FEWEST_LETTERS } }] });
    }
    return this.unitOfWork.read(async () => ({ names: await this.organisations.suggest(q) }));
  }
}
