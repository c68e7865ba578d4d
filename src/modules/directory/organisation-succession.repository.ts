import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { SuccessionKind } from './domain/organisation-succession.js';
import { OrganisationSuccession } from './organisation-succession.entity.js';

/** Longer chains than a unit has ever had. */
const MOST_STEPS = 50;

@Injectable()
export class OrganisationSuccessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One change after the other until the unit ends: two at once could make units follow each other in a circle. They are rare. */
  async hold(): Promise<void> {
    // A write that changes nothing locks a row on both databases; the inner SELECT is wrapped because MariaDB wants no table twice.
    const first = 'SELECT id FROM (SELECT MIN(id) AS id FROM organisation) first_one';
    await affectedBy(this.unitOfWork.manager, `UPDATE organisation SET name = name WHERE id = (${first})`, []);
  }

  /** Every step before and behind these units, however far; or those of one kind only. */
  async around(ids: readonly string[], kind?: SuccessionKind): Promise<OrganisationSuccession[]> {
    const found = new Map<string, OrganisationSuccession>();
    const asked = new Set<string>();
    let next = [...new Set(ids)];
    for (let round = 0; next.length > 0 && round < MOST_STEPS; round += 1) {
      for (const id of next) asked.add(id);
      const steps = await this.touching(next, kind);
      for (const step of steps) found.set(step.id, step);
      const met = steps.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
      next = [...new Set(met)].filter((id): id is string => id !== null && !asked.has(id));
    }
    return [...found.values()];
  }

  /** Steps from or to one of these units. */
  async touching(ids: readonly string[], kind?: SuccessionKind): Promise<OrganisationSuccession[]> {
    if (ids.length === 0) return [];
    const which = kind === undefined ? {} : { kind };
    return this.unitOfWork.manager.find(OrganisationSuccession, {
      where: [
        { ...which, predecessorId: In([...ids]) },
        { ...which, successorId: In([...ids]) },
      ],
      order: { day: 'ASC', id: 'ASC' },
    });
  }

  async add(succession: OrganisationSuccession): Promise<void> {
    await this.unitOfWork.manager.insert(OrganisationSuccession, succession);
  }

  /** @throws DomainError not-found `successionNotFound`. */
  async existing(id: string): Promise<OrganisationSuccession> {
    const succession = await this.unitOfWork.manager.findOneBy(OrganisationSuccession, { id });
    if (!succession) throw new DomainError('not-found', 'successionNotFound');
    return succession;
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.manager.delete(OrganisationSuccession, { id });
  }
}
