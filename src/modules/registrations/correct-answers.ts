import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import { AnswerFiles, type KeptFiles } from './answer-files.js';
import { AnswerIntake } from './answer-intake.js';
import { Answers } from './answer.repository.js';
import { whyNotAnswer, whyStaffDoNotAnswer } from './domain/answer-policy.js';
import { askedOfStaff, correctedAnswers, type GivenAnswers } from './domain/question-answers.js';
import type { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';
import type { Registration } from './registration.entity.js';
import { Registrations } from './registration.repository.js';

/** What came in, and how numbers in it are written. */
interface Correction {
  readonly given: GivenAnswers;
  readonly language: Language;
  /** Questions whose file is taken back. */
  readonly removed?: readonly string[];
}

interface Answerable {
  readonly registration: Registration;
  readonly trainingClass: TrainingClass;
}

/** Whoever holds the private link corrects the answers while registration lasts, or gives those that were not asked before; so do staff. */
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
   * A file that is not sent again stays unless it is among `removed`; every other answer is replaced.
   * @throws DomainError not-found `registrationNotFound`, conflict `answersClosed`, `registrationNotListed`, invalid `formIncomplete`.
   */
  async execute(actor: Actor, token: string, { given, language, removed = [] }: Correction): Promise<void> {
    const { classId, filed } = await this.unitOfWork.read(async () => {
      const { registration } = await this.allowed(token);
      return { classId: registration.classId, filed: new Set((await this.filesOf(registration.id)).keys()) };
    });
    for (const questionId of removed) filed.delete(questionId);
    const dropped = await this.intake.withFiles({ classId, given, language, filed }, (kept) =>
      this.unitOfWork.write(async () => {
        const place = await this.allowed(token);
        const questions = await this.queries.heldOf(place.trainingClass);
        return this.replace(actor, place.registration, questions, { given, language, kept, removed });
      }),
    );
    await this.files.discardUnused(dropped);
  }

  /**
   * Staff write down what they were told, until the list is final. Files that the person sent stay.
   * @throws DomainError forbidden, not-found `registrationNotFound`, conflict `registrationNotListed`, `classFinalised`, `classCancelled`,
   * invalid `formIncomplete`.
   */
  async byStaff(actor: Actor, registrationId: string, { given, language }: Correction): Promise<void> {
    requireRole(actor, 'organiser');
    const dropped = await this.unitOfWork.write(async () => {
      const registration = await this.registrations.existing(registrationId);
      const trainingClass = await this.classes.existing(registration.classId);
      const reason = whyStaffDoNotAnswer(registration.state, trainingClass);
      if (reason !== null) throw new DomainError('conflict', reason);
      const questions = askedOfStaff(await this.queries.heldOf(trainingClass));
      return this.replace(actor, registration, questions, { given, language, kept: new Map(), removed: [] });
    });
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
    { id }: Registration,
    questions: readonly ClassQuestion[],
    { given, language, kept, removed }: Required<Correction> & { readonly kept: KeptFiles },
  ): Promise<string[]> {
    const before = await this.filesOf(id);
    const staying = new Set([...before.keys()].filter((questionId) => !removed.includes(questionId)));
    const { written, forgotten } = correctedAnswers(questions, given, { language, filed: staying });
    await this.answers.forget(id, forgotten);
    this.intake.add(id, written, kept);
    await this.audit.record(actor, 'registration.answersCorrected', { type: 'registration', id });
    return forgotten.flatMap((questionId) => before.get(questionId) ?? []);
  }
}
