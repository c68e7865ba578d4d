import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Imports1700000000095 implements MigrationInterface {
  readonly name = 'Imports1700000000095';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'import_link',
      [
        column.id(),
        column.ref('class_id'),
        column.text('unit_name', 300),
        column.text('unit_group', 20),
        column.text('token_hash', 64),
        column.text('made_by', 200),
        column.instant('deadline'),
        column.instant('created_at'),
        column.instant('revoked_at', optional),
      ],
      {
        uniques: [unique('uq_import_link_token_hash', 'token_hash')],
        indices: [index('ix_import_link_class_id', 'class_id')],
        foreignKeys: [foreignKey('import_link', 'class_id', 'training_class')],
      },
    );
    await createTable(
      runner,
      'import_batch',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('link_id', optional),
        column.ref('seat_block_id', optional),
        column.text('state', 20),
        column.text('source', 20),
        column.text('file_name', 200),
        column.text('file_hash', 64),
        column.text('sheet_name', 100),
        column.int('hidden_columns'),
        column.json('settings'),
        column.int('entered'),
        column.int('waiting'),
        column.int('refused'),
        column.text('made_by', 300),
        column.instant('created_at'),
        column.instant('expires_at'),
        column.instant('started_at', optional),
        column.instant('finished_at', optional),
        column.instant('undone_at', optional),
      ],
      {
        indices: [
          index('ix_import_batch_class_id', 'class_id'),
          index('ix_import_batch_link_id', 'link_id'),
          index('ix_import_batch_seat_block_id', 'seat_block_id'),
        ],
        foreignKeys: [
          foreignKey('import_batch', 'class_id', 'training_class'),
          foreignKey('import_batch', 'link_id', 'import_link'),
          foreignKey('import_batch', 'seat_block_id', 'seat_block'),
        ],
      },
    );
    await createTable(
      runner,
      'import_row',
      [
        column.id(),
        column.ref('batch_id'),
        column.int('sheet'),
        column.int('number'),
        column.json('cells'),
        column.flag('hidden'),
        column.json('corrected', optional),
        column.text('outcome', 20, optional),
        column.json('reasons', optional),
        column.ref('registration_id', optional),
      ],
      {
        indices: [index('ix_import_row_batch', 'batch_id', 'sheet', 'number'), index('ix_import_row_registration_id', 'registration_id')],
        foreignKeys: [foreignKey('import_row', 'batch_id', 'import_batch')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'import_row', 'import_batch', 'import_link');
  }
}
