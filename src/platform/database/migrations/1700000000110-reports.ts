import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Reports1700000000110 implements MigrationInterface {
  readonly name = 'Reports1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'report',
      [
        column.id(),
        column.ref('plan_id'),
        column.day('period_from'),
        column.day('period_to'),
        column.day('as_of'),
        column.text('state', 10),
        column.json('texts'),
        column.int('version'),
        column.text('created_by', 200),
        column.instant('created_at'),
        column.instant('changed_at'),
        column.json('numbers', optional),
        column.json('office', optional),
        column.instant('quiet_since', optional),
        column.text('sent_by', 200, optional),
        column.instant('sent_at', optional),
      ],
      { indices: [index('ix_report_plan', 'plan_id', 'period_from')], foreignKeys: [foreignKey('report', 'plan_id', 'plan')] },
    );
    await createTable(
      runner,
      'report_file',
      [
        column.id(),
        column.ref('report_id'),
        column.text('kind', 20),
        column.text('file_name', 200),
        column.text('hash', 64),
        column.int('size'),
      ],
      { uniques: [unique('uq_report_file_kind', 'report_id', 'kind')], foreignKeys: [foreignKey('report_file', 'report_id', 'report')] },
    );
    await createTable(runner, 'report_reminder', [column.id(), column.ref('plan_id'), column.day('day'), column.instant('created_at')], {
      uniques: [unique('uq_report_reminder_day', 'plan_id', 'day')],
      foreignKeys: [foreignKey('report_reminder', 'plan_id', 'plan')],
    });
    await createTable(
      runner,
      'unit_report',
      [
        column.id(),
        column.ref('report_id'),
        column.text('unit_name', 200),
        column.text('unit_key', 200),
        column.text('email', 200, optional),
        column.day('due_on'),
        column.instant('reminded_at', optional),
        column.text('reminder_step', 10, optional),
        column.day('reported_on', optional),
        column.longText('summary', optional),
        column.text('file_name', 200, optional),
        column.text('file_kind', 10, optional),
        column.int('size', optional),
        column.text('sha256', 64, optional),
        column.text('added_by', 200),
        column.instant('added_at'),
        column.text('received_by', 200, optional),
        column.instant('received_at', optional),
        column.int('revision'),
      ],
      {
        indices: [index('ix_unit_report_due_on', 'due_on')],
        uniques: [unique('uq_unit_report_unit', 'report_id', 'unit_key')],
        foreignKeys: [foreignKey('unit_report', 'report_id', 'report')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'unit_report', 'report_reminder', 'report_file', 'report');
  }
}
