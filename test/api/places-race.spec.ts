import type { AddressInfo } from 'node:net';
import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

const PAIRS = 15;

let desk: RollDesk;
let places: PlaceDesk;
let address: string;
let planId: string;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
  planId = await makeLongPlan(desk);
  await desk.app.app.listen(0, '127.0.0.1');
  const { port } = desk.app.app.getHttpServer().address() as AddressInfo;
  address = `http://127.0.0.1:${port}/api/v1`;
});
afterAll(() => desk.app.close());

async function post(path: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json', ...desk.organiser.bearer } as Record<string, string>;
  return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

describe('joining spellings and saying places in the same moment', () => {
  it('leaves the turns of every spelling where the unit lies that speaks for it', async () => {
    const numbers = Array.from({ length: PAIRS }, (_, each) => each);
    const people = Object.fromEntries(
      numbers.flatMap((each) => [
        [`HTX Số ${each}`, 1],
        [`Hợp tác xã số ${each} cũ`, 1],
      ]),
    );
    await holdClass(desk, planId, '2024-05-10', people);
    const [yenSon, naHang] = [await places.unit('02473', '2024-01-01'), await places.unit('02221', '2024-01-01')];
    const pairs = await Promise.all(
      numbers.map(async (each) => ({
        unit: (await places.organisation(`HTX Số ${each}`)).id,
        spelling: (await places.organisation(`Hợp tác xã số ${each} cũ`)).id,
      })),
    );
    for (const { unit } of pairs) expect(await post(`/organisation-places/${unit}`, { adminUnitId: yenSon.id })).toBe(204);
    const answers = await Promise.all(
      pairs.flatMap(({ unit, spelling }) => [
        post(`/organisation-places/${spelling}`, { adminUnitId: naHang.id }),
        post(`/organisation-register/${spelling}/changes`, { kind: 'same', successorId: unit }),
      ]),
    );
    expect(answers.every((status) => status < 300)).toBe(true);
    const turns = await desk.app.unitOfWork.read(() =>
      desk.app.unitOfWork.manager.query<{ organisationId: string; unitId: string | null }[]>(
        'SELECT organisation_id AS organisationId, admin_unit_id AS unitId FROM attendee_turn',
      ),
    );
    const unitOf = new Map(turns.map(({ organisationId, unitId }) => [organisationId, unitId]));
    expect(pairs.map(({ spelling }) => unitOf.get(spelling))).toEqual(pairs.map(({ unit }) => unitOf.get(unit)));
    expect([...unitOf.values()]).not.toContain(null);
  }, 120_000);

  it('leaves a class that is closed meanwhile where its organisations lie', async () => {
    const scene = await holdClass(desk, planId, '2024-06-10', { 'HTX Đang Chốt': 2 });
    const { id } = await places.organisation('HTX Đang Chốt');
    const units = [await places.unit('02473', '2024-01-01'), await places.unit('02221', '2024-01-01')];
    for (let round = 0; round < 6; round++) {
      const place = post(`/organisation-places/${id}`, { adminUnitId: units[round % 2]?.id });
      const reopened = post(`/classes/${scene.class.id}/reopen`, { reason: 'thử' });
      expect([await place, await reopened].every((status) => status < 300)).toBe(true);
      const again = post(`/organisation-places/${id}`, { adminUnitId: units[(round + 1) % 2]?.id });
      const closed = post(`/classes/${scene.class.id}/finalise`, { confirmed: true });
      expect([await again, await closed].every((status) => status < 300)).toBe(true);
      expect(await places.rows(planId, 'from=2024-06-10&to=2024-06-10&level=commune')).toEqual([[units[(round + 1) % 2]?.name, 2]]);
    }
  }, 120_000);
});
