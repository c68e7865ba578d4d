import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { type ClassState, courseOfClass } from '../classes/index.js';
import { type ClassFileFacts, classFile, type FileItem } from './domain/class-file.js';

/** A class with what of its file is there. */
export interface ClassWithFile {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly closesOn: CalendarDate;
  readonly state: ClassState;
  readonly items: readonly FileItem[];
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly closesOn: string;
  readonly state: ClassState;
  readonly people: number | string;
  readonly certificateKind: string;
}

/** More classes than a province holds in a period. */
const MOST_CLASSES = 5_000;

/** Class files of a plan; every method runs inside the caller's unit of work. Four queries, whatever the number of classes. */
@Injectable()
export class ClassFileQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Classes of the plan that have ended by `until` and were held, the newest first. */
  async ofPlan(planId: string, until: CalendarDate): Promise<ClassWithFile[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      'SELECT training.id AS id, training.code AS code, training.name AS name, training.closes_on AS closesOn, training.state AS state, ' +
        'training.seats_taken AS people, course.certificate_kind AS certificateKind ' +
        'FROM class_plan link INNER JOIN training_class training ON training.id = link.class_id ' +
        `${courseOfClass} ` +
        "WHERE link.plan_id = ? AND training.closes_on <= ? AND training.state IN ('open', 'finalised') " +
        `ORDER BY training.closes_on DESC, training.code LIMIT ${MOST_CLASSES}`,
      [planId, until],
    );
    const kinds = await this.kindsByClass(planId);
    const marked = await this.classesWith('attendance_mark', planId, '');
    const certified = await this.classesWith('certificate', planId, " AND held.state = 'valid'");
    return rows.map(({ id, code, name, closesOn, state, people, certificateKind }) => {
      const facts: ClassFileFacts = {
        paperKinds: kinds.get(id) ?? [],
        people: Number(people),
        hasMarks: marked.has(id),
        certificates: certified.has(id) ? 1 : 0,
        givesCertificates: certificateKind !== 'NONE',
      };
      return { id, code, name, closesOn, state, items: classFile(facts) };
    });
  }

  private async kindsByClass(planId: string): Promise<Map<string, string[]>> {
    const rows = await this.unitOfWork.manager.query<{ classId: string; kind: string }[]>(
      'SELECT DISTINCT paper.class_id AS classId, paper.kind AS kind FROM class_plan link ' +
        'INNER JOIN class_paper paper ON paper.class_id = link.class_id WHERE link.plan_id = ?',
      [planId],
    );
    const kinds = new Map<string, string[]>();
    for (const { classId, kind } of rows) kinds.set(classId, [...(kinds.get(classId) ?? []), kind]);
    return kinds;
  }

  /** `table` and `more` are words of this file and never of a request. */
  private async classesWith(table: 'attendance_mark' | 'certificate', planId: string, more: string): Promise<Set<string>> {
    const rows = await this.unitOfWork.manager.query<{ classId: string }[]>(
      `SELECT link.class_id AS classId FROM class_plan link WHERE link.plan_id = ? AND EXISTS ` +
        `(SELECT 1 FROM ${table} held WHERE held.class_id = link.class_id${more})`,
      [planId],
    );
    return new Set(rows.map(({ classId }) => classId));
  }
}
