import { type OtherPlace, overlapProblems } from './overlap.js';

const known = { phone: '+84900000011', email: 'duyen@example.com', birthDate: '1980-03-05', birthPrecision: 'DAY' } as const;
const place: OtherPlace = { ...known, classCode: 'TH-01', className: 'ISO 9001', heldOn: '2024-10-15', halfDay: 'MORNING' };

describe('what is told to somebody who is expected elsewhere at the same time', () => {
  it.each([
    ['phone and e-mail', { birthDate: null, birthPrecision: null }],
    ['phone and birth date', { email: null }],
    ['e-mail and birth date', { phone: '+84900000099' }],
    ['all three', {}],
  ])('names the class to who gives %s as they were given there', (_, difference) => {
    const [problem] = overlapProblems([place], { ...known, ...difference });
    expect(problem).toEqual({
      field: 'acceptOverlap',
      code: 'overlapNamed',
      params: { day: '15/10/2024', halfDay: 'MORNING', name: 'ISO 9001', code: 'TH-01' },
    });
  });

  it.each([
    ['the phone', { email: 'other@example.com', birthDate: null, birthPrecision: null }],
    ['the e-mail', { phone: null, birthDate: null, birthPrecision: null }],
    ['the phone and a year of birth', { email: null, birthDate: '1980-01-01', birthPrecision: 'YEAR' as const }],
  ])('names only the half-day to who gives %s alone', (_, difference) => {
    const problems = overlapProblems([place], { ...known, ...difference });
    expect(problems).toEqual([{ field: 'acceptOverlap', code: 'overlapUnnamed', params: { day: '15/10/2024', halfDay: 'MORNING' } }]);
  });

  it('does not take what both left empty for agreement', () => {
    const empty = { phone: null, email: null, birthDate: null, birthPrecision: null };
    expect(overlapProblems([{ ...place, ...empty, phone: known.phone }], { ...empty, phone: known.phone })[0]?.code).toBe('overlapUnnamed');
  });

  it('does not take two years of birth for a birth date', () => {
    const year = { ...known, email: null, birthDate: '1980-01-01', birthPrecision: 'YEAR' } as const;
    expect(overlapProblems([{ ...place, ...year }], year)[0]?.code).toBe('overlapUnnamed');
  });

  it('names four half-days at most', () => {
    expect(overlapProblems(Array<OtherPlace>(9).fill(place), known)).toHaveLength(4);
  });
});
