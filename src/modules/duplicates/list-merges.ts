import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type Dossier, DuplicateQueries } from './duplicate.queries.js';
import { Duplicates } from './duplicates.repository.js';
import type { PersonMerge } from './person-merge.entity.js';

export interface ListedMerge {
  readonly merge: PersonMerge;
  readonly kept: Dossier | undefined;
  readonly merged: Dossier | undefined;
}

const LATEST = 50;

/** What was merged lately, to look at and to undo. */
@Injectable()
export class ListMerges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DuplicateQueries,
    private readonly duplicates: Duplicates,
  ) {}

  async execute(actor: Actor): Promise<ListedMerge[]> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const merges = await this.duplicates.latestMerges(LATEST);
      const people = await this.queries.dossiers([...new Set(merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId]))]);
      return merges.map((merge) => ({ merge, kept: people.get(merge.keptId), merged: people.get(merge.mergedId) }));
    });
  }
}
