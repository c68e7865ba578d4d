import { requireMayBeMovedInto } from './move-policy.js';

const startsAt = new Date('2024-11-05T00:30:00Z');
const before = new Date('2024-11-05T00:29:59Z');

describe('a class into which people are moved', () => {
  it.each([
    ['open', startsAt],
    ['open', null],
  ] as const)('takes them while it is %s and begins at %s', (state, begins) => {
    expect(() => {
      requireMayBeMovedInto({ state, startsAt: begins }, before);
    }).not.toThrow();
  });

  it('takes nobody from the moment it begins', () => {
    expect(() => {
      requireMayBeMovedInto({ state: 'open', startsAt }, startsAt);
    }).toThrow('classBegun');
  });

  it.each([
    ['draft', 'classNotOpen'],
    ['submitted', 'classNotOpen'],
    ['approved', 'classNotOpen'],
    ['postponed', 'classPostponed'],
    ['cancelled', 'classCancelled'],
    ['finalised', 'classFinalised'],
  ] as const)('takes nobody while it is %s', (state, code) => {
    expect(() => {
      requireMayBeMovedInto({ state, startsAt }, before);
    }).toThrow(code);
  });
});
