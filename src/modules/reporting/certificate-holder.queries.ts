import { Injectable } from '@nestjs/common';
import type { Raw } from '../../platform/database/raw-row.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { portions } from '../../shared/portions.js';
import { courseOfClass } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountableCertificate } from './domain/count-turns.js';
import type { RegisterSums } from './domain/reconcile.js';
import type { LedgerPart } from './sheet.queries.js';
import type { CountedClass } from './plan-class.queries.js';

/** A certificate as far as counting needs it. */
export interface HeldCertificate extends CountableCertificate {
  readonly id: string;
  readonly classId: string;
}

/** A certificate that counts, or might be expected to count, towards an expert target. */
export interface ExpertCertificate extends HeldCertificate {
  /** The number in our register, or the one of the organisation that gave it. */
  readonly serial: string;
  /** Null for a certificate of ours. */
  readonly issuer: string | null;
  readonly issuedOn: string;
  /** Null: without end. */
  readonly validTo: string | null;
  readonly fullName: string;
  readonly unitName: string;
  readonly classCode: string;
  readonly className: string;
}

/** What may prove an expert, see `provesExpert`. */
const proof = (table: string): string => `(${table}.kind IN ('EXPERT_COMPLETION', 'COMPETENCE'))`;

/** One that was taken back by who gave it is as one that was revoked. */
const endedState = (table: string): string => `CASE WHEN ${table}.ended_at IS NULL THEN 'valid' ELSE 'revoked' END`;

function byDay({ countedOn: a }: CountableCertificate, { countedOn: b }: CountableCertificate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const dayOf = (table: string): string => countingDay(`${table}.counted_on`, `${table}.opened_on`);

/** So many classes are asked for at once: each of them fits twice into one statement on every database. */
const CLASSES_AT_ONCE = 500;

async function inPortions<Row>(classIds: readonly string[], read: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const ids of portions(classIds, CLASSES_AT_ONCE)) rows.push(...(await read(ids)));
  return rows;
}

/** Reads of certificates; every method runs inside the caller's unit of work. */
@Injectable()
export class CertificateHolderQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Those that may count, for numbers alone: no names, so that a page reads nothing of registrations. Topics come from the classes of the
   * plan that are read at the same time; a certificate of another class is of a day that is not asked for, as is one whose class closed
   * before `from`, whichever of its days counts.
   */
  async countableOf(
    planId: string,
    from: CalendarDate,
    classes: Promise<readonly Pick<CountedClass, 'id' | 'topic'>[]>,
  ): Promise<HeldCertificate[]> {
    const [ours, theirs, read] = await Promise.all([
      this.countableIn('certificate', 'certificate.state', { planId, from }),
      this.countableIn('external_certificate', endedState('external_certificate'), { planId, from }),
      classes,
    ]);
    const topics = new Map(read.map(({ id, topic }) => [id, topic]));
    const all = [...ours, ...theirs].map((each) => ({ ...each, topic: topics.get(each.classId) ?? null }));
    return all.sort(byDay);
  }

  private countableIn(table: string, state: string, { planId, from }: Omit<LedgerPart, 'to'>): Promise<HeldCertificate[]> {
    return this.unitOfWork.manager.query<HeldCertificate[]>(
      `SELECT ${table}.id AS id, ${table}.class_id AS classId, ${table}.kind AS kind, ${state} AS state, ` +
        `COALESCE(merged.kept_id, ${table}.person_id) AS personId, ${table}.unit_group AS unitGroup, ${dayOf(table)} AS countedOn, ` +
        `${table}.valid_to AS validTo FROM class_plan link ${planOfLink} INNER JOIN ${table} ON ${table}.class_id = link.class_id ` +
        `LEFT JOIN merged_person merged ON merged.person_id = ${table}.person_id WHERE link.plan_id = ? AND ${table}.counted_on >= ? AND ${proof(table)} ORDER BY ${dayOf(table)}, ${table}.id`,
      [planId, from],
    );
  }

  /**
   * Every expert certificate of the plan's classes and every other certificate of an expert course, in any state. Expert courses are small
   * and few, so all are read.
   */
  async expertsOf(planId: string): Promise<ExpertCertificate[]> {
    const all = [...(await this.registeredExperts(planId)), ...(await this.externalExperts(planId))];
    return all.sort(byDay);
  }

  /** Given by organisations that held a course. */
  private externalExperts(planId: string): Promise<ExpertCertificate[]> {
    return this.unitOfWork.manager.query<ExpertCertificate[]>(
      'SELECT external.id AS id, external.number AS serial, external.issuer AS issuer, external.kind AS kind, ' +
        `${endedState('external')} AS state, ` +
        `COALESCE(merged.kept_id, external.person_id) AS personId, external.unit_group AS unitGroup, ${dayOf('external')} AS countedOn, ` +
        'external.issued_on AS issuedOn, external.valid_to AS validTo, registration.full_name AS fullName, registration.unit_name AS unitName, ' +
        'training.id AS classId, training.code AS classCode, training.name AS className, course.topic AS topic ' +
        `FROM class_plan link ${planOfLink} INNER JOIN external_certificate external ON external.class_id = link.class_id ` +
        'INNER JOIN registration ON registration.id = external.registration_id ' +
        'LEFT JOIN merged_person merged ON merged.person_id = external.person_id ' +
        'INNER JOIN training_class training ON training.id = external.class_id ' +
        `${courseOfClass} ` +
        `WHERE link.plan_id = ? AND (${proof('external')} OR course.type = 'CHUYEN_GIA') ` +
        `ORDER BY ${dayOf('external')}, registration.name_sort, external.id`,
      [planId],
    );
  }

  /** Two ways into the register, each by its index: a plan may have a hundred thousand certificates of other kinds. */
  private async registeredExperts(planId: string): Promise<ExpertCertificate[]> {
    const byKind = await this.registered(planId, proof('certificate'), []);
    const courses = await this.expertClasses(planId);
    const others = await inPortions(courses, (ids) =>
      this.registered(planId, `certificate.class_id IN (${questionMarks(ids)}) AND NOT ${proof('certificate')}`, ids),
    );
    return [...byKind, ...others];
  }

  /** Classes of the plan's expert courses, which are small and few. */
  private async expertClasses(planId: string): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      'SELECT training.id AS id FROM course INNER JOIN training_class training ON training.course_id = course.id ' +
        "INNER JOIN class_plan link ON link.class_id = training.id AND link.plan_id = ? WHERE course.type = 'CHUYEN_GIA'",
      [planId],
    );
    return rows.map(({ id }) => id);
  }

  private registered(planId: string, which: string, values: readonly string[]): Promise<ExpertCertificate[]> {
    return this.unitOfWork.manager.query<ExpertCertificate[]>(
      'SELECT certificate.id AS id, certificate.serial AS serial, NULL AS issuer, certificate.kind AS kind, certificate.state AS state, ' +
        `COALESCE(merged.kept_id, certificate.person_id) AS personId, certificate.unit_group AS unitGroup, ${dayOf('certificate')} AS countedOn, ` +
        'certificate.issued_on AS issuedOn, certificate.valid_to AS validTo, registration.full_name AS fullName, registration.unit_name AS unitName, ' +
        'training.id AS classId, training.code AS classCode, training.name AS className, course.topic AS topic ' +
        `FROM class_plan link ${planOfLink} INNER JOIN certificate ON certificate.class_id = link.class_id ` +
        'INNER JOIN registration ON registration.id = certificate.registration_id ' +
        'LEFT JOIN merged_person merged ON merged.person_id = certificate.person_id ' +
        `INNER JOIN training_class training ON training.id = certificate.class_id ${courseOfClass} ` +
        `WHERE link.plan_id = ? AND ${which} ` +
        `ORDER BY ${dayOf('certificate')}, registration.name_sort, certificate.id`,
      [planId, ...values],
    );
  }

  /** Valid certificates of each of these classes; a class has those of our register or those of the organisation that held it. */
  async validByClass(classIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await inPortions(classIds, (ids) =>
      this.unitOfWork.manager.query<{ classId: string; valid: number | string }[]>(
        'SELECT certificate.class_id AS classId, COUNT(*) AS valid FROM certificate ' +
          `WHERE certificate.class_id IN (${questionMarks(ids)}) AND certificate.state = 'valid' GROUP BY certificate.class_id ` +
          'UNION ALL SELECT external.class_id AS classId, COUNT(*) AS valid FROM external_certificate external ' +
          `WHERE external.class_id IN (${questionMarks(ids)}) AND external.ended_at IS NULL GROUP BY external.class_id`,
        [...ids, ...ids],
      ),
    );
    return new Map(rows.map(({ classId, valid }) => [classId, Number(valid)]));
  }

  /**
   * The numbers given in these years, by register and year; the counters, a row for each, say where to look. Added up by the database: a
   * hundred thousand rows would keep everybody else waiting.
   */
  async registers(fromYear: number, toYear: number): Promise<RegisterSums[]> {
    const rows = await this.unitOfWork.manager.query<Raw<RegisterSums & { readonly year: number }>[]>(
      'SELECT certificate.register AS name, certificate.year AS year, COUNT(*) AS given, ' +
        'COUNT(DISTINCT certificate.number) AS different, MAX(certificate.number) AS highest FROM certificate_counter counter ' +
        'INNER JOIN certificate ON certificate.register = counter.register AND certificate.year = counter.year ' +
        'WHERE counter.year >= ? AND counter.year <= ? GROUP BY certificate.register, certificate.year',
      [fromYear, toYear],
    );
    return rows.map(({ name, year, given, different, highest }) => ({
      name: `${name}/${year}`,
      given: Number(given),
      different: Number(different),
      highest: Number(highest),
    }));
  }
}
