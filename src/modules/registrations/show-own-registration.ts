import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClassQueries, type ClassSession, type TrainingClass } from '../classes/index.js';
import { whyNotCancel } from './domain/cancel-policy.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

export interface OwnSeat {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
  readonly sessions: readonly ClassSession[];
  /** Whether the participant can still give the seat back. */
  readonly mayCancel: boolean;
}

/** One's own registration, for whoever holds the private link. */
@Injectable()
export class ShowOwnRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly classes: ClassQueries,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`. */
  async execute(token: string): Promise<OwnSeat> {
    return this.unitOfWork.read(async () => {
      const registration = await this.registrations.ofToken(token);
      const trainingClass = await this.classes.existing(registration.classId);
      const sessions = await this.classes.sessionsOf(registration.classId);
      const mayCancel = registration.state === 'confirmed' && whyNotCancel(trainingClass, 'participant', this.clock.now()) === null;
      return { registration, trainingClass, sessions, mayCancel };
    });
  }
}
