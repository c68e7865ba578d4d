import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import { AnswerFiles, type KeptFiles } from './answer-files.js';
import { AnswerIntake } from './answer-intake.js';
import { Answers } from './answer.repository.js';
import { whyNotAnswer } from './domain/answer-policy.js';
import { correctedAnswers, type GivenAnswers } from './domain/question-answers.js';
import { QuestionQueries } from './question.queries.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

interface Answerable {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
}

/** Whoever holds the private link corrects the answers while registration lasts, or gives those that were not asked before. */
@Injectable()
export class CorrectAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly classes: ClassQueries,
    private readonly queries: QuestionQueries,
    private readonly intake: AnswerIntake,
    private readonly answers: Answers,
    private readonly files: AnswerFiles,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * A file that is not sent again stays; every other answer is replaced.
   * @throws DomainError not-found `registrationNotFound`, conflict `answersClosed`, `registrationNotListed`, invalid `formIncomplete`.
   */
  async execute(actor: Actor, token: string, given: GivenAnswers): Promise<void> {
    const { classId, filed } = await this.unitOfWork.read(async () => {
      const { registration } = await this.allowed(token);
      return { classId: registration.classId, filed: new Set((await this.filesOf(registration.id)).keys()) };
    });
    const dropped = await this.intake.withFiles({ classId, given, filed }, (kept) =>
      this.unitOfWork.write(async () => this.replace(actor, await this.allowed(token), given, kept)),
    );
    await this.files.discardUnused(dropped);
  }

  private async allowed(token: string): Promise<Answerable> {
    const registration = await this.registrations.ofToken(token);
    const trainingClass = await this.classes.existing(registration.classId);
    const reason = whyNotAnswer(registration.state, trainingClass, this.clock.now());
    if (reason !== null) throw new DomainError('conflict', reason);
    return { registration, trainingClass };
  }

  /** The hashes of the files that were sent in, by question. */
  private async filesOf(registrationId: string): Promise<Map<string, string>> {
    const answers = await this.answers.of(registrationId);
    return new Map(answers.flatMap(({ questionId, fileHash }) => (fileHash === null ? [] : [[questionId, fileHash]])));
  }

  /** @returns the hashes of the files that no longer belong to this registration. */
  private async replace(
    actor: Actor,
    { registration, trainingClass }: Answerable,
    given: GivenAnswers,
    kept: KeptFiles,
  ): Promise<string[]> {
    const { id } = registration;
    const questions = await this.queries.heldOf(trainingClass);
    const before = await this.filesOf(id);
    const { written, forgotten } = correctedAnswers(questions, given, new Set(before.keys()));
    await this.answers.forget(id, forgotten);
    this.intake.add(id, written, kept);
    await this.audit.record(actor, 'registration.answersCorrected', { type: 'registration', id });
    return forgotten.flatMap((questionId) => before.get(questionId) ?? []);
  }
}
