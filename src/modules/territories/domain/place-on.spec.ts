import { placeOn, staysOf } from './place-on.js';

const yenSon = { validFrom: '0001-01-01', adminUnitId: 'yen-son' };
const myLam = { validFrom: '2025-07-01', adminUnitId: 'my-lam' };

describe('the place of an organisation', () => {
  it.each([
    ['2024-05-01', [yenSon, myLam], 'yen-son'],
    ['2025-06-30', [myLam, yenSon], 'yen-son'],
    ['2025-07-01', [yenSon, myLam], 'my-lam'],
    ['2026-11-22', [yenSon], 'yen-son'],
    ['2024-05-01', [myLam], null],
    ['2024-05-01', [], null],
  ])('on %s is the last that began', (day, places, unit) => {
    expect(placeOn(places, day)).toBe(unit);
  });

  it('fills every day, also those of which nobody has said anything', () => {
    expect(staysOf([myLam])).toEqual([
      { from: '0001-01-01', to: '2025-06-30', adminUnitId: null },
      { from: '2025-07-01', to: '9999-12-31', adminUnitId: 'my-lam' },
    ]);
    expect(staysOf([myLam, yenSon])).toEqual([
      { from: '0001-01-01', to: '2025-06-30', adminUnitId: 'yen-son' },
      { from: '2025-07-01', to: '9999-12-31', adminUnitId: 'my-lam' },
    ]);
    expect(staysOf([])).toEqual([{ from: '0001-01-01', to: '9999-12-31', adminUnitId: null }]);
  });
});
