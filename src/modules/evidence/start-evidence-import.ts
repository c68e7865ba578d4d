import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { KeptFile } from '../../platform/files/kept-file.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Ids } from '../../platform/ids/ids.js';
import type { UploadedFile } from '../../platform/web/upload.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { Material } from '../imports/index.js';
import { PlanQueries } from '../plans/index.js';
import { EvidenceEntry } from './evidence-entry.js';
import type { EvidenceImport } from './evidence-import.entity.js';
import { EvidenceImports } from './evidence-import.repository.js';
import { EvidenceListReader } from './evidence-list-reader.js';

export interface HandedInEvidence {
  readonly material: Extract<Material, { source: 'file' | 'pasted' }>;
  /** What holds for lines that do not say it themselves. */
  readonly kind?: EvidenceKind;
  readonly source?: string;
  /** One paper that proves every line, such as the decision that lists them. */
  readonly paper?: UploadedFile;
}

/** Step 1: a list of records is handed in and kept to look at. Nothing is written down yet. */
@Injectable()
export class StartEvidenceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reader: EvidenceListReader,
    private readonly entry: EvidenceEntry,
    private readonly imports: EvidenceImports,
    private readonly fileStore: FileStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid as `EvidenceListReader.check` and `EvidenceEntry.keep` say. */
  async execute(actor: Actor, planId: string, { material, paper, ...reading }: HandedInEvidence): Promise<EvidenceImport> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.read(() => this.plans.existing(planId));
    await this.reader.check(material);
    const kept = await this.entry.keep(paper);
    const isFile = material.source === 'file';
    const fileHash = await this.fileStore.keep(isFile ? material.bytes : Buffer.from(material.text));
    const started: EvidenceImport = {
      ...{ id: this.ids.next(), planId, state: 'draft', source: material.source },
      ...{ fileName: isFile ? material.fileName.slice(0, 200) : '', fileHash, reading },
      ...paperColumns(kept),
      ...{ entered: 0, leftOut: null, createdBy: actorName(actor), createdAt: this.clock.now(), enteredAt: null, undoneAt: null },
    };
    await this.unitOfWork.write(async () => {
      await this.imports.add(started);
      const detail = { fileName: started.fileName, fileHash: started.fileHash };
      await this.audit.record(actor, 'evidenceImport.handedIn', { type: 'evidenceImport', id: started.id }, { detail });
    });
    return started;
  }
}

function paperColumns(kept: KeptFile | null): Pick<EvidenceImport, 'paperName' | 'paperKind' | 'paperSize' | 'paperHash'> {
  if (kept === null) return { paperName: null, paperKind: null, paperSize: null, paperHash: null };
  return { paperName: kept.fileName, paperKind: kept.fileKind, paperSize: kept.size, paperHash: kept.sha256 };
}
