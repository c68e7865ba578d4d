import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';

// The acceptance check of the domain about administrative change, by its number.

let desk: RollDesk;
let places: PlaceDesk;

beforeAll(async () => {
  ({ desk, places } = await openPlaces());
});
afterAll(() => desk.app.close());

it('22. the report of 2024 is by the old districts, that of 2026 by communes; code 00691 resolves by date', async () => {
  const id = await makeLongPlan(desk);
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
