import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { portions } from '../../shared/portions.js';
import { AdminUnitImport } from './admin-unit-import.entity.js';
import { AdminUnitSuccession } from './admin-unit-succession.entity.js';
import { AdminUnit } from './admin-unit.entity.js';

/** Rows of one INSERT. */
const ROWS_AT_ONCE = 500;

/** Writes of units, their successions and the lists they came from; every method runs inside the caller's unit of work. */
@Injectable()
export class Territories {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Provinces first, for each row names its parent. @throws DomainError conflict `unitListEnteredMeanwhile`. */
  async addUnits(units: readonly AdminUnit[]): Promise<void> {
    const order = ['province', 'district', 'commune'] as const;
    await refusingDoubles(async () => {
      for (const level of order)
        await this.insert(
          AdminUnit,
          units.filter((unit) => unit.level === level),
        );
    });
  }

  async changeUnit({ id, validFrom, validTo, parentId }: Pick<AdminUnit, 'id' | 'validFrom' | 'validTo' | 'parentId'>): Promise<void> {
    await this.unitOfWork.manager.update(AdminUnit, id, { validFrom, validTo, parentId });
  }

  /** @throws DomainError conflict `unitListEnteredMeanwhile`. */
  async addSuccessions(successions: readonly AdminUnitSuccession[]): Promise<void> {
    await refusingDoubles(() => this.insert(AdminUnitSuccession, successions));
  }

  async addImport(started: AdminUnitImport): Promise<void> {
    await this.unitOfWork.manager.insert(AdminUnitImport, started);
  }

  async markEntered(id: string, enteredAt: Date): Promise<void> {
    await this.unitOfWork.manager.update(AdminUnitImport, id, { enteredAt });
  }

  private async insert<Row extends AdminUnit | AdminUnitSuccession>(entity: new () => Row, rows: readonly Row[]): Promise<void> {
    for (const some of portions(rows, ROWS_AT_ONCE)) await insertRows(this.unitOfWork.manager, entity, some);
  }
}

/** Of two who enter the same list at once, the unique keys stop the second. */
async function refusingDoubles(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isDuplicateKey(error)) throw new DomainError('conflict', 'unitListEnteredMeanwhile');
    throw error;
  }
}
