import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Questions1700000000055 implements MigrationInterface {
  readonly name = 'Questions1700000000055';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'class_question',
      [
        column.id(),
        column.ref('class_id'),
        column.int('position'),
        column.text('kind', 20),
        column.text('label', 200),
        column.text('label_en', 200, optional),
        column.text('hint', 300, optional),
        column.flag('is_required'),
        column.json('choices'),
        column.int('minimum', optional),
        column.int('maximum', optional),
        column.ref('shown_when_id', optional),
        column.text('shown_when_choice', 12, optional),
        column.instant('removed_at', optional),
      ],
      {
        indices: [index('ix_class_question_class_id', 'class_id', 'position')],
        foreignKeys: [foreignKey('class_question', 'class_id', 'training_class')],
      },
    );
    await createTable(
      runner,
      'registration_answer',
      [
        column.id(),
        column.ref('registration_id'),
        column.ref('question_id'),
        column.longText('value'),
        column.text('file_hash', 64, optional),
        column.text('file_kind', 10, optional),
        column.instant('answered_at'),
      ],
      {
        uniques: [unique('uq_registration_answer', 'registration_id', 'question_id')],
        indices: [index('ix_registration_answer_question_id', 'question_id'), index('ix_registration_answer_file_hash', 'file_hash')],
        foreignKeys: [
          foreignKey('registration_answer', 'registration_id', 'registration'),
          foreignKey('registration_answer', 'question_id', 'class_question'),
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'registration_answer', 'class_question');
  }
}
