import { requireVerifiable, type Standing } from './verification.js';

const entered: Standing = { state: 'entered', handIds: ['lan', 'minh'], sha256: 'ab', revision: 3 };

describe('verifying a record', () => {
  it('is done by somebody who neither entered nor changed it', () => {
    expect(() => {
      requireVerifiable(entered, 3, 'hoa');
    }).not.toThrow();
  });

  it.each<[string, Standing, number, string, string]>([
    ['by who entered it', entered, 3, 'lan', 'verifiedByOwnHand'],
    ['by who changed it', entered, 3, 'minh', 'verifiedByOwnHand'],
    ['when it was changed since it was read', entered, 2, 'hoa', 'evidenceChanged'],
    ['without its paper', { ...entered, sha256: null }, 3, 'hoa', 'evidenceWithoutFile'],
    ['twice', { ...entered, state: 'verified' }, 3, 'hoa', 'evidenceNotOpen'],
    ['after it was withdrawn', { ...entered, state: 'withdrawn' }, 3, 'hoa', 'evidenceNotOpen'],
  ])('is refused %s', (_, standing, seen, hand, code) => {
    expect(() => {
      requireVerifiable(standing, seen, hand);
    }).toThrow(expect.objectContaining({ code }) as Error);
  });
});
