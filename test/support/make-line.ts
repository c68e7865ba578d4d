import { ArrangeSeats, type RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { expectAnswer } from './expect-answer.js';
import type { TestApp } from './app.js';
import { type MadeClass, makeClass } from './make-class.js';
import { registrationForm } from './make-registration.js';

const somebody = { kind: 'system', name: 'test' } as const;

type Arrangement = Parameters<ArrangeSeats['execute']>[2];

/** An open class of `capacity` seats that gives them out as `arrangement` says; with a waiting list unless it says otherwise. */
export async function makeArrangedClass(testApp: TestApp, capacity: number, arrangement: Arrangement = {}): Promise<MadeClass> {
  const trainingClass = await makeClass(testApp, { capacity });
  await testApp.get(ArrangeSeats).execute(somebody, trainingClass.id, Object.assign({ waitingListEnabled: true }, arrangement));
  return trainingClass;
}

/** Registers on the public page, whatever else the person attends at that time, and answers what the person was told. */
export function register(
  testApp: TestApp,
  { id }: { readonly id: string },
  overrides: Record<string, unknown> = {},
): Promise<RegistrationReceipt> {
  return expectAnswer(
    testApp.http.post(`/api/v1/classes/${id}/registrations`).send(registrationForm({ acceptOverlap: true, ...overrides })),
    201,
  );
}

/** An array of so many, so that a test can take it apart by position. */
type Receipts<N extends number, Made extends RegistrationReceipt[] = []> = number extends N
  ? RegistrationReceipt[]
  : Made['length'] extends N
    ? Made
    : Receipts<N, [...Made, RegistrationReceipt]>;

/** So many who register one after the other. */
export async function registerMany<N extends number>(
  testApp: TestApp,
  trainingClass: { readonly id: string },
  count: N,
): Promise<Receipts<N>> {
  const receipts: RegistrationReceipt[] = [];
  for (let made = 0; made < count; made += 1) receipts.push(await register(testApp, trainingClass));
  return receipts as Receipts<N>;
}

interface Own {
  readonly state: string;
  readonly placeInLine: number | null;
  readonly answerBy: string | null;
}

/** What the private link shows. */
export async function own(testApp: TestApp, { token }: { readonly token: string }): Promise<Own> {
  return expectAnswer<Own>(testApp.http.get(`/api/v1/registrations/by-token/${token}`), 200);
}

export async function cancel(testApp: TestApp, { token }: { readonly token: string }): Promise<void> {
  await expectAnswer(testApp.http.post(`/api/v1/registrations/by-token/${token}/cancel`), 200);
}

export async function accept(
  testApp: TestApp,
  { token }: { readonly token: string },
  status = 200,
): Promise<{ code?: string; state?: string }> {
  return expectAnswer(testApp.http.post(`/api/v1/registrations/by-token/${token}/accept`), status);
}
