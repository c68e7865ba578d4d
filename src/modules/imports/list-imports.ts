import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import type { ImportLink } from './import-link.entity.js';
import { ImportQueries } from './import.queries.js';

export interface ImportDesk extends Admitted {
  readonly batches: readonly ImportBatch[];
  /** Only for staff. */
  readonly links: readonly ImportLink[];
}

/** What was handed in for a class so far; a unit sees its own. */
@Injectable()
export class ListImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly queries: ImportQueries,
  ) {}

  /** @throws DomainError as `ImportGate.admit` says. */
  async execute(door: Door): Promise<ImportDesk> {
    return this.unitOfWork.read(async () => {
      const admitted = await this.gate.admit(door);
      const { unit, trainingClass } = admitted;
      if (unit) return { ...admitted, batches: await this.queries.batchesOfUnit(unit), links: [] };
      const batches = await this.queries.batchesOf(trainingClass.id);
      return { ...admitted, batches, links: await this.queries.linksOf(trainingClass.id) };
    });
  }
}
