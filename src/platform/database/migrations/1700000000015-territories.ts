import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

/** Administrative units with the days on which they existed, and what became of them. */
export class Territories1700000000015 implements MigrationInterface {
  readonly name = 'Territories1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'admin_unit',
      [
        column.id(),
        column.text('level', 10),
        column.text('code', 10),
        column.text('name', 140),
        column.text('name_search', 200),
        column.ref('parent_id', optional),
        column.day('valid_from'),
        column.day('valid_to', optional),
        column.instant('created_at'),
      ],
      {
        uniques: [unique('uq_admin_unit_code', 'level', 'code', 'valid_from')],
        indices: [index('ix_admin_unit_parent_id', 'parent_id'), index('ix_admin_unit_name', 'name_search', 'valid_from')],
        foreignKeys: [foreignKey('admin_unit', 'parent_id', 'admin_unit')],
      },
    );
    await createTable(
      runner,
      'admin_unit_succession',
      [
        column.id(),
        column.ref('old_id'),
        column.ref('new_id'),
        column.text('part', 10),
        column.day('takes_effect_on'),
        column.text('legal_basis', 300, optional),
      ],
      {
        uniques: [unique('uq_admin_unit_succession', 'old_id', 'new_id')],
        indices: [index('ix_admin_unit_succession_new_id', 'new_id')],
        foreignKeys: [
          foreignKey('admin_unit_succession', 'old_id', 'admin_unit'),
          foreignKey('admin_unit_succession', 'new_id', 'admin_unit'),
        ],
      },
    );
    await this.imports(runner);
  }

  private async imports(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'admin_unit_import', [
      column.id(),
      column.text('file_name', 200),
      column.text('file_hash', 64),
      column.text('kind', 12),
      column.text('legal_basis', 300, optional),
      column.day('ends_on', optional),
      column.text('created_by', 200),
      column.instant('created_at'),
      column.instant('entered_at', optional),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'admin_unit_import', 'admin_unit_succession', 'admin_unit');
  }
}
