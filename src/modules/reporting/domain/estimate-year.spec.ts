import { estimateYear, type EstimateBasis } from './estimate-year.js';

const basis = (changes: Partial<EstimateBasis> = {}): EstimateBasis => ({ done: 0, pending: 0, held: [], scheduled: [], ...changes });
const planned = (capacity: number, registered: number): EstimateBasis['scheduled'][number] => ({
  code: 'L12',
  name: 'Truy xuất nguồn gốc',
  closesOn: '2024-12-05',
  capacity,
  registered,
});

describe('the estimate of a year', () => {
  it('is what was done where nothing more is scheduled', () => {
    expect(estimateYear(basis({ done: 350 })).turns).toBe(350);
  });

  it('adds what ended classes will add once they are finalised', () => {
    expect(estimateYear(basis({ done: 310, pending: 40 }))).toMatchObject({ turns: 350, done: 310, pending: 40 });
  });

  it.each([
    ['as many as usual where fewer have registered so far', planned(50, 5), 36],
    ['those who registered where more have than usual', planned(60, 50), 45],
    ['never more than the seats', planned(20, 5), 18],
    ['nobody of a class without seats', planned(0, 0), 0],
  ])('expects of a scheduled class %s', (_, scheduled, expected) => {
    const held = [
      { registered: 50, turns: 45 },
      { registered: 30, turns: 27 },
    ];
    const estimate = estimateYear(basis({ done: 72, held, scheduled: [scheduled] }));
    expect(estimate.classes).toEqual([{ code: 'L12', name: 'Truy xuất nguồn gốc', closesOn: '2024-12-05', expected }]);
    expect(estimate.turns).toBe(72 + expected);
    expect(estimate.showUp).toEqual({ came: 72, registered: 80 });
    expect(estimate.usualRegistrations).toBe(40);
  });

  it('does not expect more people than register, even where walk-ins filled a class', () => {
    const held = [{ registered: 10, turns: 14 }];
    expect(estimateYear(basis({ held, scheduled: [planned(50, 30)] })).turns).toBe(30);
  });

  it('takes those who have registered while no class says how many usually come', () => {
    const estimate = estimateYear(basis({ held: [{ registered: 0, turns: 3 }], scheduled: [planned(50, 12)] }));
    expect(estimate).toMatchObject({ turns: 12, showUp: null, usualRegistrations: null });
  });
});
