import { AddQuestion } from './add-question.js';
import { AnswerFiles } from './answer-files.js';
import { AnswerIntake } from './answer-intake.js';
import { AnswerQueries } from './answer.queries.js';
import { Answers } from './answer.repository.js';
import { AnswersPagesController } from './answers-pages.controller.js';
import { ChangeQuestion } from './change-question.js';
import { ClassQuestions } from './class-questions.js';
import { CorrectAnswers } from './correct-answers.js';
import { ListQuestions } from './list-questions.js';
import { MoveQuestion } from './move-question.js';
import { QuestionQueries } from './question.queries.js';
import { Questions } from './question.repository.js';
import { QuestionsApiController } from './questions-api.controller.js';
import { QuestionsPagesController } from './questions-pages.controller.js';
import { RemoveQuestion } from './remove-question.js';
import { ShowAnswerFile } from './show-answer-file.js';
import { ShowAnswers } from './show-answers.js';

/** The organiser's own questions and the answers to them, a part of the module by itself. */
export const questionControllers = [QuestionsApiController, QuestionsPagesController, AnswersPagesController];

export const forOtherModulesAboutQuestions = [AddQuestion, AnswerQueries];

export const questionProviders = [
  ...forOtherModulesAboutQuestions,
  AnswerFiles,
  AnswerIntake,
  Answers,
  ChangeQuestion,
  ClassQuestions,
  CorrectAnswers,
  ListQuestions,
  MoveQuestion,
  QuestionQueries,
  Questions,
  RemoveQuestion,
  ShowAnswerFile,
  ShowAnswers,
];
