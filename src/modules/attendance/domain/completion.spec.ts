import {
  currentMarks,
  earnsCertificate,
  earnsTurn,
  leastSessions,
  presenceElsewhere,
  sessionsAttended,
  wasThere,
  type GivenMark,
  type Mark,
} from './completion.js';

const given = (...entries: readonly [sessionId: string, mark: Mark, sequence: number][]): GivenMark[] =>
  entries.map(([sessionId, mark, sequence]) => ({ sessionId, mark, sequence }));

describe('wasThere', () => {
  it.each([
    ['present', true],
    ['late', true],
    ['left_early', true],
    ['excused', false],
    ['absent', false],
  ] as const)('%s means being there: %s', (mark, there) => {
    expect(wasThere(mark)).toBe(there);
  });
});

describe('sessionsAttended', () => {
  it('counts sessions, not marks', () => {
    expect(sessionsAttended(given(['s1', 'present', 1], ['s2', 'late', 2], ['s3', 'absent', 3], ['s4', 'excused', 4]))).toBe(2);
  });

  it('lets the last mark of a session win, in whatever order the entries arrive', () => {
    const entries = given(['s1', 'absent', 3], ['s1', 'present', 1], ['s2', 'absent', 2], ['s2', 'present', 4]);
    expect(currentMarks(entries)).toEqual(
      new Map([
        ['s1', 'absent'],
        ['s2', 'present'],
      ]),
    );
    expect(sessionsAttended([...entries].reverse())).toBe(1);
  });

  it('is zero without marks', () => {
    expect(sessionsAttended([])).toBe(0);
  });

  it('orders by ids that sort by time as well', () => {
    const entries: GivenMark[] = [
      { sessionId: 's1', mark: 'present', sequence: '0192-b' },
      { sessionId: 's1', mark: 'absent', sequence: '0192-a' },
    ];
    expect(sessionsAttended(entries)).toBe(1);
  });
});

describe('earnsTurn', () => {
  it.each([
    ['at least 1 session', { kind: 'sessions', minimum: 1 }, 1, 6, true],
    ['at least 1 session', { kind: 'sessions', minimum: 1 }, 0, 6, false],
    ['at least 0 sessions, for someone who never came', { kind: 'sessions', minimum: 0 }, 0, 6, false],
    ['at least 50 %', { kind: 'percent', minimum: 50 }, 3, 6, true],
    ['at least 50 %', { kind: 'percent', minimum: 50 }, 2, 6, false],
    ['at least 0 %, for someone who never came', { kind: 'percent', minimum: 0 }, 0, 6, false],
  ] as const)('%s (%o): %i of %i sessions earn a turn: %s', (_words, rule, attended, total, earned) => {
    expect(earnsTurn(rule, attended, total)).toBe(earned);
  });
});

describe('earnsCertificate', () => {
  const rule = { percent: 80, needsResult: false };
  const tested = { percent: 80, needsResult: true };

  it.each([
    [rule, 3, 4, null, false],
    [rule, 4, 4, null, true],
    [rule, 4, 5, null, true],
    [rule, 1, 2, null, false],
    [rule, 16, 20, null, true],
    [rule, 15, 20, null, false],
    [rule, 0, 0, null, false],
    [rule, 4, 4, 'fail', false],
    [tested, 4, 4, null, false],
    [tested, 4, 4, 'fail', false],
    [tested, 4, 4, 'pass', true],
    [tested, 3, 4, 'pass', false],
  ] as const)('%o: %i of %i sessions with result %s earn a certificate: %s', (asked, attended, total, result, earned) => {
    expect(earnsCertificate(asked, attended, total, result)).toBe(earned);
  });
});

describe('leastSessions', () => {
  it.each([
    [80, 6, 5],
    [80, 5, 4],
    [80, 1, 1],
    [1, 6, 1],
    [0, 6, 1],
    [100, 3, 3],
  ])('%i %% of %i sessions are %i', (percent, total, least) => {
    expect(leastSessions(percent, total)).toBe(least);
  });

  it('is exactly where a certificate begins to be earned', () => {
    for (let percent = 1; percent <= 100; percent++) {
      for (let total = 1; total <= 20; total++) {
        const rule = { percent, needsResult: false };
        const least = leastSessions(percent, total);
        expect([earnsCertificate(rule, least, total, null), earnsCertificate(rule, least - 1, total, null)]).toEqual([true, false]);
      }
    }
  });
});

describe('a course that another organisation held', () => {
  const ruleOfSuchClasses = { turn: { kind: 'sessions', minimum: 1 }, certificate: { percent: 100, needsResult: true } } as const;

  it.each([
    ['pass', true, true],
    ['fail', true, false],
    [null, false, false],
  ] as const)('with the result %s earns a turn: %s, a certificate: %s', (result, turn, certificate) => {
    const { attended, total } = presenceElsewhere(result);
    expect(earnsTurn(ruleOfSuchClasses.turn, attended, total)).toBe(turn);
    expect(earnsCertificate(ruleOfSuchClasses.certificate, attended, total, result)).toBe(certificate);
  });
});
