import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

/** Where classes are held and in which administrative units these places lie, and who teaches. */
export class Venues1700000000035 implements MigrationInterface {
  readonly name = 'Venues1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'venue',
      [
        column.id(),
        column.ref('site_id', optional),
        column.text('name', 140),
        column.text('name_key', 200),
        column.text('name_search', 600),
        column.text('sort_key', 300),
        column.text('address', 300, optional),
        column.int('capacity', optional),
        column.text('note', 2000, optional),
        column.flag('retired'),
        column.instant('created_at'),
      ],
      {
        uniques: [unique('uq_venue_name_key', 'name_key')],
        indices: [index('ix_venue_site_id', 'site_id'), index('ix_venue_sort_key', 'sort_key')],
        foreignKeys: [foreignKey('venue', 'site_id', 'venue')],
      },
    );
    await createTable(
      runner,
      'venue_place',
      [
        column.id(),
        column.ref('venue_id'),
        column.ref('admin_unit_id'),
        column.day('valid_from'),
        column.text('set_by', 200),
        column.instant('set_at'),
      ],
      {
        uniques: [unique('uq_venue_place', 'venue_id', 'valid_from')],
        foreignKeys: [foreignKey('venue_place', 'venue_id', 'venue'), foreignKey('venue_place', 'admin_unit_id', 'admin_unit')],
      },
    );
    await this.createLecturers(runner);
  }

  private async createLecturers(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'lecturer',
      [
        column.id(),
        column.text('name', 120),
        column.text('title', 40, optional),
        column.text('organisation', 250, optional),
        column.text('person_key', 400),
        column.text('name_search', 1000),
        column.text('sort_key', 400),
        column.text('phone', 20, optional),
        column.text('email', 190, optional),
        column.text('topics', 500, optional),
        column.text('note', 2000, optional),
        column.flag('retired'),
        column.instant('created_at'),
      ],
      { uniques: [unique('uq_lecturer_person_key', 'person_key')], indices: [index('ix_lecturer_sort_key', 'sort_key')] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'lecturer', 'venue_place', 'venue');
  }
}
