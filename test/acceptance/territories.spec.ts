import { makePlan, makeTarget } from '../support/make-plan.js';
import { holdClass, PlaceDesk } from '../support/place-desk.js';
import { RollDesk } from '../support/roll-desk.js';
import { enterTerritory } from '../support/territory-lists.js';

// The acceptance check of the domain about administrative change, by its number.

let desk: RollDesk;
let places: PlaceDesk;

beforeAll(async () => {
  desk = await RollDesk.open('2026-03-01T02:00:00Z');
  places = new PlaceDesk(desk.app, desk.official);
  await enterTerritory(desk.app);
});
afterAll(() => desk.app.close());

it('22. the report of 2024 is by the old districts, that of 2026 by communes; code 00691 resolves by date', async () => {
  const { id } = await makePlan(desk.app, { number: '22/KH-UBND', periodFrom: '2021-01-01', periodTo: '2030-12-31' });
  await makeTarget(desk.app, id);
  const people = { 'HTX Thị trấn Yên Sơn': 3, 'HTX Na Hang': 2, 'HTX Trần Phú': 1 };
  await holdClass(desk, id, '2024-10-15', people);
  await holdClass(desk, id, '2026-02-10', { ...people, 'HTX Lang Thang': 1 });
  await places.place('HTX Thị trấn Yên Sơn', '02473', '2024-01-01');
  await places.place('HTX Na Hang', '02221', '2024-01-01');
  await places.place('HTX Trần Phú', '00691', '2024-01-01');

  expect(await places.rows(id, 'year=2024')).toEqual([
    ['Huyện Yên Sơn', 3],
    ['Huyện Na Hang', 2],
    ['Thành phố Hà Giang', 1],
  ]);
  expect(await places.rows(id, 'year=2026')).toEqual([
    ['Xã Yên Sơn', 3],
    ['Xã Nà Hang', 2],
    ['Phường Hà Giang 2', 1],
    ['unknown', 1],
  ]);
  expect((await places.unit('00691', '2024-10-15')).name).toBe('Phường Trần Phú');
  expect((await places.unit('00691', '2026-02-10')).name).toBe('Phường Hà Giang 2');
});
