import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

export class Attendance1700000000060 implements MigrationInterface {
  readonly name = 'Attendance1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attendance_mark',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('session_id'),
        column.ref('registration_id'),
        column.text('mark', 20),
        column.instant('marked_at'),
        column.text('marked_by', 200),
      ],
      {
        indices: [
          index('ix_attendance_mark_class', 'class_id', 'registration_id', 'session_id'),
          index('ix_attendance_mark_session_id', 'session_id'),
        ],
        foreignKeys: [
          foreignKey('attendance_mark', 'session_id', 'class_session'),
          foreignKey('attendance_mark', 'registration_id', 'registration'),
        ],
      },
    );
    await createTable(
      runner,
      'class_result',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('registration_id'),
        column.text('result', 20),
        column.instant('entered_at'),
        column.text('entered_by', 200),
      ],
      {
        indices: [index('ix_class_result_class', 'class_id', 'registration_id')],
        foreignKeys: [foreignKey('class_result', 'registration_id', 'registration')],
      },
    );
    await this.ledger(runner);
  }

  private async ledger(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'finalisation',
      [
        column.id(),
        column.ref('class_id'),
        column.int('revision'),
        column.day('counted_on'),
        column.int('turns'),
        column.instant('finalised_at'),
        column.text('finalised_by', 200),
        column.instant('reopened_at', optional),
        column.text('reopened_by', 200, optional),
        column.text('reopen_reason', 500, optional),
      ],
      {
        uniques: [unique('uq_finalisation_revision', 'class_id', 'revision')],
        foreignKeys: [foreignKey('finalisation', 'class_id', 'training_class')],
      },
    );
    await createTable(
      runner,
      'attendee_turn',
      [
        column.id(),
        column.ref('finalisation_id'),
        column.ref('class_id'),
        column.ref('person_id'),
        column.ref('registration_id'),
        column.int('quantity'),
        column.day('counted_on'),
        column.day('opened_on'),
        column.text('course_type', 20),
        column.text('unit_group', 20),
        column.text('unit_name', 300),
        column.ref('organisation_id', optional),
        column.ref('admin_unit_id', optional),
        column.text('gender', 10, optional),
        column.text('minority', 12),
        column.int('sessions_attended'),
        column.int('sessions_total'),
        column.instant('created_at'),
      ],
      {
        uniques: [unique('uq_attendee_turn_once', 'finalisation_id', 'person_id', 'quantity')],
        indices: [
          index(
            'ix_attendee_turn_class',
            ...['class_id', 'counted_on', 'course_type', 'unit_group', 'quantity', 'opened_on', 'admin_unit_id', 'gender', 'minority'],
          ),
          index('ix_attendee_turn_person_id', 'person_id'),
          index('ix_attendee_turn_organisation', 'organisation_id', 'admin_unit_id', 'counted_on', 'quantity'),
        ],
        foreignKeys: [
          foreignKey('attendee_turn', 'finalisation_id', 'finalisation'),
          foreignKey('attendee_turn', 'class_id', 'training_class'),
          foreignKey('attendee_turn', 'person_id', 'person'),
          foreignKey('attendee_turn', 'registration_id', 'registration'),
          foreignKey('attendee_turn', 'organisation_id', 'organisation'),
          foreignKey('attendee_turn', 'admin_unit_id', 'admin_unit'),
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'attendee_turn', 'finalisation', 'class_result', 'attendance_mark');
  }
}
