import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional } from '../migration-kit.js';

/** The papers of a class: decision, letters, agenda, hand-outs, photos. */
export class ClassPapers1700000000045 implements MigrationInterface {
  readonly name = 'ClassPapers1700000000045';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      column.id(),
      column.ref('class_id'),
      column.text('kind', 20),
      column.text('title', 250, optional),
      column.text('number', 100, optional),
      column.day('issued_on', optional),
      column.text('signer', 200, optional),
      column.flag('is_public'),
      column.text('file_name', 200),
      column.text('file_kind', 10),
      column.int('size'),
      column.text('sha256', 64),
      column.instant('added_at'),
      column.text('added_by', 200),
    ];
    await createTable(runner, 'class_paper', columns, {
      indices: [index('ix_class_paper_class_id', 'class_id')],
      foreignKeys: [foreignKey('class_paper', 'class_id', 'training_class')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'class_paper');
  }
}
