import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

export interface RegistrationDetails {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
  readonly history: readonly AuditEntry[];
}

/** One registration with everything staff may know of it, and what was done to it. */
@Injectable()
export class ShowRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly classes: ClassQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError forbidden, not-found `registrationNotFound`. */
  async execute(actor: Actor, registrationId: string): Promise<RegistrationDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const registration = await this.registrations.existing(registrationId);
      const trainingClass = await this.classes.existing(registration.classId);
      return { registration, trainingClass, history: await this.audit.historyOf({ type: 'registration', id: registrationId }) };
    });
  }
}
