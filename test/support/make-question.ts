import { AddQuestion, type QuestionRequest } from '../../src/modules/registrations/index.js';
import type { TestApp } from './app.js';

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
