import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Language } from '../../platform/web/translations.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import type { TrainingClass } from '../classes/index.js';
import { AnswerFiles, type KeptFiles } from './answer-files.js';
import type { RegistrationAnswer } from './answer.entity.js';
import { Answers } from './answer.repository.js';
import { type Answer, askedOfStaff, type GivenAnswers, readAnswers, understandAnswers } from './domain/question-answers.js';
import type { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';

/** Answers that were read in this unit against questions that cannot change before it ends. */
export interface HeldAnswers {
  readonly questions: readonly ClassQuestion[];
  readonly answers: readonly Answer[];
}

type Asking = Pick<TrainingClass, 'id' | 'hasQuestions'>;

/** Answers as they came in, perhaps with files. */
interface FiledAnswers {
  readonly classId: string;
  readonly given: GivenAnswers;
  readonly language: Language;
  readonly filed?: ReadonlySet<string>;
}

/** The way of the answers into the list: checked, then stored in the unit of the registration they belong to. */
@Injectable()
export class AnswerIntake {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: QuestionQueries,
    private readonly answers: Answers,
    private readonly files: AnswerFiles,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What is wrong with the answers, for a form that is refused for other reasons already and tells everything at once. */
  async problemsOf(classId: string, given: GivenAnswers, language: Language): Promise<FieldProblem[]> {
    return this.unitOfWork.read(async () => understandAnswers(await this.queries.ofClass(classId), given, { language }).problems);
  }

  /**
   * Runs `work`, which writes in one unit, with the files among the answers kept: bytes cannot be rolled back, so they are written
   * before the unit and taken away again when it is refused. `filed` are questions that have a file already.
   * @throws whatever `work` throws, and DomainError invalid `formIncomplete` before anything is kept.
   */
  async withFiles<T>({ classId, given, language, filed }: FiledAnswers, work: (kept: KeptFiles) => Promise<T>): Promise<T> {
    if (!this.files.areIn(given)) return work(new Map());
    const questions = await this.unitOfWork.read(() => this.queries.ofClass(classId));
    return this.files.keptDuring(readAnswers(questions, given, { language, ...(filed ? { kept: filed } : {}) }), work);
  }

  /** @throws DomainError invalid `formIncomplete` naming every answer that is wrong. */
  async read(trainingClass: Asking, given: GivenAnswers, language: Language): Promise<HeldAnswers> {
    const questions = await this.queries.heldOf(trainingClass);
    return { questions, answers: readAnswers(questions, given, { language }) };
  }

  /** The same, typed by staff, of whom nothing is required. */
  async readFromStaff(trainingClass: Asking, given: GivenAnswers, language: Language): Promise<HeldAnswers> {
    const questions = await this.queries.heldOf(trainingClass);
    return { questions, answers: readAnswers(askedOfStaff(questions), given, { language }) };
  }

  /** Whoever cancelled and registers again has answers already: the new ones replace them. */
  async record(registrationId: string, { questions, answers }: HeldAnswers, kept: KeptFiles): Promise<void> {
    if (questions.length === 0) return;
    await this.answers.forget(
      registrationId,
      questions.map(({ id }) => id),
    );
    this.add(registrationId, answers, kept);
  }

  add(registrationId: string, answers: readonly Answer[], kept: KeptFiles): void {
    this.answers.add(answers.map((answer) => this.row(registrationId, answer, kept)));
  }

  private row(registrationId: string, { questionId, value, file }: Answer, kept: KeptFiles): RegistrationAnswer {
    const hash = file === null ? null : kept.get(file);
    if (hash === undefined) throw new Error(`The file that answers question ${questionId} was not kept`);
    return {
      ...{ id: this.ids.next(), registrationId, questionId, value, fileHash: hash, fileKind: file?.kind ?? null },
      answeredAt: this.clock.now(),
    };
  }
}
