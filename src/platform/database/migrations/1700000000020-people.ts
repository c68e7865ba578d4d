import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, primary, unique } from '../migration-kit.js';

/** Accounts (identity) and people with their organisations (directory). */
export class People1700000000020 implements MigrationInterface {
  readonly name = 'People1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await this.identity(runner);
    await this.directory(runner);
  }

  private async identity(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'account',
      [
        column.id(),
        column.text('email', 190),
        column.text('name', 200),
        column.text('password_hash', 255),
        column.text('role', 20),
        column.flag('disabled'),
        column.int('sign_in_version'),
        column.instant('created_at'),
      ],
      { uniques: [unique('uq_account_email', 'email')] },
    );
    await createTable(
      runner,
      'invitation',
      [
        column.id(),
        column.text('token_hash', 64),
        column.text('role', 20),
        column.text('email', 190, optional),
        column.text('created_by', 200),
        column.instant('created_at'),
        column.instant('expires_at'),
        column.instant('used_at', optional),
        column.instant('withdrawn_at', optional),
      ],
      { uniques: [unique('uq_invitation_token_hash', 'token_hash')] },
    );
    await createTable(
      runner,
      'api_token',
      [
        column.id(),
        column.ref('account_id'),
        column.text('token_hash', 64),
        column.instant('created_at'),
        column.instant('expires_at'),
        column.instant('revoked_at', optional),
      ],
      {
        uniques: [unique('uq_api_token_token_hash', 'token_hash')],
        indices: [index('ix_api_token_account_id', 'account_id')],
        foreignKeys: [foreignKey('api_token', 'account_id', 'account')],
      },
    );
    await this.passwordResets(runner);
  }

  private async passwordResets(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'password_reset',
      [
        column.id(),
        column.ref('account_id'),
        column.text('token_hash', 64),
        column.instant('created_at'),
        column.instant('expires_at'),
        column.instant('used_at', optional),
      ],
      {
        uniques: [unique('uq_password_reset_token_hash', 'token_hash')],
        indices: [index('ix_password_reset_account_id', 'account_id')],
        foreignKeys: [foreignKey('password_reset', 'account_id', 'account')],
      },
    );
  }

  private async directory(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'organisation',
      [column.id(), column.text('name', 300), column.text('name_search', 300), column.text('unit_group', 20), column.instant('created_at')],
      { uniques: [unique('uq_organisation_name', 'name_search', 'unit_group')] },
    );
    await this.organisationPlaces(runner);
    await createTable(
      runner,
      'organisation_succession',
      [
        column.id(),
        column.ref('predecessor_id'),
        column.ref('successor_id', optional),
        column.text('kind', 10),
        column.day('day', optional),
        column.text('legal_basis', 300, optional),
        column.instant('created_at'),
      ],
      {
        uniques: [unique('uq_organisation_succession', 'predecessor_id', 'successor_id')],
        indices: [index('ix_organisation_succession_successor_id', 'successor_id')],
        foreignKeys: [
          foreignKey('organisation_succession', 'predecessor_id', 'organisation'),
          foreignKey('organisation_succession', 'successor_id', 'organisation'),
        ],
      },
    );
    await createTable(
      runner,
      'person',
      [
        column.id(),
        column.text('full_name', 200),
        column.text('name_search', 200),
        column.text('name_sort', 400),
        column.day('birth_date', optional),
        column.text('birth_precision', 10, optional),
        column.text('gender', 10, optional),
        column.text('phone', 20, optional),
        column.text('email', 190, optional),
        column.instant('created_at'),
      ],
      {
        indices: [
          index('ix_person_name_search', 'name_search'),
          index('ix_person_name_sort', 'name_sort', 'id'),
          index('ix_person_phone', 'phone'),
          index('ix_person_email', 'email'),
        ],
      },
    );
    await createTable(
      runner,
      'person_ethnicity',
      [
        column.id(),
        column.ref('person_id'),
        column.text('ethnicity', 60),
        column.instant('consented_at'),
        column.text('consent_version', 40),
      ],
      {
        uniques: [unique('uq_person_ethnicity_person_id', 'person_id')],
        foreignKeys: [foreignKey('person_ethnicity', 'person_id', 'person')],
      },
    );
    await this.nameParts(runner);
  }

  private async nameParts(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'person_name_part',
      [column.text('part', 40, primary), column.text('name_sort', 400, primary), column.ref('person_id', primary)],
      {
        indices: [index('ix_person_name_part_person_id', 'person_id')],
        foreignKeys: [foreignKey('person_name_part', 'person_id', 'person')],
      },
    );
  }

  private async organisationPlaces(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'organisation_place',
      [
        column.id(),
        column.ref('organisation_id'),
        column.ref('admin_unit_id'),
        column.day('valid_from'),
        column.text('set_by', 200),
        column.instant('set_at'),
      ],
      {
        uniques: [unique('uq_organisation_place', 'organisation_id', 'valid_from')],
        foreignKeys: [
          foreignKey('organisation_place', 'organisation_id', 'organisation'),
          foreignKey('organisation_place', 'admin_unit_id', 'admin_unit'),
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'person_name_part',
      'person_ethnicity',
      'person',
      'organisation_place',
      'organisation_succession',
      'organisation',
      'password_reset',
      'api_token',
      'invitation',
      'account',
    );
  }
}
