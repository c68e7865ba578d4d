import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Certificates1700000000070 implements MigrationInterface {
  readonly name = 'Certificates1700000000070';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'certificate_counter',
      [column.id(), column.text('register', 20), column.int('year'), column.int('last_number')],
      { uniques: [unique('uq_certificate_counter', 'register', 'year')] },
    );
    await createTable(
      runner,
      'certificate',
      [
        column.id(),
        column.text('register', 20),
        column.int('year'),
        column.int('number'),
        column.text('serial', 40),
        column.text('verify_code', 20),
        column.text('kind', 20),
        column.text('state', 20),
        column.ref('class_id'),
        column.ref('person_id'),
        column.ref('registration_id'),
        column.text('unit_group', 20),
        column.day('counted_on'),
        column.day('opened_on'),
        column.day('issued_on'),
        column.day('valid_to', optional),
        column.text('holder_search', 200),
        column.json('snapshot'),
        column.text('file_hash', 64, optional),
        column.ref('replaces_id', optional),
        column.ref('live_registration_id', optional),
        column.instant('created_at'),
        column.text('issued_by', 200),
        column.instant('ended_at', optional),
        column.text('end_reason', 500, optional),
      ],
      {
        uniques: [
          unique('uq_certificate_number', 'register', 'year', 'number'),
          unique('uq_certificate_verify_code', 'verify_code'),
          unique('uq_certificate_live', 'live_registration_id'),
        ],
        indices: [
          index('ix_certificate_class', 'class_id', 'state'),
          index('ix_certificate_kind', 'kind', 'counted_on'),
          index('ix_certificate_registration_id', 'registration_id'),
          index('ix_certificate_replaces_id', 'replaces_id'),
        ],
        foreignKeys: [
          foreignKey('certificate', 'class_id', 'training_class'),
          foreignKey('certificate', 'person_id', 'person'),
          foreignKey('certificate', 'registration_id', 'registration'),
        ],
      },
    );
    await this.createExternal(runner);
  }

  /** Papers of other organisations, with their own numbers. */
  private async createExternal(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'external_certificate',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('person_id'),
        column.ref('registration_id'),
        column.text('kind', 20),
        column.text('unit_group', 20),
        column.text('number', 100),
        column.text('issuer', 200),
        column.day('issued_on'),
        column.day('valid_to', optional),
        column.day('counted_on'),
        column.day('opened_on'),
        column.ref('live_registration_id', optional),
        column.instant('created_at'),
        column.text('recorded_by', 200),
        column.instant('ended_at', optional),
        column.text('end_reason', 500, optional),
      ],
      {
        uniques: [unique('uq_external_certificate_live', 'live_registration_id')],
        indices: [
          index('ix_external_certificate_class_id', 'class_id'),
          index('ix_external_certificate_registration_id', 'registration_id'),
        ],
        foreignKeys: [
          foreignKey('external_certificate', 'class_id', 'training_class'),
          foreignKey('external_certificate', 'person_id', 'person'),
          foreignKey('external_certificate', 'registration_id', 'registration'),
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'external_certificate', 'certificate', 'certificate_counter');
  }
}
