import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { portions } from '../../shared/portions.js';

/** What of a class changes a number of a report; rolls and results do so only through finalising. */
const CLASS_CHANGES = [
  'class.finalised',
  'class.reopened',
  'class.cancelled',
  'class.postponed',
  'class.changed',
  'class.rescheduled',
  'class.sessionAdded',
  'class.sessionChanged',
  'class.sessionRemoved',
  'class.imported',
  'class.importUndone',
  'certificates.issued',
  'certificates.recorded',
  'certificates.withdrawn',
];
const CERTIFICATE_CHANGES = ['certificate.revoked', 'certificate.replaced', 'certificate.reissued'];
const PERSON_CHANGES = ['person.mergedAway', 'person.mergeUndone'];
/** Steps in the register of units by which two names become one organisation, or two again. */
const UNIT_CHANGES = ['organisation.renamed', 'organisation.same', 'organisation.changeWithdrawn'];
/** What changes how many are registered. */
const REGISTRATION_CHANGES = [
  'registration.created',
  'registration.added',
  'registration.approved',
  'registration.accepted',
  'registration.rejected',
  'registration.cancelled',
  'registration.withdrawn',
  'registration.expired',
  'registration.movedAway',
  'registration.movedHere',
];
/** What changes whether a person of a class is counted, and among whom. */
const PARTICIPANT_CHANGES = [...REGISTRATION_CHANGES, 'registration.corrected', 'registration.passedOn', 'registration.tookOver'];
/** More would not be read, of each kind. */
const MOST = 500;
/** A list of ids in one question. */
const AT_ONCE = 200;

/** Lines of the history between two moments, by the ids of their lines. */
export interface Span {
  /** The last line that the first report knew. */
  readonly after: string;
  /** The last line that the second one knew. */
  readonly until: string;
}

/** A line of the history, and the class that it is about. */
export interface ClassEntry {
  readonly classId: string;
  readonly entry: AuditEntry;
}

/** What the history says happened between two reports; every method runs inside the caller's unit of work. */
@Injectable()
export class CauseQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of classes of the plan, and of these though they left it: of their certificates too. The earliest first. */
  async ofClasses(planId: string, classIds: readonly string[], span: Span): Promise<ClassEntry[]> {
    const ofPlan = 'entry.subject_id IN (SELECT link.class_id FROM class_plan link WHERE link.plan_id = ?)';
    const certificates =
      'SELECT entry.id AS id, certificate.class_id AS classId FROM audit_entry entry INNER JOIN certificate ON certificate.id = entry.subject_id ' +
      "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'certificate'";
    const inPlan = 'certificate.class_id IN (SELECT link.class_id FROM class_plan link WHERE link.plan_id = ?)';
    return this.lines([
      ...(await this.found(`${ENTRIES_OF_CLASSES} AND ${ofPlan}`, CLASS_CHANGES, span, [planId])),
      ...(await this.found(`${ENTRIES_OF_CLASSES} AND entry.subject_id IN (:ids)`, CLASS_CHANGES, span, classIds)),
      ...(await this.found(`${certificates} AND ${inPlan}`, CERTIFICATE_CHANGES, span, [planId])),
      ...(await this.found(`${certificates} AND certificate.class_id IN (:ids)`, CERTIFICATE_CHANGES, span, classIds)),
    ]);
  }

  /** People with turns in classes of the plan who turned out to be one, or did not after all; a line for each of their classes. */
  async merges(planId: string, span: Span): Promise<ClassEntry[]> {
    const sql =
      'SELECT DISTINCT entry.id AS id, turn.class_id AS classId FROM audit_entry entry ' +
      'INNER JOIN attendee_turn turn ON turn.person_id = entry.subject_id INNER JOIN class_plan link ON link.class_id = turn.class_id ' +
      "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'person' AND link.plan_id = ?";
    return this.lines(await this.found(sql, PERSON_CHANGES, span, [planId]));
  }

  /** People who registered for these classes, or left them. */
  async ofRegistrations(classIds: readonly string[], span: Span): Promise<ClassEntry[]> {
    const sql =
      'SELECT entry.id AS id, registration.class_id AS classId FROM audit_entry entry ' +
      'INNER JOIN registration ON registration.id = entry.subject_id ' +
      "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'registration' AND registration.class_id IN (:ids)";
    return this.lines(await this.found(sql, REGISTRATION_CHANGES, span, classIds));
  }

  /** What became of these registrations, the earliest first. */
  async ofPeople(registrationIds: readonly string[]): Promise<AuditEntry[]> {
    const lines: AuditEntry[] = [];
    for (const ids of portions(registrationIds, AT_ONCE)) {
      const where = { subjectType: 'registration', subjectId: In(ids), action: In(PARTICIPANT_CHANGES) };
      lines.push(...(await this.unitOfWork.manager.find(AuditEntry, { where, order: { id: 'ASC' } })));
    }
    return lines;
  }

  /** Of every target of the plan, also of those that are there no more. */
  async ofTargets(planId: string, span: Span): Promise<{ readonly key: string; readonly entry: AuditEntry }[]> {
    const key = this.unitOfWork.manager.dataSource.driver.escape('key');
    const sql =
      `SELECT entry.id AS id, target.${key} AS classId FROM audit_entry entry INNER JOIN target ON target.id = entry.subject_id ` +
      "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'target' AND target.plan_id = ?";
    return (await this.lines(await this.found(sql, null, span, [planId]))).map(({ classId, entry }) => ({ key: classId, entry }));
  }

  /** Of the plan itself, and of the courses of its classes: its days, which day counts, what the courses are about. */
  async ofPlan(planId: string, span: Span): Promise<AuditEntry[]> {
    const head = "SELECT entry.id AS id, '' AS classId FROM audit_entry entry WHERE entry.id > ? AND entry.id <= ? ";
    const courses =
      "AND entry.subject_type = 'course' AND entry.subject_id IN (SELECT training_class.course_id FROM training_class " +
      'INNER JOIN class_plan link ON link.class_id = training_class.id WHERE link.plan_id = ?)';
    const lines = [
      ...(await this.found(`${head}AND entry.subject_type = 'plan' AND entry.subject_id = ?`, ['plan.changed'], span, [planId])),
      ...(await this.found(head + courses, ['course.changed'], span, [planId])),
    ];
    return (await this.lines(lines)).map(({ entry }) => entry);
  }

  /** Units that people came from, by their names. */
  async ofUnits(span: Span): Promise<{ readonly unit: string; readonly entry: AuditEntry }[]> {
    const sql =
      'SELECT entry.id AS id, organisation.name AS classId FROM audit_entry entry ' +
      'INNER JOIN organisation ON organisation.id = entry.subject_id ' +
      'WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = ?';
    const found = await this.found(sql, UNIT_CHANGES, span, ['organisation']);
    return (await this.lines(found)).map(({ classId, entry }) => ({ unit: classId, entry }));
  }

  /** What became of the records of evidence of a plan: entered, changed, verified, withdrawn. */
  async evidence(planId: string, span: Span): Promise<AuditEntry[]> {
    const sql =
      "SELECT entry.id AS id, '' AS classId FROM audit_entry entry INNER JOIN evidence_record record ON record.id = entry.subject_id " +
      "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'evidence' AND record.plan_id = ?";
    return (await this.lines(await this.found(sql, null, span, [planId]))).map(({ entry }) => entry);
  }

  /** The names of classes that stand in neither report. */
  async namesOf(classIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; code: string; name: string }[] = [];
    for (const ids of portions(classIds, AT_ONCE)) {
      rows.push(
        ...(await this.unitOfWork.manager.query<typeof rows>(
          `SELECT id, code, name FROM training_class WHERE id IN (${questionMarks(ids)})`,
          ids,
        )),
      );
    }
    return new Map(rows.map(({ id, code, name }) => [id, `${code} · ${name}`]));
  }

  /** Runs a question whose first two marks are the span; `:ids` stands for the last ones, in pieces. */
  private async found(sql: string, actions: readonly string[] | null, { after, until }: Span, ids: readonly string[]): Promise<Found[]> {
    const only = actions === null ? '' : ` AND entry.action IN (${questionMarks(actions)})`;
    const rows: Found[] = [];
    for (const piece of portions(ids, AT_ONCE)) {
      const asked = `${sql.replace(':ids', questionMarks(piece))}${only} ORDER BY entry.id LIMIT ${MOST}`;
      rows.push(...(await this.unitOfWork.manager.query<Found[]>(asked, [after, until, ...piece, ...(actions ?? [])])));
    }
    return rows;
  }

  private async lines(found: readonly Found[]): Promise<ClassEntry[]> {
    const entries = new Map<string, AuditEntry>();
    for (const ids of portions([...new Set(found.map(({ id }) => id))], AT_ONCE)) {
      for (const entry of await this.unitOfWork.manager.findBy(AuditEntry, { id: In(ids) })) entries.set(entry.id, entry);
    }
    const once = new Map(found.map(({ id, classId }) => [`${id} ${classId}`, { classId, id }]));
    return [...once.values()]
      .flatMap(({ id, classId }) => {
        const entry = entries.get(id);
        return entry === undefined ? [] : [{ classId, entry }];
      })
      .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  }
}

interface Found {
  readonly id: string;
  readonly classId: string;
}

const ENTRIES_OF_CLASSES =
  'SELECT entry.id AS id, entry.subject_id AS classId FROM audit_entry entry ' +
  "WHERE entry.id > ? AND entry.id <= ? AND entry.subject_type = 'class'";
