import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, index, optional, useBytewiseText } from '../migration-kit.js';

export class Platform1700000000010 implements MigrationInterface {
  readonly name = 'Platform1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await useBytewiseText(runner);
    await createTable(
      runner,
      'audit_entry',
      [
        column.id(),
        column.instant('at'),
        column.ref('actor_id', optional),
        column.text('actor_name', 200),
        column.text('action', 80),
        column.text('subject_type', 40),
        column.ref('subject_id'),
        column.json('detail', optional),
        column.text('reason', 500, optional),
      ],
      { indices: [index('ix_audit_entry_subject', 'subject_type', 'subject_id')] },
    );
    await createTable(
      runner,
      'outbox_message',
      [
        column.id(),
        column.text('topic', 80),
        column.json('payload'),
        column.text('state', 20),
        column.int('attempts'),
        column.instant('created_at'),
        column.instant('due_at'),
        column.text('last_error', 1000, optional),
        column.instant('finished_at', optional),
      ],
      { indices: [index('ix_outbox_message_due', 'state', 'due_at')] },
    );
    await createTable(
      runner,
      'sign_in',
      [column.text('id', 64, { isPrimary: true }), column.longText('content'), column.instant('expires_at')],
      {
        indices: [index('ix_sign_in_expires_at', 'expires_at')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'sign_in', 'outbox_message', 'audit_entry');
  }
}
