import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { PersonFacts } from '../../shared/person-facts.js';
import { portions } from '../../shared/portions.js';
import { MergedPerson } from './merged-person.entity.js';
import { Person } from './person.entity.js';

const AT_ONCE = 500;

/** Which records mean one person. Runs inside the caller's unit of work. */
@Injectable()
export class MergedPeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The record that speaks for each of these; itself when it was never merged. */
  async keptOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const kept = new Map(personIds.map((id) => [id, id]));
    const ids = [...kept.keys()];
    for (const some of portions(ids, AT_ONCE)) {
      const merged = await this.unitOfWork.manager.findBy(MergedPerson, { personId: In(some) });
      for (const { personId, keptId } of merged) kept.set(personId, keptId);
    }
    return kept;
  }

  /**
   * Both records, locked until the unit ends: of two who merge the same record, the second finds it merged.
   * @throws DomainError not-found `personUnknown`.
   */
  async hold(ids: readonly [string, string]): Promise<[Person, Person]> {
    const { manager } = this.unitOfWork;
    // Always in the same order, so that two who hold the same two never wait for each other. An update that changes nothing locks on both databases.
    for (const id of [...ids].sort()) {
      await manager
        .createQueryBuilder()
        .update(Person)
        .set({ fullName: () => 'full_name' })
        .where('id = :id', { id })
        .execute();
    }
    const [one, other] = [await manager.findOneBy(Person, { id: ids[0] }), await manager.findOneBy(Person, { id: ids[1] })];
    if (!one || !other) throw new DomainError('not-found', 'personUnknown');
    return [one, other];
  }

  /** The records that were merged into this one. */
  async followersOf(keptId: string): Promise<string[]> {
    const followers = await this.unitOfWork.manager.find(MergedPerson, { where: { keptId }, order: { personId: 'ASC' } });
    return followers.map(({ personId }) => personId);
  }

  /** From now on `personId`, and whoever was merged into it, is `keptId`. */
  async add(personId: string, keptId: string): Promise<void> {
    await this.unitOfWork.manager.update(MergedPerson, { keptId: personId }, { keptId });
    await this.unitOfWork.manager.insert(MergedPerson, { personId, keptId });
  }

  /** `personId` speaks for itself again, and for `followers`, who were merged into it before. */
  async remove(personId: string, followers: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.delete(MergedPerson, { personId });
    if (followers.length > 0) await this.unitOfWork.manager.update(MergedPerson, { personId: In([...followers]) }, { keptId: personId });
  }

  async change(personId: string, facts: Partial<PersonFacts>): Promise<void> {
    if (Object.keys(facts).length > 0) await this.unitOfWork.manager.update(Person, { id: personId }, facts);
  }
}
