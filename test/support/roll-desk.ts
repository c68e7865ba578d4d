import type supertest from 'supertest';
import { AttendanceMark } from '../../src/modules/attendance/attendance-mark.entity.js';
import { MarkRoll } from '../../src/modules/attendance/index.js';
import { startApp, type TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makeClass, type MadeClass, makeRegistration, type MadeRegistration, makeStaff, type Staff } from './make.js';

export interface RollScene {
  readonly class: MadeClass;
  readonly people: MadeRegistration[];
  readonly sessionIds: string[];
}

interface Roll {
  sessions: { id: string; counts: Record<string, number> }[];
  people: Record<string, unknown>[];
}

interface Turns {
  sums: { turns: number; women: number; minority: number };
  finalisations: { revision: number; turns: number; reopenReason: string | null }[];
  turns: { registrationId: string; quantity: number; sessionsAttended: number; sessionsTotal: number }[];
}

/** The program with the people who take rolls and close classes, and what they do over the API. */
export class RollDesk {
  private constructor(
    readonly app: TestApp,
    readonly organiser: Staff,
    readonly checkin: Staff,
    readonly official: Staff,
  ) {}

  static async open(at: string): Promise<RollDesk> {
    const app = await startApp(at);
    return new RollDesk(app, await makeStaff(app, 'organiser'), await makeStaff(app, 'checkin'), await makeStaff(app, 'official'));
  }

  /** An open class with so many people on its list. */
  async makeScene(people = 3, overrides: Parameters<typeof makeClass>[1] = {}): Promise<RollScene> {
    const made = await makeClass(this.app, overrides);
    const registrations: MadeRegistration[] = [];
    for (let index = 0; index < people; index++) registrations.push(await makeRegistration(this.app, made));
    return { class: made, people: registrations, sessionIds: made.sessions.map(({ id }) => id) };
  }

  mark(sessionId: string, marks: unknown, staff = this.checkin): supertest.Test {
    return this.app.http.post(`/api/v1/sessions/${sessionId}/marks`).set(staff.bearer).send({ marks });
  }

  async everyonePresent({ sessionIds }: RollScene, sessionIndex = 0): Promise<void> {
    await this.app.get(MarkRoll).execute(this.organiser.actor, sessionIds[sessionIndex] ?? '', { allPresent: true });
  }

  rollOf(scene: RollScene, staff = this.organiser): Promise<Roll> {
    return expectAnswer<Roll>(this.app.http.get(`/api/v1/classes/${scene.class.id}/roll`).set(staff.bearer), 200);
  }

  enter(scene: RollScene, results: unknown, staff = this.organiser): supertest.Test {
    return this.app.http.post(`/api/v1/classes/${scene.class.id}/results`).set(staff.bearer).send({ results });
  }

  completionOf(scene: RollScene, staff = this.official): supertest.Test {
    return this.app.http.get(`/api/v1/classes/${scene.class.id}/completion`).set(staff.bearer);
  }

  /** Confirmed, as most scenes mark only what they are about. */
  finalise(scene: RollScene, staff = this.organiser, body: object = { confirmed: true }): supertest.Test {
    return this.app.http.post(`/api/v1/classes/${scene.class.id}/finalise`).set(staff.bearer).send(body);
  }

  reopen(scene: RollScene, body: object = { reason: 'Bỏ sót một học viên' }, staff = this.organiser): supertest.Test {
    return this.app.http.post(`/api/v1/classes/${scene.class.id}/reopen`).set(staff.bearer).send(body);
  }

  turnsOf(scene: RollScene): Promise<Turns> {
    return expectAnswer<Turns>(this.app.http.get(`/api/v1/classes/${scene.class.id}/turns`).set(this.official.bearer), 200);
  }

  countMarks(scene: RollScene): Promise<number> {
    return this.app.unitOfWork.read(() => this.app.unitOfWork.manager.countBy(AttendanceMark, { classId: scene.class.id }));
  }

  /** How many SQL statements a piece of work sends. */
  statementsOf(work: () => Promise<unknown>): Promise<number> {
    return this.app.unitOfWork.read(async () => {
      const runner = this.app.unitOfWork.manager.queryRunner;
      if (!runner) throw new Error('A unit has a query runner');
      const query = runner.query.bind(runner);
      let sent = 0;
      runner.query = ((...statement: Parameters<typeof query>) => {
        sent += 1;
        return query(...statement);
      }) as typeof runner.query;
      await work();
      runner.query = query;
      return sent;
    });
  }
}
