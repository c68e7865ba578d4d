import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type Dossier, DuplicateQueries } from './duplicate.queries.js';
import { type Sign, signsOfOnePerson } from './domain/likeness.js';
import type { DuplicateFilter } from './duplicates.dto.js';

export interface SuspectedPair {
  readonly one: Dossier;
  readonly other: Dossier;
  readonly signs: readonly Sign[];
}

export interface SuspectedPairs {
  readonly pairs: readonly SuspectedPair[];
  /** The pair to go on after; null on the last page. */
  readonly next: { readonly one: string; readonly other: string } | null;
}

const PAIRS_A_PAGE = 20;

/** Records that may be one person, for somebody to look at: every duplicate inflates the number of people. */
@Injectable()
export class ListDuplicates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DuplicateQueries,
  ) {}

  async execute(actor: Actor, { one, other }: DuplicateFilter = {}): Promise<SuspectedPairs> {
    requireRole(actor, 'organiser');
    const after = one !== undefined && other !== undefined ? { oneId: one, otherId: other } : null;
    return this.unitOfWork.read(async () => {
      const found = await this.queries.suspected(after, PAIRS_A_PAGE + 1);
      const page = found.slice(0, PAIRS_A_PAGE);
      const dossiers = await this.queries.dossiers([...new Set(page.flatMap(({ oneId, otherId }) => [oneId, otherId]))]);
      const last = found.length > PAIRS_A_PAGE ? page.at(-1) : undefined;
      return { pairs: page.flatMap((ids) => suspected(ids, dossiers)), next: last ? { one: last.oneId, other: last.otherId } : null };
    });
  }
}

/** The query is a little wider than the rule: two days of one year of birth are two people. */
function suspected(ids: { oneId: string; otherId: string }, dossiers: ReadonlyMap<string, Dossier>): SuspectedPair[] {
  const [one, other] = [dossiers.get(ids.oneId), dossiers.get(ids.otherId)];
  if (!one || !other) return [];
  const signs = signsOfOnePerson(one, other);
  return signs.length === 0 ? [] : [{ one, other, signs }];
}
