import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { DomainError } from '../../shared/domain-error.js';
import { AttendanceQueries } from '../attendance/index.js';
import { RemoveFromList, type Registration } from '../registrations/index.js';
import { type Door, ImportGate } from './import-gate.js';
import { ImportQueries } from './import.queries.js';
import { Imports } from './import.repository.js';

/** For so long the link in the message that tells people of it still opens their registration. */
const DAY_MS = 86_400_000;

/**
 * Takes a whole list back, all of it or nothing: everyone of it who is still on the list of the class is cancelled in the usual way, told
 * of it, and their seats are handed on. Whoever was made known by this list alone is forgotten a day later. A unit takes back what it
 * handed in itself, for as long as its link opens.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
    private readonly attendance: AttendanceQueries,
    private readonly removeFromList: RemoveFromList,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `ImportGate.admitTo`, conflict `importNotUndoable`, `importHasMarks`, `classFinalised`. */
  async execute(door: Door, importId: string, reason: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const { batch, actor, unit } = await this.gate.admitTo(door, importId);
      const now = this.clock.now();
      if (!(await this.imports.markUndone(batch.id, now))) throw new DomainError('conflict', 'importNotUndoable');
      const registrations = await this.queries.registrationsOf(batch.id);
      await this.requireNoMarks(batch.classId, registrations);
      const listed = inOrderOfLeaving(registrations);
      for (const registration of listed) await this.removeFromList.execute(actor, registration, reason);
      const detail = { cancelled: listed.length, importId: batch.id, file: batch.fileName, unit: unit?.name ?? '' };
      await this.audit.record(actor, 'class.importUndone', { type: 'class', id: batch.classId }, { detail, reason });
      await this.outbox.enqueue('import.forget-people', { importId: batch.id }, new Date(now.getTime() + DAY_MS));
    });
  }

  private async requireNoMarks(classId: string, registrations: readonly Registration[]): Promise<void> {
    const ours = new Set(registrations.map(({ id }) => id));
    const marked = new Set((await this.attendance.currentMarksOf(classId)).map(({ registrationId }) => registrationId));
    const count = [...ours].filter((id) => marked.has(id)).length;
    if (count > 0) throw new DomainError('conflict', 'importHasMarks', { params: { count } });
  }
}

/** Who waits leaves before who sits: otherwise a seat would be handed to somebody who leaves a moment later. */
function inOrderOfLeaving(registrations: readonly Registration[]): Registration[] {
  const listed = registrations.filter(({ state }) => state !== 'cancelled' && state !== 'rejected');
  const waits = ({ state }: Registration): boolean => state === 'waiting';
  return [...listed.filter(waits), ...listed.filter((each) => !waits(each))];
}
