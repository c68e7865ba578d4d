import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { keyed, type KeyedUnit } from './domain/unit-keys.js';

interface CountedUnitRow {
  readonly number: number;
  readonly name: string;
  readonly unitGroup: UnitGroup;
  readonly taxCode: string;
}

const ROWS_AT_ONCE = 5_000;

/**
 * What the numbers of units stand for. A row is added once and never changed, and a number is only asked for because a committed sheet
 * names it, so what was read once can be kept as long as the program runs: some megabytes for every unit of a province.
 */
@Injectable()
export class UnitNames {
  /** By number. */
  private readonly units: (KeyedUnit | undefined)[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All units that are known by now, those of these lists among them. */
  async atLeast(lists: readonly Int32Array[]): Promise<readonly (KeyedUnit | undefined)[]> {
    let [from, to] = [Infinity, -1];
    for (const list of lists) {
      for (const number of list) {
        if (this.units[number] !== undefined) continue;
        if (number < from) from = number;
        if (number > to) to = number;
      }
    }
    for (let start = from; start <= to; start += ROWS_AT_ONCE) await this.read(start, start + ROWS_AT_ONCE);
    return this.units;
  }

  private async read(from: number, to: number): Promise<void> {
    const rows = await this.unitOfWork.manager.query<CountedUnitRow[]>(
      'SELECT number, name, unit_group AS unitGroup, tax_code AS taxCode FROM counted_unit WHERE number >= ? AND number < ?',
      [from, to],
    );
    // Without gaps: an array with large ones is looked up like a dictionary.
    while (this.units.length < to) this.units.push(undefined);
    for (const { number, name, unitGroup, taxCode } of rows) this.units[number] = keyed({ name, unitGroup, taxCode: taxCode || null });
  }
}
