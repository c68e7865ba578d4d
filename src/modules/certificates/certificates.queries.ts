import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { CertificateCounter } from './certificate-counter.entity.js';
import { Certificate } from './certificate.entity.js';
import { codeFromInput } from './domain/certificate-number.js';
import type { ShownState } from './domain/validity.js';

export const CERTIFICATES_A_PAGE = 50;

export interface RegisterFilter {
  readonly year: number;
  readonly q?: string | undefined;
  /** As it stands on `today`. */
  readonly state?: ShownState | undefined;
  readonly today: CalendarDate;
  /** From 1. */
  readonly page?: number | undefined;
}

@Injectable()
export class CertificateQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `certificateNotFound`. */
  async existing(id: string): Promise<Certificate> {
    const certificate = await this.unitOfWork.manager.findOneBy(Certificate, { id });
    if (!certificate) throw new DomainError('not-found', 'certificateNotFound');
    return certificate;
  }

  /** All certificates of a class, in the order of the register. */
  async ofClass(classId: string): Promise<Certificate[]> {
    return this.unitOfWork.manager.find(Certificate, { where: { classId }, order: { year: 'ASC', number: 'ASC' } });
  }

  /** Ever given in a class of the course, by us or by the organisation that held it, whatever became of it. */
  async existOfCourse(courseId: string): Promise<boolean> {
    const given = (table: string): string =>
      `SELECT given.id AS id FROM ${table} given INNER JOIN training_class held ON held.id = given.class_id WHERE held.course_id = ?`;
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `SELECT id FROM (${given('certificate')} UNION ALL ${given('external_certificate')}) certificates LIMIT 1`,
      [courseId, courseId],
    );
    return rows.length > 0;
  }

  /** What is valid of a class, in the order of the register. */
  async validOf(classId: string): Promise<Certificate[]> {
    return this.unitOfWork.manager.find(Certificate, { where: { classId, state: 'valid' }, order: { year: 'ASC', number: 'ASC' } });
  }

  /** Of these registrations, the oldest first. */
  async ofRegistrations(registrationIds: readonly string[]): Promise<Certificate[]> {
    return this.unitOfWork.manager.find(Certificate, { where: { registrationId: In([...registrationIds]) }, order: { id: 'ASC' } });
  }

  async byVerifyCode(verifyCode: string): Promise<Certificate | null> {
    return this.unitOfWork.manager.findOneBy(Certificate, { verifyCode });
  }

  /** The certificate that was issued in place of this one. */
  async replacementOf(id: string): Promise<Certificate | null> {
    return this.unitOfWork.manager.findOneBy(Certificate, { replacesId: id });
  }

  /** The last one of the register, of the last year: its signer is the best guess for the next. */
  async latest(register: string): Promise<Certificate | null> {
    const [latest] = await this.unitOfWork.manager.find(Certificate, {
      where: { register },
      order: { year: 'DESC', number: 'DESC' },
      take: 1,
    });
    return latest ?? null;
  }

  /** Those that certificates were ever numbered in. */
  async registers(): Promise<string[]> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(CertificateCounter, 'counter')
      .select('counter.register', 'register')
      .distinct()
      .orderBy('counter.register')
      .getRawMany<{ register: string }>();
    return rows.map(({ register }) => register);
  }

  /** Newest first; the years that the register has been opened for. */
  async years(register: string): Promise<number[]> {
    const counters = await this.unitOfWork.manager.find(CertificateCounter, { where: { register }, order: { year: 'DESC' } });
    return counters.map(({ year }) => year);
  }

  /** One page of the register of a year, highest number first; found by name without marks, number, serial or verify code. */
  async page(
    register: string,
    { year, q, state, today, page = 1 }: RegisterFilter,
  ): Promise<{ certificates: Certificate[]; total: number }> {
    const query = this.unitOfWork.manager
      .createQueryBuilder(Certificate, 'certificate')
      .where('certificate.register = :register AND certificate.year = :year', { register, year });
    if (state)
      query.andWhere(`certificate.state = :state${stillValid[state] ?? ''}`, { state: state === 'expired' ? 'valid' : state, today });
    // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
    if (q) {
      query.andWhere(
        '(INSTR(certificate.holderSearch, :folded) > 0 OR INSTR(certificate.serial, :serial) > 0 OR certificate.verifyCode = :code OR certificate.number = :number)',
        { folded: foldText(q), serial: q.trim().toUpperCase(), code: codeFromInput(q) ?? '', number: numberIn(q) },
      );
    }
    const [certificates, total] = await query
      .orderBy('certificate.number', 'DESC')
      .skip((page - 1) * CERTIFICATES_A_PAGE)
      .take(CERTIFICATES_A_PAGE)
      .getManyAndCount();
    return { certificates, total };
  }
}

/** Nobody ends a certificate that runs out: what its row says is asked together with its last day. */
const stillValid: Partial<Record<ShownState, string>> = {
  valid: ' AND (certificate.validTo IS NULL OR certificate.validTo >= :today)',
  expired: ' AND certificate.validTo < :today',
};

/** "041" or "041/2024/NSCL" → 41. */
function numberIn(typed: string): number {
  return Number(/^\s*(\d{1,7})\s*(?:\/|$)/.exec(typed)?.[1] ?? -1);
}
