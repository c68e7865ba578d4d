import { Injectable } from '@nestjs/common';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { sortKeyOfName } from '../../shared/person-name.js';
import { lecturerKey, lecturerSearchKey } from './domain/lecturer-label.js';
import { Lecturer } from './lecturer.entity.js';

@Injectable()
export class Lecturers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `lecturerExists`; the unique key decides between two who add the same person at once. */
  async add(lecturer: Lecturer): Promise<void> {
    await refusingTaken(() => this.unitOfWork.manager.insert(Lecturer, lecturer));
  }

  /** @throws DomainError conflict `lecturerExists`. */
  async change(lecturer: Lecturer): Promise<void> {
    await refusingTaken(() => this.unitOfWork.manager.update(Lecturer, lecturer.id, Object.assign({}, lecturer, personKeysOf(lecturer))));
  }

  async retire(id: string, retired: boolean): Promise<void> {
    await this.unitOfWork.manager.update(Lecturer, id, { retired });
  }

  /**
   * Locks the lecturers until the unit ends, always in the order of their ids, so that of two who plan the same one at the same
   * moment the second sees the plan of the first.
   * @throws DomainError invalid `notAChoice` beside `lecturerIds` when one does not exist.
   */
  async hold(ids: readonly string[]): Promise<void> {
    for (const id of [...new Set(ids)].sort()) {
      // A write that changes nothing locks the row on both databases; MySQL does not count it, so the row is asked for.
      await affectedBy(this.unitOfWork.manager, 'UPDATE lecturer SET retired = retired WHERE id = ?', [id]);
      if (!(await this.unitOfWork.manager.existsBy(Lecturer, { id })))
        throw new DomainError('invalid', 'notAChoice', { field: 'lecturerIds' });
    }
  }
}

type Keys = Pick<Lecturer, 'personKey' | 'nameSearch' | 'sortKey'>;

/** The columns that follow from the facts. */
export function personKeysOf(facts: Pick<Lecturer, 'name' | 'title' | 'organisation' | 'topics'>): Keys {
  return { personKey: lecturerKey(facts), nameSearch: lecturerSearchKey(facts), sortKey: sortKeyOfName(facts.name) };
}

async function refusingTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicateKey(error)) throw new DomainError('conflict', 'lecturerExists', { field: 'name' });
    throw error;
  }
}
