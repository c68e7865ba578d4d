import type supertest from 'supertest';
import { startApp, type TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { type MadeClass, makeCourse, makeRegistration, type MadeRegistration, makeStaff, readClass, type Staff } from './make.js';

export interface ElsewhereScene {
  readonly class: MadeClass;
  readonly people: MadeRegistration[];
}

export const AFTERWARDS = '2024-10-20T02:00:00Z';

/** The program with an organiser who sends people to courses of other organisations, and what they do over the API. */
export class ElsewhereDesk {
  private constructor(
    readonly app: TestApp,
    readonly organiser: Staff,
    readonly official: Staff,
  ) {}

  static async open(): Promise<ElsewhereDesk> {
    const app = await startApp(AFTERWARDS);
    return new ElsewhereDesk(app, await makeStaff(app), await makeStaff(app, 'official'));
  }

  send(method: 'post' | 'patch' | 'get', path: string, body: object = {}, as = this.organiser): supertest.Test {
    return this.app.http[method](`/api/v1/classes${path}`).set(as.bearer).send(body);
  }

  async facts(overrides: object = {}): Promise<object> {
    const course = await makeCourse(this.app, { type: 'CHUYEN_GIA', certificateKind: 'EXPERT_COMPLETION' });
    const days = { heldFrom: '07/10/2024', heldTo: '18/10/2024' };
    return { courseId: course.id, heldBy: 'Viện Năng suất Việt Nam', place: 'Hà Nội', capacity: 5, ...days, ...overrides };
  }

  /** An open class elsewhere with so many people of a department on its list. */
  async makeScene(people = 3, overrides: object = {}, person: Parameters<typeof makeRegistration>[2] = {}): Promise<ElsewhereScene> {
    const { id } = await expectAnswer<{ id: string }>(this.send('post', '/elsewhere', await this.facts(overrides)), 201);
    await expectAnswer(this.send('post', `/${id}/open`), 200);
    const made: MadeRegistration[] = [];
    for (let index = 0; index < people; index++) {
      made.push(await makeRegistration(this.app, { id }, { group: 'SO_BAN_NGANH', ...person }));
    }
    return { class: await readClass(this.app, id), people: made };
  }

  /** Results in the order of the people; null is none. */
  async enter({ class: { id }, people }: ElsewhereScene, results: readonly ('pass' | 'fail' | null)[]): Promise<void> {
    const given = people.flatMap(({ registrationId }, index) => {
      const result = results[index];
      return result ? [{ registrationId, result }] : [];
    });
    await expectAnswer(this.send('post', `/${id}/results`, { results: given }), 200);
  }

  async finalise({ class: { id } }: ElsewhereScene): Promise<void> {
    await expectAnswer(this.send('post', `/${id}/finalise`, { confirmed: true }), 201);
  }

  /** The number of each person is `001/VNPI`, and so on. */
  record(scene: ElsewhereScene, indices: readonly number[], facts: object = {}): supertest.Test {
    const numbers = indices.map((index) => ({
      registrationId: scene.people[index]?.registrationId ?? '',
      number: `${String(index + 1).padStart(3, '0')}/VNPI`,
    }));
    return this.send('post', `/${scene.class.id}/external-certificates`, { issuedOn: '2024-10-18', numbers, ...facts });
  }
}
