import type { Test } from 'supertest';
import { AddQuestion, AnswerQueries, type QuestionRequest } from '../../src/modules/registrations/index.js';
import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { type MadeClass, makeClass } from './make-class.js';
import { registrationForm } from './make-registration.js';
import type { Staff } from './make-staff.js';

const somebody = { kind: 'system', name: 'test' } as const;

/** A question of the organiser at the end of the form; a short optional text unless told otherwise. @returns its id. */
export async function makeQuestion(
  testApp: TestApp,
  { id: classId }: { readonly id: string },
  overrides: Partial<QuestionRequest> = {},
): Promise<string> {
  const question: QuestionRequest = { kind: 'text', label: 'Sản phẩm chính của đơn vị', isRequired: false };
  return (await testApp.get(AddQuestion).execute(somebody, classId, Object.assign(question, overrides))).id;
}

/** A class that asks about lunch, about the diet of those who eat, and for how many products; with the names of the fields. */
export async function makeAskingClass(testApp: TestApp): Promise<{ trainingClass: MadeClass; lunch: string; diet: string; count: string }> {
  const trainingClass = await makeClass(testApp);
  const ask = (question: Partial<QuestionRequest>): Promise<string> => makeQuestion(testApp, trainingClass, question);
  const lunch = await ask({
    kind: 'single_choice',
    label: 'Ăn trưa?',
    labelEn: 'Lunch?',
    choices: 'Có | Yes\nKhông | No',
    isRequired: true,
  });
  const diet = await ask({
    kind: 'several_choices',
    label: 'Kiêng gì?',
    choices: 'Thịt bò\nHải sản',
    isRequired: true,
    shownWhen: `${lunch}:c1`,
  });
  const count = await ask({ kind: 'number', label: 'Số sản phẩm', minimum: 1, maximum: 50 });
  return { trainingClass, lunch: `answers.${lunch}`, diet: `answers.${diet}`, count: `answers.${count}` };
}

export interface AskedQuestion {
  readonly id: string;
  readonly label: string;
  readonly choices: { readonly key: string; readonly text: string }[];
  readonly shownWhenId: string | null;
}

/** A question with a choice, as a program sends it. */
export const lunchQuestion = {
  kind: 'single_choice',
  label: 'Ông/Bà có ăn trưa tại lớp không?',
  choices: 'Có | Yes\nKhông | No',
  isRequired: true,
} as const;

interface QuestionDesk {
  readonly address: (trainingClass: MadeClass, id?: string) => string;
  readonly add: <T = AskedQuestion>(trainingClass: MadeClass, body: object, status?: number) => Promise<T>;
  readonly register: <T = { registrationId: string }>(trainingClass: MadeClass, answers: unknown, status?: number) => Promise<T>;
  /** Question to answer, for each registration of the class. */
  readonly answersOf: (trainingClass: MadeClass) => Promise<Record<string, string>[]>;
}

/** What the specs of questions ask and answer through the API; app and organiser exist only once the specs run. */
export function questionDesk(testApp: () => TestApp, organiser: () => Staff): QuestionDesk {
  const address: QuestionDesk['address'] = ({ id: classId }, id) =>
    `/api/v1/classes/${classId}/questions${id === undefined ? '' : `/${id}`}`;
  const post = (path: string, body: object): Test => testApp().http.post(path).send(body);
  return {
    address,
    add: (trainingClass, body, status = 201) => expectAnswer(post(address(trainingClass), body).set(organiser().bearer), status),
    register: ({ id }, answers, status = 201) =>
      expectAnswer(post(`/api/v1/classes/${id}/registrations`, registrationForm({ answers })), status),
    answersOf: async ({ id }) => {
      const { answers } = await testApp().unitOfWork.read(() => testApp().get(AnswerQueries).ofClass(id));
      return [...answers.values()].map((each) => Object.fromEntries([...each].map(([question, { value }]) => [question, value])));
    },
  };
}
