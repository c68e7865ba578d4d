import { standingOf, type Achievement } from './certificate-standing.js';

const demand = { certificatePercent: 80, needsResult: true };
const reached = (values: Partial<Achievement>): Achievement => ({
  attended: 4,
  total: 4,
  result: 'pass',
  earnsCertificate: true,
  ...values,
});

describe('standingOf', () => {
  it('lets whoever earned a certificate and has none receive one', () => {
    expect(standingOf(reached({}), demand, [])).toBe('eligible');
  });

  it('gives nobody a second valid certificate', () => {
    expect(standingOf(reached({}), demand, ['replaced', 'valid'])).toBe('issued');
  });

  it('does not quietly give back what was revoked', () => {
    expect(standingOf(reached({}), demand, ['revoked'])).toBe('revokedBefore');
  });

  it('shows a certificate whose holder no longer earns it', () => {
    expect(standingOf(reached({ attended: 1, earnsCertificate: false }), demand, ['valid'])).toBe('issuedNotEarned');
  });

  it.each([
    [{ attended: 0 }, 'neverCame'],
    [{ attended: 3 }, 'tooFewSessions'],
    [{ result: null }, 'noResult'],
    [{ result: 'fail' as const }, 'failed'],
  ])('says why not: %o is %s', (values, standing) => {
    expect(standingOf(reached({ ...values, earnsCertificate: false }), demand, [])).toBe(standing);
  });
});
