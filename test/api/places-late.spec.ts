import { holdClass, makeLongPlan, openPlaces, type PlaceDesk } from '../support/place-desk.js';
import type { RollDesk } from '../support/roll-desk.js';
import { enterList, OLD_UNITS, SUCCESSIONS, UNITS } from '../support/territory-lists.js';

let desk: RollDesk;
let places: PlaceDesk;
let planId: string;
let known: Read;
let ended: Read;
let succeeded: Read;

type Rows = [string, number][];
interface Read {
  readonly of2024: Rows;
  readonly of2025: Rows;
  readonly converted2024: Rows;
  readonly converted2025: Rows;
}

beforeAll(async () => {
  ({ desk, places } = await openPlaces({ lists: false }));
  planId = await makeLongPlan(desk);
  await enterList(desk.app, OLD_UNITS);
  await holdClass(desk, planId, '2024-05-10', { 'HTX Yên Sơn': 2, 'HTX Kim Phú': 1 });
  await holdClass(desk, planId, '2025-08-10', { 'HTX Yên Sơn': 3, 'HTX Kim Phú': 1, 'Yen Son': 1 });
  await places.place('HTX Yên Sơn', '02473', '2024-01-01');
  await places.place('HTX Kim Phú', '02497', '2024-01-01');
  await places.place('Yen Son', '02473', '2024-01-01');
  known = await read();
  await enterList(desk.app, OLD_UNITS, '2025-06-30');
  ended = await read();
  await enterList(desk.app, UNITS);
  await enterList(desk.app, SUCCESSIONS);
  succeeded = await read();
});
afterAll(() => desk.app.close());

const year = (number: number, reading = 'then'): Promise<Rows> => places.rows(planId, `year=${number}&level=commune&reading=${reading}`);

async function read(): Promise<Read> {
  return {
    of2024: await year(2024),
    of2025: await year(2025),
    converted2024: await year(2024, 'now'),
    converted2025: await year(2025, 'now'),
  };
}

describe('turns that were counted before the lists said what became of their units', () => {
  it('stand in units that nobody knew to have ended', () => {
    expect(known.of2025).toEqual([
      ['Thị trấn Yên Sơn', 4],
      ['Xã Kim Phú', 1],
    ]);
  });

  it('leave them when a list ends the units', () => {
    expect(ended.of2025).toEqual([['unknown', 5]]);
    expect(ended.of2024).toEqual([
      ['Thị trấn Yên Sơn', 2],
      ['Xã Kim Phú', 1],
    ]);
  });

  it('follow into what took over when that is entered, and wait where a unit was divided', () => {
    const followed = [
      ['Xã Yên Sơn', 4],
      ['unknown', 1],
    ];
    expect(succeeded.of2025).toEqual(followed);
    expect(succeeded.converted2025).toEqual(followed);
    expect(succeeded.of2024).toEqual([
      ['Thị trấn Yên Sơn', 2],
      ['Xã Kim Phú', 1],
    ]);
    expect(succeeded.converted2024).toEqual([
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
