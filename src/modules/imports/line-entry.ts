import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { EnterFromList } from '../registrations/index.js';
import type { ImportBatch } from './import-batch.entity.js';
import type { Admitted } from './import-gate.js';
import { Imports } from './import.repository.js';
import type { Line } from './list-reader.js';

/** One good line on its way to a seat; its outcome is written with it or not at all. */
@Injectable()
export class LineEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterFromList: EnterFromList,
    private readonly imports: Imports,
  ) {}

  async execute({ actor, batch, unit }: Admitted & { readonly batch: ImportBatch }, { rowId, participant }: Line): Promise<void> {
    if (!participant) return;
    const seats = unit?.seatBlockId ? { seatBlockId: unit.seatBlockId } : {};
    const entry = { classId: batch.classId, participant, importId: batch.id, source: unit ? 'unit' : 'staff', ...seats } as const;
    try {
      await this.unitOfWork.write(async () => {
        const registration = await this.enterFromList.execute(actor, entry, ({ id }) =>
          this.imports.settle(rowId, { outcome: 'entered', reasons: null, registrationId: id }),
        );
        if (registration.state !== 'confirmed') {
          await this.imports.settle(rowId, { outcome: 'waiting', reasons: null, registrationId: registration.id });
        }
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.unitOfWork.write(() =>
        this.imports.settle(rowId, { outcome: 'refused', reasons: reasonsOf(error), registrationId: null }),
      );
    }
  }
}

function reasonsOf({ code, params, problems }: DomainError): readonly FieldProblem[] {
  return problems.length > 0 ? problems : [{ field: 'fullName', code, params }];
}
