import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Registrations1700000000050 implements MigrationInterface {
  readonly name = 'Registrations1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'registration',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('person_id'),
        column.text('code', 12),
        column.text('token_hash', 64),
        column.text('email_claim', 64, optional),
        column.text('phone_claim', 64, optional),
        column.text('state', 20),
        column.text('source', 20),
        column.text('full_name', 200),
        column.text('name_search', 200),
        column.text('name_sort', 400),
        column.text('unit_name', 300),
        column.text('unit_search', 300),
        column.text('unit_group', 20),
        column.text('tax_code', 14, optional),
        column.text('position', 200),
        column.text('phone', 20, optional),
        column.text('email', 190, optional),
        column.day('birth_date', optional),
        column.text('birth_precision', 10, optional),
        column.text('gender', 10, optional),
        column.text('language', 5),
        column.instant('created_at'),
        column.instant('cancelled_at', optional),
        column.text('ended_by', 20, optional),
        column.text('reason', 500, optional),
        column.int('line_number', optional),
        column.instant('answer_by', optional),
        column.ref('substituted_by', optional),
        column.ref('moved_to', optional),
        column.ref('seat_block_id', optional),
      ],
      {
        uniques: [
          unique('uq_registration_person', 'person_id', 'class_id'),
          unique('uq_registration_code', 'code'),
          unique('uq_registration_token_hash', 'token_hash'),
          unique('uq_registration_email_claim', 'class_id', 'email_claim'),
          unique('uq_registration_phone_claim', 'class_id', 'phone_claim'),
        ],
        indices: [
          index('ix_registration_class', 'class_id', 'name_sort'),
          index('ix_registration_line', 'class_id', 'state', 'line_number'),
          index('ix_registration_answer_by', 'answer_by'),
          index('ix_registration_email', 'email'),
          index('ix_registration_unit', 'unit_search', 'unit_group'),
        ],
        // None for class_id: its check would lock the row of the class from the first insert on, see docs/seats.md.
        foreignKeys: [foreignKey('registration', 'person_id', 'person')],
      },
    );
    await createTable(
      runner,
      'consent_record',
      [
        column.id(),
        column.ref('registration_id'),
        column.text('purpose', 40),
        column.flag('given'),
        column.text('text_version', 40),
        column.text('channel', 20),
        column.instant('at'),
      ],
      {
        indices: [index('ix_consent_record_registration_id', 'registration_id')],
        foreignKeys: [foreignKey('consent_record', 'registration_id', 'registration')],
      },
    );
    await this.createSharesOfSeats(runner);
  }

  private async createSharesOfSeats(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'class_quota',
      [
        column.id(),
        column.ref('class_id'),
        column.text('bound_key', 310),
        column.text('unit_group', 20, optional),
        column.text('unit_name', 300, optional),
        column.text('unit_search', 300, optional),
        column.int('maximum'),
      ],
      {
        uniques: [unique('uq_class_quota', 'class_id', 'bound_key')],
        foreignKeys: [foreignKey('class_quota', 'class_id', 'training_class')],
      },
    );
    await createTable(
      runner,
      'seat_block',
      [
        column.id(),
        column.ref('class_id'),
        column.text('code', 12),
        column.text('token_hash', 64),
        column.text('state', 20),
        column.text('unit_name', 300),
        column.text('unit_search', 300),
        column.text('unit_group', 20),
        column.text('contact_email', 190, optional),
        column.int('seats'),
        column.int('named'),
        column.instant('release_at'),
        column.instant('created_at'),
        column.instant('released_at', optional),
      ],
      {
        uniques: [unique('uq_seat_block_token_hash', 'token_hash')],
        indices: [index('ix_seat_block_class_id', 'class_id'), index('ix_seat_block_due', 'state', 'release_at')],
        foreignKeys: [foreignKey('seat_block', 'class_id', 'training_class')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'seat_block', 'class_quota', 'consent_record', 'registration');
  }
}
