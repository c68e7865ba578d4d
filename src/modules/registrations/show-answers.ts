import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import type { RegistrationAnswer } from './answer.entity.js';
import { AnswerQueries } from './answer.queries.js';
import { whyNotAnswer } from './domain/answer-policy.js';
import type { ClassQuestion } from './question.entity.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

export interface RegistrationAnswers {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
  /** In the order of the form; a removed one only while this person's answer to it is there. */
  readonly questions: readonly ClassQuestion[];
  /** By question. */
  readonly answers: ReadonlyMap<string, RegistrationAnswer>;
  /** Why the participant cannot correct them now; null when that is possible. */
  readonly whyClosed: ReturnType<typeof whyNotAnswer>;
}

/** What one participant answered. */
@Injectable()
export class ShowAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly classes: ClassQueries,
    private readonly queries: AnswerQueries,
    private readonly clock: Clock,
  ) {}

  /** For staff. @throws DomainError forbidden, not-found `registrationNotFound`. */
  async execute(actor: Actor, registrationId: string): Promise<RegistrationAnswers> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => this.of(await this.registrations.existing(registrationId)));
  }

  /** For whoever holds the private link. @throws DomainError not-found `registrationNotFound`. */
  async own(token: string): Promise<RegistrationAnswers> {
    return this.unitOfWork.read(async () => this.of(await this.registrations.ofToken(token)));
  }

  private async of(registration: Registration): Promise<RegistrationAnswers> {
    const trainingClass = await this.classes.existing(registration.classId);
    const { questions, answers } = await this.queries.ofRegistration(registration);
    const whyClosed = whyNotAnswer(registration.state, trainingClass, this.clock.now());
    return { registration, trainingClass, questions, answers: answers.get(registration.id) ?? new Map(), whyClosed };
  }
}
