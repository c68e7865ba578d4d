import { forecastTurns, type ForecastBasis } from './forecast.js';

const basis = (changes: Partial<ForecastBasis> = {}): ForecastBasis => ({
  official: 400,
  needed: 501,
  pending: 0,
  held: [],
  scheduled: [],
  ...changes,
});

const held = (registered: number, turns: number): ForecastBasis['held'][number] => ({ registered, turns });
const planned = (capacity: number, registered = capacity): ForecastBasis['scheduled'][number] => {
  return { code: 'L12', name: 'Truy xuất nguồn gốc', closesOn: '2025-11-05', capacity, registered };
};

describe('the forecast to the end of a period', () => {
  it('adds official, not yet finalised and scheduled', () => {
    const forecast = forecastTurns(basis({ pending: 30, held: [held(40, 36)], scheduled: [planned(50, 50)] }));
    expect(forecast).toMatchObject({ official: 400, pending: 30, expected: 45, total: 475, needed: 501, lacking: 26 });
    expect(forecast.showUp).toEqual({ came: 36, registered: 40 });
  });

  it.each([
    ['500 of "trên 500" lack one', 500, 1, 1],
    ['501 lack none', 501, 0, null],
    ['431 lack two classes of 35', 431, 70, 2],
    ['430 lack a third class for one person', 430, 71, 3],
  ])('%s', (_, official, lacking, classes) => {
    const forecast = forecastTurns(basis({ official, held: [held(40, 35)] }));
    expect(forecast.lacking).toBe(lacking);
    expect(forecast.more?.classes ?? null).toBe(classes);
  });

  it('takes the middle class for the usual size, so that one conference does not make classes large', () => {
    const classes = [held(40, 33), held(40, 36), held(130, 120)];
    expect(forecastTurns(basis({ held: classes })).more).toEqual({ classes: 3, size: 36, sizeFrom: 'held' });
  });

  it('rounds the size between two middle classes down', () => {
    expect(forecastTurns(basis({ held: [held(40, 34), held(40, 37)] })).more?.size).toBe(35);
  });

  it('leaves classes out of the size of which nobody counted', () => {
    expect(forecastTurns(basis({ held: [held(40, 0), held(40, 0), held(40, 35)] })).more?.size).toBe(35);
  });

  it('takes the planned seats where no class was finalised, and those who have registered', () => {
    const forecast = forecastTurns(basis({ scheduled: [planned(50, 12), planned(40, 10)] }));
    expect(forecast).toMatchObject({
      showUp: null,
      expected: 22,
      total: 422,
      lacking: 79,
      more: { classes: 2, size: 45, sizeFrom: 'seats' },
    });
  });

  it('names no number of classes where nobody knows their size', () => {
    expect(forecastTurns(basis())).toMatchObject({ expected: 0, total: 400, lacking: 101, more: null });
  });

  it('lacks nothing where the plan names no number', () => {
    expect(forecastTurns(basis({ needed: null, held: [held(40, 35)] }))).toMatchObject({ lacking: 0, more: null });
  });
});
