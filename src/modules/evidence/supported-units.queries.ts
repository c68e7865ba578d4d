import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { Target } from '../plans/index.js';
import { feeds } from './domain/evidence-feed.js';
import { EvidenceRecord } from './evidence-record.entity.js';

/** A record of evidence, and one of the targets that it feeds. */
export interface SupportedUnit {
  readonly targetId: string;
  readonly record: EvidenceRecord;
}

/** Kinds that say who was supported; of OCOP products a plan counts a share, and their list is the province's own. */
const listed: readonly EvidenceKind[] = ['enterprise_support', 'product_standard', 'award_entry', 'lab_accreditation'];
/** More could not be printed as an annex. */
const MOST_UNITS = 5_000;

/** Reads for "Danh sách doanh nghiệp được hỗ trợ"; inside the caller's unit of work. */
@Injectable()
export class SupportedUnitQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The verified records behind each target, once for each target that they feed, the earliest first. */
  async between(planId: string, targets: readonly Target[], from: CalendarDate, to: CalendarDate): Promise<SupportedUnit[]> {
    const asking = targets.filter(({ evidenceKinds }) => evidenceKinds.some((feed) => listed.some((kind) => feed.startsWith(kind))));
    if (asking.length === 0) return [];
    const records = await this.unitOfWork.manager.find(EvidenceRecord, {
      where: listed.map((kind) => ({ planId, kind, state: 'verified' as const, countedOn: Between(from, to) })),
      order: { countedOn: 'ASC', id: 'ASC' },
      take: MOST_UNITS,
    });
    return asking.flatMap((target) => records.filter((record) => feeds(record, target)).map((record) => ({ targetId: target.id, record })));
  }

  /** Records of the plan by their ids, in whatever state. */
  async named(planId: string, ids: readonly string[]): Promise<EvidenceRecord[]> {
    return ids.length === 0 ? [] : this.unitOfWork.manager.findBy(EvidenceRecord, { planId, id: In([...ids]) });
  }
}
