import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import type { Staff } from './make-staff.js';

interface ClassUnit {
  readonly adminUnitId: string | null;
  readonly label: string | null;
  readonly day: string;
  readonly saidOf: 'class' | 'venue' | null;
  readonly places: readonly { readonly id: string; readonly label: string; readonly validFrom: string; readonly setBy: string }[];
}

/** What staff say of the administrative units of venues and classes, over the API. */
export class UnitDesk {
  constructor(
    private readonly app: TestApp,
    private readonly staff: Staff,
  ) {}

  /** The one unit that had the code on a day. */
  async unit(code: string, on: string): Promise<string> {
    const { items } = await expectAnswer<{ items: { id: string }[] }>(
      this.app.http.get(`/api/v1/admin-units?code=${code}&on=${on}`).set(this.staff.bearer),
      200,
    );
    return items[0]?.id ?? '';
  }

  async placeVenue(id: string, code: string, on: string, validFrom?: string): Promise<void> {
    await expectAnswer(this.say(`venues/${id}/places`, { adminUnitId: await this.unit(code, on), validFrom }), 200);
  }

  async placeClass(id: string, code: string, on: string, validFrom?: string): Promise<ClassUnit> {
    return expectAnswer<ClassUnit>(this.say(`classes/${id}/admin-unit`, { adminUnitId: await this.unit(code, on), validFrom }), 200);
  }

  say(path: string, body: object, as = this.staff): ReturnType<TestApp['http']['post']> {
    return this.app.http.post(`/api/v1/${path}`).set(as.bearer).send(body);
  }

  of(classId: string): Promise<ClassUnit> {
    return expectAnswer<ClassUnit>(this.app.http.get(`/api/v1/classes/${classId}/admin-unit`).set(this.staff.bearer), 200);
  }

  async hold(classId: string, venueId: string): Promise<void> {
    const path = `/api/v1/classes/${classId}/place`;
    await expectAnswer(this.app.http.patch(path).set(this.staff.bearer).send({ venueId, sessionsFollow: true }), 200);
  }
}
