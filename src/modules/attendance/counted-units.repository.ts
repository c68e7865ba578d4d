import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CountedUnit } from './counted-unit.entity.js';
import { type SheetUnit, unitId } from './domain/sheets-of-turns.js';

/** The numbers of units; every method runs inside the caller's unit of work. */
@Injectable()
export class CountedUnits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order given; who is new gets a number. */
  async numbersOf(units: readonly SheetUnit[]): Promise<number[]> {
    const known = await this.known(units);
    const added = units.filter((unit) => !known.has(unitId(unit))).sort((a, b) => (unitId(a) < unitId(b) ? -1 : 1));
    // In one order for everybody, so that two closings that meet the same new units cannot wait for each other.
    for (const unit of added) await insertUnlessThere(this.unitOfWork.manager, CountedUnit, { ...unit } as CountedUnit);
    const all = added.length === 0 ? known : await this.known(units);
    return units.map((unit) => all.get(unitId(unit)) ?? 0);
  }

  /** In the order given. */
  async named(numbers: readonly number[]): Promise<SheetUnit[]> {
    const units = await this.unitOfWork.manager.findBy(CountedUnit, { number: In([...numbers]) });
    const byNumber = new Map(units.map(({ number, name, unitGroup, taxCode }) => [number, { name, unitGroup, taxCode }]));
    return numbers.flatMap((number) => byNumber.get(number) ?? []);
  }

  private async known(units: readonly SheetUnit[]): Promise<Map<string, number>> {
    const found = await this.unitOfWork.manager.findBy(CountedUnit, { name: In([...new Set(units.map(({ name }) => name))]) });
    return new Map(found.map((unit) => [unitId(unit), unit.number]));
  }
}
