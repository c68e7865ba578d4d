import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { VerificationState } from '../../shared/verification.js';
import { PlanQueries, type Target } from '../plans/index.js';
import { type CountedRecord, countedRecord } from './counted-record.js';
import { feeds, nameKey } from './domain/evidence-feed.js';
import type { RecordFacts } from './domain/evidence-line.js';
import type { EvidenceListContext } from './evidence-list-reader.js';
import { EvidenceRecord } from './evidence-record.entity.js';

export const EVIDENCE_A_PAGE = 50;

/** What a list of records is asked for; what is undefined is not asked. */
export interface EvidenceQuestion {
  readonly kind?: EvidenceKind | undefined;
  readonly state?: VerificationState | undefined;
  readonly q?: string | undefined;
  /** Only what feeds this target: withdrawn records do not. */
  readonly target?: Target | undefined;
  readonly from?: CalendarDate | undefined;
  readonly asOf?: CalendarDate | undefined;
  readonly page?: number | undefined;
}

/** More records than five provinces make in a period. */
const MOST_RECORDS = 20_000;

@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
  ) {}

  /**
   * The records that stand behind each target of a plan, the earliest first: those that are verified count officially, the others only
   * provisionally; what was withdrawn is not among them. One record may feed several targets.
   */
  async figuresOf(planId: string, ofPlan?: readonly Target[]): Promise<CountedRecord[]> {
    const targets = (ofPlan ?? (await this.plans.targetsOf(planId))).filter(({ evidenceKinds }) => evidenceKinds.length > 0);
    if (targets.length === 0) return [];
    const records = await this.ofPlan(planId)
      .andWhere('record.state != :gone', { gone: 'withdrawn' })
      .orderBy({ 'record.countedOn': 'ASC', 'record.id': 'ASC' })
      .take(MOST_RECORDS)
      .getMany();
    return targets.flatMap((target) => records.filter((record) => feeds(record, target)).map((record) => countedRecord(record, target)));
  }

  /** The newest first. */
  async page(planId: string, question: EvidenceQuestion): Promise<{ records: EvidenceRecord[]; total: number }> {
    const { page = 1, target } = question;
    const rows = this.asked(planId, question).orderBy({ 'record.countedOn': 'DESC', 'record.id': 'DESC' });
    if (target === undefined) {
      const [records, total] = await rows
        .skip((page - 1) * EVIDENCE_A_PAGE)
        .take(EVIDENCE_A_PAGE)
        .getManyAndCount();
      return { records, total };
    }
    // Which records feed a target is a rule of its words and not of the database.
    const fed = (await rows.take(MOST_RECORDS).getMany()).filter((record) => feeds(record, target) && record.state !== 'withdrawn');
    return { records: fed.slice((page - 1) * EVIDENCE_A_PAGE, page * EVIDENCE_A_PAGE), total: fed.length };
  }

  /** What tells the records of a plan apart; withdrawn ones are not among them. */
  async knownOf(planId: string): Promise<RecordFacts[]> {
    return this.ofPlan(planId)
      .select(['kind', 'countedOn', 'subject', 'organisation', 'variant', 'reference', 'targetId'].map((name) => `record.${name}`))
      .andWhere('record.state != :gone', { gone: 'withdrawn' })
      .take(MOST_RECORDS)
      .getMany();
  }

  /** What a list of records is read against. @throws DomainError not-found `planNotFound`. */
  async contextOf(planId: string): Promise<EvidenceListContext> {
    const plan = await this.plans.existing(planId);
    return { plan, targets: await this.plans.targetsOf(planId), known: await this.knownOf(planId) };
  }

  /** The records that came with a list, in the order of the list. */
  async ofImport(importId: string): Promise<EvidenceRecord[]> {
    return this.unitOfWork.manager.find(EvidenceRecord, { where: { importId }, order: { id: 'ASC' } });
  }

  /** All that is asked for, in the order of their days. */
  async all(planId: string, question: EvidenceQuestion): Promise<EvidenceRecord[]> {
    const { target } = question;
    const rows = this.asked(planId, question).orderBy({ 'record.countedOn': 'ASC', 'record.id': 'ASC' });
    const found = await rows.take(MOST_RECORDS).getMany();
    return target === undefined ? found : found.filter((record) => feeds(record, target) && record.state !== 'withdrawn');
  }

  /** How many records of a plan wait for somebody to verify them. */
  async waiting(planId: string): Promise<number> {
    return this.ofPlan(planId).andWhere('record.state = :open', { open: 'entered' }).getCount();
  }

  private asked(planId: string, { kind, state, q, from, asOf }: EvidenceQuestion): SelectQueryBuilder<EvidenceRecord> {
    const rows = this.ofPlan(planId);
    if (kind !== undefined) rows.andWhere('record.kind = :kind', { kind });
    if (state !== undefined) rows.andWhere('record.state = :state', { state });
    if (from !== undefined) rows.andWhere('record.countedOn >= :from', { from });
    if (asOf !== undefined) rows.andWhere('record.countedOn <= :asOf', { asOf });
    for (const [index, word] of nameKey(q ?? '')
      .split(' ')
      .filter(Boolean)
      .entries()) {
      rows.andWhere(`record.searchText LIKE :word${index}`, { [`word${index}`]: `%${word}%` });
    }
    return rows;
  }

  private ofPlan(planId: string): SelectQueryBuilder<EvidenceRecord> {
    return this.unitOfWork.manager.createQueryBuilder(EvidenceRecord, 'record').where('record.planId = :planId', { planId });
  }
}
