import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Mail1700000000080 implements MigrationInterface {
  readonly name = 'Mail1700000000080';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'mail_message',
      [
        column.id(),
        column.text('origin', 160),
        column.text('template', 40),
        column.text('language', 2),
        column.text('subject_type', 40),
        column.ref('subject_id'),
        column.text('audience', 20),
        column.text('state', 20),
        column.text('reason', 20, optional),
        column.text('to_name', 200),
        column.text('to_address', 190, optional),
        column.text('to_search', 400),
        column.text('subject', 400),
        column.longText('html'),
        column.longText('text'),
        column.json('headers'),
        column.json('attachments'),
        column.text('sealed_link', 500, optional),
        column.text('message_id', 250),
        column.int('attempts'),
        column.instant('created_at'),
        column.instant('due_at'),
        column.instant('claimed_until', optional),
        column.text('last_error', 1000, optional),
        column.instant('sent_at', optional),
      ],
      {
        uniques: [unique('uq_mail_message_origin', 'origin')],
        indices: [index('ix_mail_message_state', 'state', 'id'), index('ix_mail_message_subject', 'subject_type', 'subject_id')],
      },
    );
    await createTable(
      runner,
      'mail_template_version',
      [
        column.id(),
        column.text('name', 40),
        column.text('language', 2),
        column.int('version'),
        column.text('subject', 400, optional),
        column.longText('body', optional),
        column.text('saved_by', 200),
        column.instant('saved_at'),
      ],
      { uniques: [unique('uq_mail_template_version', 'name', 'language', 'version')] },
    );
    await createTable(
      runner,
      'mail_round',
      [column.id(), column.ref('class_id'), column.text('kind', 40), column.day('day'), column.instant('finished_at')],
      { uniques: [unique('uq_mail_round', 'class_id', 'kind', 'day')] },
    );
    await this.createClassMessages(runner);
    await this.createNews(runner);
  }

  private async createClassMessages(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'class_message',
      [
        column.id(),
        column.ref('class_id'),
        column.text('subject', 200),
        column.longText('words'),
        column.json('states'),
        column.json('registration_ids'),
        column.int('people'),
        column.int('unreachable'),
        column.text('sent_by', 200),
        column.instant('sent_at'),
      ],
      {
        indices: [index('ix_class_message_class', 'class_id', 'id')],
        foreignKeys: [foreignKey('class_message', 'class_id', 'training_class')],
      },
    );
  }

  private async createNews(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'announcement', [
      column.id(),
      column.text('subject', 200),
      column.longText('words'),
      column.json('class_ids'),
      column.text('topic', 30, optional),
      column.ref('course_id', optional),
      column.text('unit_group', 20, optional),
      column.text('sent_by', 200),
      column.instant('sent_at'),
      column.text('reached', 190),
      column.int('written'),
      column.instant('finished_at', optional),
    ]);
    await createTable(runner, 'news_refusal', [column.id(), column.text('address', 190), column.instant('at')], {
      uniques: [unique('uq_news_refusal_address', 'address')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'news_refusal', 'announcement', 'class_message', 'mail_round', 'mail_template_version', 'mail_message');
  }
}
