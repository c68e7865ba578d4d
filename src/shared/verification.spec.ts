import { handOf, requireVerifiable, type Standing } from './verification.js';

const entered: Standing = { state: 'entered', handIds: ['lan', 'minh'], sha256: 'ab', revision: 3 };

describe('verifying a record', () => {
  it('is done by somebody who neither entered nor changed it', () => {
    expect(() => {
      requireVerifiable(entered, 3, 'hoa', 'evidence');
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
      requireVerifiable(standing, seen, hand, 'evidence');
    }).toThrow(expect.objectContaining({ code }) as Error);
  });
});

it('knows members of staff by their accounts, and the program as one hand', () => {
  expect(handOf({ kind: 'staff', id: 'lan', name: 'Ma Thị Duyên', role: 'official' })).toBe('lan');
  expect(handOf({ kind: 'system', name: 'Tập Huấn' })).toBe(handOf({ kind: 'system', name: 'khác' }));
});

it('names the refusals of a figure after figures', () => {
  const refusal = (standing: Standing, seen = 3): (() => void) => {
    return () => {
      requireVerifiable(standing, seen, 'hoa', 'figure');
    };
  };
  expect(refusal({ ...entered, state: 'verified' })).toThrow(expect.objectContaining({ code: 'figureNotOpen' }) as Error);
  expect(refusal(entered, 2)).toThrow(expect.objectContaining({ code: 'figureChanged' }) as Error);
  expect(refusal({ ...entered, sha256: null })).toThrow(expect.objectContaining({ code: 'figureWithoutFile' }) as Error);
});
