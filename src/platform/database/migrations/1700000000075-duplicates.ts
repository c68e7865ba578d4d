import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

/** Records of one person: which are merged, what was merged and undone, and who was found to be two people. */
export class Duplicates1700000000075 implements MigrationInterface {
  readonly name = 'Duplicates1700000000075';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'merged_person', [{ ...column.ref('person_id'), isPrimary: true }, column.ref('kept_id')], {
      indices: [index('ix_merged_person_kept_id', 'kept_id')],
      foreignKeys: [foreignKey('merged_person', 'person_id', 'person'), foreignKey('merged_person', 'kept_id', 'person')],
    });
    await createTable(
      runner,
      'person_merge',
      [
        column.id(),
        column.ref('kept_id'),
        column.ref('merged_id'),
        column.json('filled_in'),
        column.json('followers'),
        column.instant('merged_at'),
        column.text('merged_by', 200),
        column.instant('undone_at', optional),
        column.text('undone_by', 200, optional),
      ],
      {
        indices: [index('ix_person_merge_kept_id', 'kept_id'), index('ix_person_merge_merged_id', 'merged_id')],
        foreignKeys: [foreignKey('person_merge', 'kept_id', 'person'), foreignKey('person_merge', 'merged_id', 'person')],
      },
    );
    await createTable(
      runner,
      'person_distinction',
      [column.id(), column.ref('one_id'), column.ref('other_id'), column.instant('decided_at'), column.text('decided_by', 200)],
      {
        uniques: [unique('uq_person_distinction', 'one_id', 'other_id')],
        indices: [index('ix_person_distinction_other_id', 'other_id')],
        foreignKeys: [foreignKey('person_distinction', 'one_id', 'person'), foreignKey('person_distinction', 'other_id', 'person')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'person_distinction', 'person_merge', 'merged_person');
  }
}
