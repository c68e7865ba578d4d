import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, primary } from '../migration-kit.js';

/** The ledger of turns added up class by class, see docs/decisions/0011. */
export class Tallies1700000000120 implements MigrationInterface {
  readonly name = 'Tallies1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    const ofClosing = [column.ref('class_id', primary), column.ref('finalisation_id', primary)];
    const facts = [column.day('counted_on'), column.day('opened_on'), column.text('course_type', 20)];
    await createTable(
      runner,
      'turn_tally',
      [
        ...[...ofClosing, column.text('unit_group', 20, primary), ...facts, column.int('turns')],
        ...[column.int('women'), column.int('gender_not_stated'), column.int('minority'), column.int('minority_not_stated')],
      ],
      {
        foreignKeys: [foreignKey('turn_tally', 'finalisation_id', 'finalisation'), foreignKey('turn_tally', 'class_id', 'training_class')],
      },
    );
    await createTable(
      runner,
      'turn_sheet',
      [
        ...ofClosing,
        column.int('piece', primary),
        ...facts,
        column.longText('people'),
        column.longText('units'),
        column.longText('attendance'),
      ],
      {
        foreignKeys: [foreignKey('turn_sheet', 'finalisation_id', 'finalisation'), foreignKey('turn_sheet', 'class_id', 'training_class')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'turn_sheet', 'turn_tally');
  }
}
