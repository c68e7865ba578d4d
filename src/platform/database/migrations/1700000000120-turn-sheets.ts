import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, primary, unique } from '../migration-kit.js';

/** The ledger of turns class by class in a short form, see docs/decisions/0011. */
export class Sheets1700000000120 implements MigrationInterface {
  readonly name = 'Sheets1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    await this.numbers(runner);
    const ofClosing = [column.ref('class_id', primary), column.ref('finalisation_id', primary)];
    const facts = [column.day('counted_on'), column.day('opened_on'), column.text('course_type', 20)];
    await createTable(
      runner,
      'turn_sheet',
      [
        ...ofClosing,
        column.int('piece', primary),
        ...facts,
        column.longText('counts'),
        column.longText('people'),
        column.longText('units'),
        column.longText('attendance'),
      ],
      {
        foreignKeys: [foreignKey('turn_sheet', 'finalisation_id', 'finalisation'), foreignKey('turn_sheet', 'class_id', 'training_class')],
      },
    );
  }

  private async numbers(runner: QueryRunner): Promise<void> {
    const number = { ...column.int('number', primary), isGenerated: true, generationStrategy: 'increment' } as const;
    await createTable(
      runner,
      'counted_unit',
      [number, column.text('name', 300), column.text('unit_group', 20), column.text('tax_code', 14)],
      {
        uniques: [unique('uq_counted_unit', 'name', 'unit_group', 'tax_code')],
      },
    );
    await createTable(runner, 'counted_person', [number, column.ref('person_id')], {
      uniques: [unique('uq_counted_person', 'person_id')],
      foreignKeys: [foreignKey('counted_person', 'person_id', 'person')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'turn_sheet', 'counted_person', 'counted_unit');
  }
}
