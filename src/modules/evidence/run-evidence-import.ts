import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { KeptFile } from '../../platform/files/kept-file.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { EvidenceImport } from './evidence-import.entity.js';
import { EvidenceImports } from './evidence-import.repository.js';
import { EvidenceListReader, needsEncoding, type ReadEvidenceLine } from './evidence-list-reader.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRecords } from './evidence.repository.js';
import { newRecord } from './new-record.js';

/** Step 3: the good lines of a list are written down, all of them or none; each waits for another person to verify it. */
@Injectable()
export class RunEvidenceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: EvidenceQueries,
    private readonly imports: EvidenceImports,
    private readonly records: EvidenceRecords,
    private readonly reader: EvidenceListReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Answers how many went in. @throws DomainError not-found `evidenceImportNotFound`, conflict `evidenceImportNotDraft`,
   * `encodingNotConfirmed`, `nothingToImport`, `evidenceListChanged`.
   */
  async execute(actor: Actor, planId: string, id: string): Promise<number> {
    requireRole(actor, 'official', 'organiser');
    const { started, ...context } = await this.unitOfWork.read(async () => ({
      started: await this.imports.existing(planId, id),
      ...(await this.queries.contextOf(planId)),
    }));
    if (started.state !== 'draft') throw new DomainError('conflict', 'evidenceImportNotDraft');
    const list = await this.reader.read(await this.reader.kept(started), started.reading, context);
    if (needsEncoding(list, started.reading)) throw new DomainError('conflict', 'encodingNotConfirmed');
    const records = list.lines.flatMap((line) => this.recordOf(line, started, actor));
    if (records.length === 0) throw new DomainError('conflict', 'nothingToImport');
    const left = list.lines.filter(({ state }) => state !== 'good').map(({ number, problems }) => ({ number, reasons: problems }));
    await this.unitOfWork.write(async () => {
      const done = { state: 'done', entered: records.length, leftOut: left, enteredAt: this.clock.now() } as const;
      await this.imports.change(id, 'draft', done);
      await this.requireUnchanged(started, context.known.length);
      await this.records.addAll(records);
      await this.tell(actor, started, records, left.length);
    });
    return records.length;
  }

  /** What was written down or said about reading since the lines were read may make one of them another. */
  private async requireUnchanged({ planId, id, reading }: EvidenceImport, known: number): Promise<void> {
    const now = await this.imports.existing(planId, id);
    const isSame = JSON.stringify(now.reading) === JSON.stringify(reading) && (await this.queries.knownOf(planId)).length === known;
    if (!isSame) throw new DomainError('conflict', 'evidenceListChanged');
  }

  private recordOf({ state, record }: ReadEvidenceLine, started: EvidenceImport, actor: Actor): EvidenceRecord[] {
    if (state !== 'good' || record === null) return [];
    const { planId, id: importId } = started;
    const origin = { id: this.ids.next(), planId, importId, kind: record.kind, file: paperOf(started), actor, at: this.clock.now() };
    return [newRecord(origin, record.facts)];
  }

  private async tell(actor: Actor, { id, fileName }: EvidenceImport, records: readonly EvidenceRecord[], leftOut: number): Promise<void> {
    for (const { id: recordId, kind, countedOn, fileName: paper, sha256 } of records) {
      const detail = { kind, countedOn, file: paper, sha256, list: fileName };
      await this.audit.record(actor, 'evidence.recorded', { type: 'evidence', id: recordId }, { detail });
    }
    const detail = { entered: records.length, leftOut };
    await this.audit.record(actor, 'evidenceImport.entered', { type: 'evidenceImport', id }, { detail });
  }
}

function paperOf({ paperName, paperKind, paperSize, paperHash }: EvidenceImport): KeptFile | null {
  return paperHash === null ? null : { fileName: paperName, fileKind: paperKind, size: paperSize, sha256: paperHash };
}
