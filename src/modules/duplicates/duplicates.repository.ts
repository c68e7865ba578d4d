import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { PersonDistinction } from './person-distinction.entity.js';
import { PersonMerge } from './person-merge.entity.js';

@Injectable()
export class Duplicates {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async addMerge(merge: PersonMerge): Promise<void> {
    await this.unitOfWork.manager.insert(PersonMerge, merge);
  }

  /** @throws DomainError not-found `mergeUnknown`. */
  async merge(id: string): Promise<PersonMerge> {
    const merge = await this.unitOfWork.manager.findOneBy(PersonMerge, { id });
    if (!merge) throw new DomainError('not-found', 'mergeUnknown');
    return merge;
  }

  /** False when somebody else undid it before. */
  async endMerge(id: string, undone: { undoneAt: Date; undoneBy: string }): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(PersonMerge, { id, undoneAt: IsNull() }, undone);
    return affected === 1;
  }

  /** True while `personId`, after this merge, was merged on into another record. */
  async isMergedOn(personId: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(PersonMerge, { mergedId: personId, undoneAt: IsNull() });
  }

  /** Said twice, it is said once. */
  async distinguish(distinction: PersonDistinction): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, PersonDistinction, distinction);
  }

  /** The latest first. */
  async latestMerges(limit: number): Promise<PersonMerge[]> {
    return this.unitOfWork.manager.find(PersonMerge, { order: { id: 'DESC' }, take: limit });
  }
}
