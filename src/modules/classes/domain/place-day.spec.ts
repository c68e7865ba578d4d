import { placeDay, placesThatCount, replacedBy } from './place-day.js';

describe('the day of the place of a class', () => {
  it.each([
    ['is its last one', '2024-05-10', '2024-05-10'],
    ['is the last day of registration in Vietnam while it has none', null, '2024-05-06'],
  ])('%s', (_what, closesOn, day) => {
    expect(placeDay({ closesOn, registrationClosesAt: new Date('2024-05-05T18:30:00Z') })).toBe(day);
  });
});

it('counts what was said of the class, and of its venue where nothing was', () => {
  expect(placesThatCount(['class'], ['venue'])).toEqual(['class']);
  expect(placesThatCount([], ['venue'])).toEqual(['venue']);
});

describe('a new statement replaces', () => {
  const said = ['0001-01-01', '2020-01-01', '2024-05-10', '2025-07-01', '2026-01-01'];
  it.each([
    ['all about the days of the class', '0001-01-01', ['2025-07-01', '2026-01-01']],
    ['all about them, whatever day it begins on', '2024-05-10', ['2025-07-01', '2026-01-01']],
    ['only its own day after the class', '2025-07-01', ['0001-01-01', '2020-01-01', '2024-05-10', '2026-01-01']],
  ])('%s', (_what, from, left) => {
    const isReplaced = replacedBy(from, '2024-05-10');
    expect(said.filter((validFrom) => !isReplaced({ validFrom }))).toEqual(left);
  });
});
