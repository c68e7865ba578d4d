import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountableCertificate } from './domain/count-turns.js';

/** A certificate that counts, or might be expected to count, towards an expert target. */
export interface ExpertCertificate extends CountableCertificate {
  readonly id: string;
  /** The number in our register, or the one of the organisation that gave it. */
  readonly serial: string;
  /** Null for a certificate of ours. */
  readonly issuer: string | null;
  readonly issuedOn: string;
  /** Null: without end. */
  readonly validTo: string | null;
  readonly fullName: string;
  readonly unitName: string;
  readonly classId: string;
  readonly classCode: string;
  readonly className: string;
}

const dayOf = (table: string): string => countingDay(`${table}.counted_on`, `${table}.opened_on`);

/** Reads of certificates; every method runs inside the caller's unit of work. */
@Injectable()
export class CertificateHolderQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Every expert certificate of the plan's classes and every other certificate of an expert course, in any state. Expert courses are small
   * and few, so all are read.
   */
  async expertsOf(planId: string): Promise<ExpertCertificate[]> {
    const all = [...(await this.registeredExperts(planId)), ...(await this.externalExperts(planId))];
    return all.sort((a, b) => (a.countedOn < b.countedOn ? -1 : a.countedOn > b.countedOn ? 1 : 0));
  }

  /** Given by organisations that held a course; one that was taken back is as one that was revoked. */
  private externalExperts(planId: string): Promise<ExpertCertificate[]> {
    return this.unitOfWork.manager.query<ExpertCertificate[]>(
      'SELECT external.id AS id, external.number AS serial, external.issuer AS issuer, external.kind AS kind, ' +
        "CASE WHEN external.ended_at IS NULL THEN 'valid' ELSE 'revoked' END AS state, " +
        `COALESCE(merged.kept_id, external.person_id) AS personId, external.unit_group AS unitGroup, ${dayOf('external')} AS countedOn, ` +
        'external.issued_on AS issuedOn, external.valid_to AS validTo, registration.full_name AS fullName, registration.unit_name AS unitName, ' +
        'training.id AS classId, training.code AS classCode, training.name AS className, course.topic AS topic ' +
        `FROM class_plan link ${planOfLink} INNER JOIN external_certificate external ON external.class_id = link.class_id ` +
        'INNER JOIN registration ON registration.id = external.registration_id ' +
        'LEFT JOIN merged_person merged ON merged.person_id = external.person_id ' +
        'INNER JOIN training_class training ON training.id = external.class_id ' +
        'INNER JOIN course ON course.id = training.course_id ' +
        "WHERE link.plan_id = ? AND (external.kind IN ('EXPERT_COMPLETION', 'COMPETENCE') OR course.type = 'CHUYEN_GIA') " +
        `ORDER BY ${dayOf('external')}, registration.name_sort, external.id`,
      [planId],
    );
  }

  private registeredExperts(planId: string): Promise<ExpertCertificate[]> {
    return this.unitOfWork.manager.query<ExpertCertificate[]>(
      'SELECT certificate.id AS id, certificate.serial AS serial, NULL AS issuer, certificate.kind AS kind, certificate.state AS state, ' +
        `COALESCE(merged.kept_id, certificate.person_id) AS personId, certificate.unit_group AS unitGroup, ${dayOf('certificate')} AS countedOn, ` +
        'certificate.issued_on AS issuedOn, certificate.valid_to AS validTo, registration.full_name AS fullName, registration.unit_name AS unitName, ' +
        'training.id AS classId, training.code AS classCode, training.name AS className, course.topic AS topic ' +
        `FROM class_plan link ${planOfLink} INNER JOIN certificate ON certificate.class_id = link.class_id ` +
        'INNER JOIN registration ON registration.id = certificate.registration_id ' +
        'LEFT JOIN merged_person merged ON merged.person_id = certificate.person_id ' +
        'INNER JOIN training_class training ON training.id = certificate.class_id ' +
        'INNER JOIN course ON course.id = training.course_id ' +
        "WHERE link.plan_id = ? AND (certificate.kind IN ('EXPERT_COMPLETION', 'COMPETENCE') OR course.type = 'CHUYEN_GIA') " +
        `ORDER BY ${dayOf('certificate')}, registration.name_sort, certificate.id`,
      [planId],
    );
  }

  /** Valid certificates of each class of the plan; a class has those of our register or those of the organisation that held it. */
  async validByClass(planId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork.manager.query<{ classId: string; valid: number | string }[]>(
      'SELECT certificate.class_id AS classId, COUNT(*) AS valid FROM class_plan link ' +
        'INNER JOIN certificate ON certificate.class_id = link.class_id ' +
        "WHERE link.plan_id = ? AND certificate.state = 'valid' GROUP BY certificate.class_id " +
        'UNION ALL SELECT external.class_id AS classId, COUNT(*) AS valid FROM class_plan link ' +
        'INNER JOIN external_certificate external ON external.class_id = link.class_id ' +
        'WHERE link.plan_id = ? AND external.ended_at IS NULL GROUP BY external.class_id',
      [planId, planId],
    );
    return new Map(rows.map(({ classId, valid }) => [classId, Number(valid)]));
  }

  /** Every number given in these years, by register and year; the counters, a row for each, say where to look. */
  async registers(fromYear: number, toYear: number): Promise<{ name: string; numbers: number[] }[]> {
    const rows = await this.unitOfWork.manager.query<{ register: string; year: number | string; number: number | string }[]>(
      'SELECT certificate.register AS register, certificate.year AS year, certificate.number AS number FROM certificate_counter counter ' +
        'INNER JOIN certificate ON certificate.register = counter.register AND certificate.year = counter.year ' +
        'WHERE counter.year >= ? AND counter.year <= ?',
      [fromYear, toYear],
    );
    const registers = new Map<string, number[]>();
    for (const { register, year, number } of rows) {
      const name = `${register}/${year}`;
      const numbers = registers.get(name) ?? [];
      numbers.push(Number(number));
      registers.set(name, numbers);
    }
    return [...registers].map(([name, numbers]) => ({ name, numbers }));
  }
}
