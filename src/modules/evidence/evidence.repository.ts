import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { portions } from '../../shared/portions.js';
import { EvidenceRecord } from './evidence-record.entity.js';

const RECORDS_A_STATEMENT = 100;

/** Writes and single reads of records; every method runs inside the caller's unit of work. */
@Injectable()
export class EvidenceRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(record: EvidenceRecord): Promise<void> {
    await this.unitOfWork.manager.insert(EvidenceRecord, record);
  }

  /** Many at once, in statements that both databases take. */
  async addAll(records: readonly EvidenceRecord[]): Promise<void> {
    for (const some of portions(records, RECORDS_A_STATEMENT)) await insertRows(this.unitOfWork.manager, EvidenceRecord, some);
  }

  /** @throws DomainError not-found `evidenceNotFound`, also when it belongs to another plan. */
  async existing(planId: string, id: string): Promise<EvidenceRecord> {
    const record = await this.unitOfWork.manager.findOneBy(EvidenceRecord, { id, planId });
    if (!record) throw new DomainError('not-found', 'evidenceNotFound');
    return record;
  }

  /**
   * Writes over the revision that was read, so that of two people who act at once one is told.
   * @throws DomainError conflict `evidenceChanged`.
   */
  async write({ id, revision }: EvidenceRecord, change: Partial<EvidenceRecord>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(EvidenceRecord, { id, revision }, { ...change, revision: revision + 1 });
    if (affected !== 1) throw new DomainError('conflict', 'evidenceChanged');
  }

  /** The same change of many, each over the revision that was read. @throws DomainError conflict `evidenceChanged` when one is no longer that. */
  async writeAll(records: readonly EvidenceRecord[], change: Partial<EvidenceRecord>): Promise<void> {
    for (const [revision, same] of Map.groupBy(records, (record) => record.revision)) {
      for (const some of portions(same, RECORDS_A_STATEMENT)) {
        const ids = some.map(({ id }) => id);
        const written = { ...change, revision: revision + 1 };
        const { affected } = await this.unitOfWork.manager.update(EvidenceRecord, { id: In(ids), revision }, written);
        if (affected !== ids.length) throw new DomainError('conflict', 'evidenceChanged');
      }
    }
  }
}
