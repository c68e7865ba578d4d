import { AddQuestion, type QuestionRequest } from '../../src/modules/registrations/index.js';
import type { TestApp } from './app.js';
import { type MadeClass, makeClass } from './make-class.js';

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
