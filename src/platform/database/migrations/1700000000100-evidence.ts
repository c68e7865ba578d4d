import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional } from '../migration-kit.js';

/** What plans count besides training, each with its paper. */
export class Evidence1700000000100 implements MigrationInterface {
  readonly name = 'Evidence1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    const facts = [
      ...[column.text('kind', 30), column.text('state', 20), column.day('counted_on'), column.text('subject', 300, optional)],
      ...[column.text('organisation', 250, optional), column.text('unit_group', 20, optional), column.text('tax_code', 20, optional)],
      ...[column.text('variant', 30, optional), column.text('reference', 200, optional), column.decimal('quantity', optional)],
      ...[column.day('started_on', optional), column.text('result', 500, optional), column.text('source', 500)],
      column.text('search_text', 1100),
    ];
    const file = [
      ...[column.text('file_name', 200, optional), column.text('file_kind', 10, optional)],
      ...[column.int('size', optional), column.text('sha256', 64, optional)],
    ];
    const hands = [
      ...[column.json('hand_ids'), column.int('revision'), column.text('entered_by', 200), column.instant('entered_at')],
      ...[column.text('verified_by', 200, optional), column.instant('verified_at', optional)],
      ...[
        column.text('withdrawn_by', 200, optional),
        column.instant('withdrawn_at', optional),
        column.text('withdrawn_reason', 500, optional),
      ],
    ];
    const places = [column.ref('plan_id'), column.ref('target_id', optional), column.ref('import_id', optional)];
    const columns = [column.id(), ...places, ...facts, ...file, ...hands];
    await createTable(runner, 'evidence_import', importColumns(), {
      indices: [index('ix_evidence_import_plan_id', 'plan_id')],
      foreignKeys: [foreignKey('evidence_import', 'plan_id', 'plan')],
    });
    await createTable(runner, 'evidence_record', columns, {
      indices: [index('ix_evidence_record_plan', 'plan_id', 'kind', 'state'), index('ix_evidence_record_import_id', 'import_id')],
      foreignKeys: [
        foreignKey('evidence_record', 'plan_id', 'plan'),
        foreignKey('evidence_record', 'import_id', 'evidence_import'),
        foreignKey('evidence_record', 'target_id', 'target'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'evidence_record', 'evidence_import');
  }
}

/** Lists of records that somebody handed in. */
function importColumns(): TableColumnOptions[] {
  return [
    ...[column.id(), column.ref('plan_id'), column.text('state', 20), column.text('source', 20)],
    ...[column.text('file_name', 200), column.text('file_hash', 64), column.json('reading')],
    ...[column.text('paper_name', 200, optional), column.text('paper_kind', 10, optional)],
    ...[column.int('paper_size', optional), column.text('paper_hash', 64, optional)],
    ...[column.int('entered'), column.json('left_out', optional), column.text('created_by', 200), column.instant('created_at')],
    ...[column.instant('entered_at', optional), column.instant('undone_at', optional)],
  ];
}
