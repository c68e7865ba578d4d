import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ResultsInput, WrittenResponse } from './attendance.dto.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceLedger } from './attendance.repository.js';
import { requireOpenClass } from './domain/class-closing.js';
import { HeldClasses } from './held-classes.repository.js';

@Injectable()
export class EnterResults {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: HeldClasses,
    private readonly queries: AttendanceQueries,
    private readonly ledger: AttendanceLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `classWithoutResults`, `rollIsFinal`, `classHasNoRoll`; invalid `registrationNotOfClass`. */
  async execute(actor: Actor, classId: string, { results }: ResultsInput): Promise<WrittenResponse> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId, 'open');
      requireOpenClass(trainingClass.state);
      if (!trainingClass.needsResult) throw new DomainError('conflict', 'classWithoutResults');
      const current = new Map((await this.queries.completionOf(classId)).map(({ registration, result }) => [registration.id, result]));
      if (results.some(({ registrationId }) => !current.has(registrationId))) {
        throw new DomainError('invalid', 'registrationNotOfClass', { field: 'results' });
      }
      const given = new Map(results.map(({ registrationId, result }) => [registrationId, result]));
      const changed = [...given].filter(([registrationId, result]) => current.get(registrationId) !== result);
      await this.add(actor, classId, changed);
      return { written: changed.length, unchanged: results.length - changed.length };
    });
  }

  private async add(actor: Actor, classId: string, changed: [string, 'pass' | 'fail'][]): Promise<void> {
    if (changed.length === 0) return;
    const entered = { classId, enteredAt: this.clock.now(), enteredBy: actorName(actor) };
    await this.ledger.addResults(changed.map(([registrationId, result]) => ({ id: this.ids.next(), registrationId, result, ...entered })));
    await this.audit.record(actor, 'results.entered', { type: 'class', id: classId }, { detail: { count: changed.length } });
  }
}
