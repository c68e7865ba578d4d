import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional } from '../migration-kit.js';

/** The bodies that issue documents, one after the other. */
export class Letterheads1700000000018 implements MigrationInterface {
  readonly name = 'Letterheads1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'letterhead',
      [
        column.id(),
        column.text('scope', 10),
        column.text('parent', 200),
        column.text('name', 200),
        column.text('province', 100),
        column.text('sign', 20),
        column.text('register', 20),
        column.day('valid_from', optional),
        column.day('valid_to', optional),
        column.ref('successor_id', optional),
        column.text('legal_basis', 300, optional),
        column.instant('created_at'),
      ],
      {
        indices: [index('ix_letterhead_successor_id', 'successor_id')],
        foreignKeys: [foreignKey('letterhead', 'successor_id', 'letterhead')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'letterhead');
  }
}
