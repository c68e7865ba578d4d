import type { TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { makePlan, makeRegistration, makeTarget, type Staff } from './make.js';
import { RollDesk } from './roll-desk.js';
import { enterTerritory } from './territory-lists.js';

export interface PlaceRow {
  readonly kind: string;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly turns: number;
}
export interface Places {
  readonly rows: readonly PlaceRow[];
  readonly total: number;
  readonly questions: readonly { organisation: string; organisationId: string; unit: string; turns: number }[];
}

/** What staff do about the places of organisations, over the API. */
export class PlaceDesk {
  constructor(
    private readonly app: TestApp,
    private readonly staff: Staff,
  ) {}

  /** The one unit that had the code on a day. */
  async unit(code: string, on: string): Promise<{ id: string; name: string }> {
    const path = `/api/v1/admin-units?code=${code}&on=${on}`;
    const { items } = await expectAnswer<{ items: { id: string; name: string }[] }>(this.app.http.get(path).set(this.staff.bearer), 200);
    return items[0] ?? { id: '', name: '' };
  }

  async organisation(name: string): Promise<{ id: string; turns: number; unplaced: number }> {
    const path = `/api/v1/organisation-places?state=all&q=${encodeURIComponent(name)}`;
    const { items } = await expectAnswer<{ items: { id: string; turns: number; unplaced: number }[] }>(
      this.app.http.get(path).set(this.staff.bearer),
      200,
    );
    return items[0] ?? { id: '', turns: 0, unplaced: 0 };
  }

  /** The organisation lies in the unit that has the code on the day `on`. */
  async place(name: string, code: string, on: string, validFrom?: string): Promise<void> {
    const { id } = await this.organisation(name);
    const body = { adminUnitId: (await this.unit(code, on)).id, ...(validFrom === undefined ? {} : { validFrom }) };
    await expectAnswer(this.app.http.post(`/api/v1/organisation-places/${id}`).set(this.staff.bearer).send(body), 204);
  }

  places(planId: string, query = ''): Promise<Places> {
    return expectAnswer<Places>(this.app.http.get(`/api/v1/plans/${planId}/places?${query}`).set(this.staff.bearer), 200);
  }

  /** [name or kind, turns] of each row. */
  async rows(planId: string, query = ''): Promise<[string, number][]> {
    return (await this.places(planId, query)).rows.map(({ kind, name, turns }) => [name ?? kind, turns]);
  }
}

/** The program after the districts ended, with the lists of units in it unless the test enters them. */
export async function openPlaces({ lists = true } = {}): Promise<{ desk: RollDesk; places: PlaceDesk }> {
  const desk = await RollDesk.open('2026-03-01T02:00:00Z');
  if (lists) await enterTerritory(desk.app);
  return { desk, places: new PlaceDesk(desk.app, desk.official) };
}

/** A plan that counts turns on both sides of the day on which the districts ended. */
export async function makeLongPlan({ app }: RollDesk): Promise<string> {
  const { id } = await makePlan(app, { periodFrom: '2021-01-01', periodTo: '2030-12-31' });
  await makeTarget(app, id);
  return id;
}

/** A finalised class with so many people of each organisation. */
export async function holdClass(
  desk: RollDesk,
  planId: string,
  closesOn: string,
  organisations: Record<string, number>,
): Promise<Awaited<ReturnType<RollDesk['makeScene']>>> {
  const scene = await desk.makeScene(0, { planIds: [planId], closesOn });
  for (const [unitName, people] of Object.entries(organisations)) {
    for (let each = 0; each < people; each++)
      await makeRegistration(desk.app, scene.class, { organisation: unitName, group: 'HOP_TAC_XA' });
  }
  await desk.everyonePresent(scene);
  await expectAnswer(desk.finalise(scene), 201);
  return scene;
}
