import { Injectable } from '@nestjs/common';
import { questionMarks } from '../../platform/database/question-marks.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { portions } from '../../shared/portions.js';

const NUMBERS_AT_ONCE = 500;

/**
 * By which number sheets know a person. A number is given once and never changed, so what was read once can be kept as long as the program
 * runs; who has none yet is asked for again. Every method runs inside the caller's unit of work.
 */
@Injectable()
export class PersonNumbers {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of these people, as far as they have one. */
  async of(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const unknown = personIds.filter((id) => !this.numbers.has(id));
    for (const ids of portions(unknown, NUMBERS_AT_ONCE)) await this.read(ids);
    return this.numbers;
  }

  private async read(personIds: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.manager.query<{ personId: string; number: number }[]>(
      `SELECT person_id AS personId, number FROM counted_person WHERE person_id IN (${questionMarks(personIds)})`,
      [...personIds],
    );
    for (const { personId, number } of rows) this.numbers.set(personId, number);
  }
}
