import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Plans1700000000030 implements MigrationInterface {
  readonly name = 'Plans1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'plan',
      [
        column.id(),
        column.text('number', 60),
        column.text('title', 500),
        column.text('issuer', 200),
        column.text('province', 100),
        column.day('signed_on', optional),
        column.day('period_from'),
        column.day('period_to'),
        column.text('count_year_by', 10),
        column.text('organisations_by', 10),
        column.text('territory_extent', 10),
        column.text('source', 300, optional),
        column.ref('supersedes_id', optional),
        column.ref('owner_id', optional),
        column.instant('created_at'),
      ],
      {
        uniques: [unique('uq_plan_number', 'number'), unique('uq_plan_supersedes', 'supersedes_id')],
        indices: [index('ix_plan_owner_id', 'owner_id')],
        foreignKeys: [foreignKey('plan', 'supersedes_id', 'plan'), foreignKey('plan', 'owner_id', 'letterhead')],
      },
    );
    await this.territories(runner);
    await createTable(
      runner,
      'target',
      [
        column.id(),
        column.ref('plan_id'),
        column.int('position'),
        column.text('key', 60),
        column.int('version'),
        column.day('valid_from'),
        column.text('label', 300),
        column.text('quote', 1000),
        column.text('audience_words', 300, optional),
        column.text('comparator', 20),
        column.decimal('wanted', optional),
        column.decimal('wanted_max', optional),
        column.int('tolerance_percent', optional),
        column.text('unit', 20),
        column.text('basis', 40),
        column.text('periodicity', 20),
        column.json('audience'),
        column.json('counted_types'),
        column.json('counted_topics'),
        column.json('evidence_kinds'),
        column.flag('competence_only'),
        column.flag('withdrawn'),
        column.text('condition', 500, optional),
        column.text('not_ready_reason', 500, optional),
        column.text('ready_reason', 500, optional),
        column.text('parent_key', 60, optional),
      ],
      { uniques: [unique('uq_target_plan_key', 'plan_id', 'key')], foreignKeys: [foreignKey('target', 'plan_id', 'plan')] },
    );
    await createTable(
      runner,
      'target_version',
      [
        column.id(),
        column.ref('target_id'),
        column.int('version'),
        column.day('valid_from'),
        column.json('terms'),
        column.text('reason', 500, optional),
        column.text('changed_by', 200),
        column.instant('changed_at'),
      ],
      {
        uniques: [unique('uq_target_version_number', 'target_id', 'version')],
        foreignKeys: [foreignKey('target_version', 'target_id', 'target')],
      },
    );
    await createTable(
      runner,
      'manual_figure',
      [
        column.id(),
        column.ref('target_id'),
        column.text('kind', 20),
        column.day('counted_on'),
        column.decimal('value'),
        column.decimal('denominator', optional),
        column.ref('person_id', optional),
        column.text('evidence', 500),
        column.text('state', 20),
        ...[column.text('file_name', 200, optional), column.text('file_kind', 10, optional)],
        ...[column.int('size', optional), column.text('sha256', 64, optional)],
        ...[column.json('hand_ids'), column.int('revision'), column.text('entered_by', 200), column.instant('entered_at')],
        ...[column.text('verified_by', 200, optional), column.instant('verified_at', optional)],
        ...[column.text('withdrawn_by', 200, optional), column.instant('withdrawn_at', optional)],
        column.text('withdrawn_reason', 500, optional),
      ],
      {
        indices: [index('ix_manual_figure_target', 'target_id', 'counted_on')],
        foreignKeys: [foreignKey('manual_figure', 'target_id', 'target'), foreignKey('manual_figure', 'person_id', 'person')],
      },
    );
  }

  private async territories(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'plan_territory',
      [
        column.id(),
        column.ref('plan_id'),
        column.ref('admin_unit_id'),
        column.text('part', 10),
        column.text('reason', 500, optional),
        column.text('set_by', 200),
        column.instant('set_at'),
      ],
      {
        uniques: [unique('uq_plan_territory', 'plan_id', 'admin_unit_id')],
        foreignKeys: [foreignKey('plan_territory', 'plan_id', 'plan'), foreignKey('plan_territory', 'admin_unit_id', 'admin_unit')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'manual_figure', 'target_version', 'target', 'plan_territory', 'plan');
  }
}
