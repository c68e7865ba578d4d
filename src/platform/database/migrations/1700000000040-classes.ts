import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, index, optional, unique } from '../migration-kit.js';

/** Courses (catalogue) and their running classes with sessions. */
export class Classes1700000000040 implements MigrationInterface {
  readonly name = 'Classes1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'course',
      [
        column.id(),
        column.text('code', 40),
        column.text('name', 300),
        column.text('name_search', 300),
        column.text('type', 20),
        column.int('periods', optional),
        column.text('certificate_kind', 20),
        column.int('validity_months', optional),
        column.text('topic', 30, optional),
        column.text('turn_rule', 20),
        column.int('turn_minimum'),
        column.int('certificate_percent'),
        column.flag('needs_result'),
        column.text('description', 2000, optional),
        column.instant('created_at'),
      ],
      { uniques: [unique('uq_course_code', 'code')] },
    );
    await createTable(runner, 'training_class', this.classColumns(), {
      uniques: [unique('uq_training_class_code', 'code')],
      indices: [
        index('ix_training_class_course_id', 'course_id'),
        index('ix_training_class_state', 'state', 'closes_on'),
        index('ix_training_class_created_by_id', 'created_by_id'),
      ],
      foreignKeys: [foreignKey('training_class', 'course_id', 'course'), foreignKey('training_class', 'venue_id', 'venue')],
    });
    await createTable(
      runner,
      'class_session',
      [
        column.id(),
        column.ref('class_id'),
        column.day('held_on'),
        column.text('half_day', 20),
        column.int('half_day_order'),
        column.text('place', 300),
        column.text('lecturer', 200),
        column.ref('venue_id', optional),
        column.int('revision'),
        column.instant('changed_at'),
      ],
      {
        uniques: [unique('uq_class_session_slot', 'class_id', 'held_on', 'half_day')],
        indices: [index('ix_class_session_held_on', 'held_on', 'half_day'), index('ix_class_session_venue_id', 'venue_id', 'held_on')],
        foreignKeys: [foreignKey('class_session', 'class_id', 'training_class'), foreignKey('class_session', 'venue_id', 'venue')],
      },
    );
    await this.createPlaces(runner);
    await this.createTeaching(runner);
    await createTable(runner, 'class_plan', [column.id(), column.ref('class_id'), column.ref('plan_id')], {
      uniques: [unique('uq_class_plan', 'plan_id', 'class_id')],
      indices: [index('ix_class_plan_class_id', 'class_id')],
      foreignKeys: [foreignKey('class_plan', 'class_id', 'training_class'), foreignKey('class_plan', 'plan_id', 'plan')],
    });
  }

  /** What was said of the place of one class, where that of its venue does not answer. */
  private async createPlaces(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'class_place',
      [
        column.id(),
        column.ref('class_id'),
        column.ref('admin_unit_id'),
        column.day('valid_from'),
        column.text('set_by', 200),
        column.instant('set_at'),
      ],
      {
        uniques: [unique('uq_class_place', 'class_id', 'valid_from')],
        foreignKeys: [foreignKey('class_place', 'class_id', 'training_class'), foreignKey('class_place', 'admin_unit_id', 'admin_unit')],
      },
    );
  }

  /** Who teaches a session, and who usually teaches the sessions of a class; links to calendars. */
  private async createTeaching(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'session_lecturer', [column.id(), column.ref('session_id'), column.ref('lecturer_id')], {
      uniques: [unique('uq_session_lecturer', 'session_id', 'lecturer_id')],
      indices: [index('ix_session_lecturer_lecturer_id', 'lecturer_id')],
      foreignKeys: [
        foreignKey('session_lecturer', 'session_id', 'class_session'),
        foreignKey('session_lecturer', 'lecturer_id', 'lecturer'),
      ],
    });
    await createTable(runner, 'class_lecturer', [column.id(), column.ref('class_id'), column.ref('lecturer_id')], {
      uniques: [unique('uq_class_lecturer', 'class_id', 'lecturer_id')],
      indices: [index('ix_class_lecturer_lecturer_id', 'lecturer_id')],
      foreignKeys: [foreignKey('class_lecturer', 'class_id', 'training_class'), foreignKey('class_lecturer', 'lecturer_id', 'lecturer')],
    });
    await createTable(
      runner,
      'calendar_feed',
      [
        column.id(),
        column.text('owner_kind', 20),
        column.ref('owner_id'),
        column.int('version'),
        column.text('token_hash', 64),
        column.instant('renewed_at'),
      ],
      { uniques: [unique('uq_calendar_feed_owner', 'owner_kind', 'owner_id'), unique('uq_calendar_feed_token_hash', 'token_hash')] },
    );
  }

  private classColumns(): ReturnType<typeof column.id>[] {
    return [
      column.id(),
      column.text('code', 40),
      column.ref('course_id'),
      column.text('name', 300),
      column.text('name_search', 300),
      column.text('mode', 20),
      column.text('state', 20),
      column.text('place', 300),
      column.text('lecturer', 200),
      column.text('held_by', 200, optional),
      column.ref('venue_id', optional),
      column.ref('created_by_id', optional),
      column.text('audience', 500, optional),
      column.text('opening_decision', 200, optional),
      column.text('online_link', 500, optional),
      column.int('capacity'),
      column.int('seats_taken'),
      column.flag('waiting_list_enabled'),
      column.int('answer_minutes'),
      column.flag('needs_approval'),
      column.flag('has_quotas'),
      column.flag('has_questions'),
      column.int('last_line_number'),
      column.instant('registration_opens_at'),
      column.instant('registration_closes_at'),
      column.day('opens_on', optional),
      column.day('closes_on', optional),
      column.instant('starts_at', optional),
      column.int('session_count'),
      column.text('state_reason', 500, optional),
      column.instant('state_changed_at', optional),
      column.day('previous_opens_on', optional),
      column.day('previous_closes_on', optional),
      column.text('turn_rule', 20),
      column.int('turn_minimum'),
      column.int('certificate_percent'),
      column.flag('needs_result'),
      column.instant('created_at'),
      column.int('revision'),
      column.instant('changed_at'),
    ];
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'calendar_feed',
      'class_lecturer',
      'session_lecturer',
      'class_plan',
      'class_place',
      'class_session',
      'training_class',
      'course',
    );
  }
}
