import { makePlan, makeTarget } from '../support/make-plan.js';
import { holdClass, PlaceDesk } from '../support/place-desk.js';
import { RollDesk } from '../support/roll-desk.js';
import { enterList, OLD_UNITS, SUCCESSIONS, UNITS } from '../support/territory-lists.js';

let desk: RollDesk;
let places: PlaceDesk;
let planId: string;

beforeAll(async () => {
  desk = await RollDesk.open('2026-03-01T02:00:00Z');
  places = new PlaceDesk(desk.app, desk.official);
  const { id } = await makePlan(desk.app, { number: '1/KH-UBND', periodFrom: '2021-01-01', periodTo: '2030-12-31' });
  await makeTarget(desk.app, id);
  planId = id;
});
afterAll(() => desk.app.close());

const year = (number: number, reading = 'then'): Promise<[string, number][]> =>
  places.rows(planId, `year=${number}&level=commune&reading=${reading}`);

describe('turns that were counted before the lists said what became of their units', () => {
  it('stand in units that nobody knew to have ended', async () => {
    await enterList(desk.app, OLD_UNITS);
    await holdClass(desk, planId, '2024-05-10', { 'HTX Yên Sơn': 2, 'HTX Kim Phú': 1 });
    await holdClass(desk, planId, '2025-08-10', { 'HTX Yên Sơn': 3, 'HTX Kim Phú': 1, 'Yen Son': 1 });
    await places.place('HTX Yên Sơn', '02473', '2024-01-01');
    await places.place('HTX Kim Phú', '02497', '2024-01-01');
    await places.place('Yen Son', '02473', '2024-01-01');
    expect(await year(2025)).toEqual([
      ['Thị trấn Yên Sơn', 4],
      ['Xã Kim Phú', 1],
    ]);
  });

  it('leave them when a list ends the units', async () => {
    await enterList(desk.app, OLD_UNITS, '2025-06-30');
    expect(await year(2025)).toEqual([['unknown', 5]]);
    expect(await year(2024)).toEqual([
      ['Thị trấn Yên Sơn', 2],
      ['Xã Kim Phú', 1],
    ]);
  });

  it('follow into what took over when that is entered, and wait where a unit was divided', async () => {
    await enterList(desk.app, UNITS);
    await enterList(desk.app, SUCCESSIONS);
    const followed = [
      ['Xã Yên Sơn', 4],
      ['unknown', 1],
    ];
    expect(await year(2025)).toEqual(followed);
    expect(await year(2025, 'now')).toEqual(followed);
    expect(await year(2024)).toEqual([
      ['Thị trấn Yên Sơn', 2],
      ['Xã Kim Phú', 1],
    ]);
    expect(await year(2024, 'now')).toEqual([
      ['Xã Yên Sơn', 2],
      ['divided', 1],
    ]);
  });

  it('leave a trace of how many followed', async () => {
    const entries = await desk.app.unitOfWork.read(() =>
      desk.app.unitOfWork.manager.query<{ detail: string }[]>(
        "SELECT detail FROM audit_entry WHERE action = 'unitList.entered' ORDER BY id",
      ),
    );
    const turns = entries.map(
      ({ detail }) => (typeof detail === 'string' ? (JSON.parse(detail) as { turns: number }) : detail)['turns' as never],
    );
    expect(turns).toEqual([0, 5, 0, 4]);
  });
});
