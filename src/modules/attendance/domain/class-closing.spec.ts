import { requireEnded, requireOpenClass } from './class-closing.js';

describe('requireOpenClass', () => {
  it('lets an open class pass', () => {
    expect(() => {
      requireOpenClass('open');
    }).not.toThrow();
  });

  it.each([
    ['finalised', 'classFinalised'],
    ['draft', 'classNotOpen'],
    ['cancelled', 'classNotOpen'],
  ])('refuses a %s class with %s', (state, code) => {
    expect(() => {
      requireOpenClass(state);
    }).toThrow(code);
  });
});

describe('requireEnded', () => {
  it('lets a class be closed on its last day and later', () => {
    expect(requireEnded('2024-10-16', '2024-10-16')).toBe('2024-10-16');
    expect(requireEnded('2024-10-16', '2025-01-02')).toBe('2024-10-16');
  });

  it('refuses a class whose last session is still to come', () => {
    expect(() => requireEnded('2024-10-16', '2024-10-15')).toThrow('classNotEnded');
  });

  it('refuses a class that never had a session', () => {
    expect(() => requireEnded(null, '2024-10-16')).toThrow('classWithoutSessions');
  });
});
