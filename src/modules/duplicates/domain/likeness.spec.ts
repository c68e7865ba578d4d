import { type ComparedRecord, requireMergeable, signsOfOnePerson } from './likeness.js';

const record = (facts: Partial<ComparedRecord> = {}): ComparedRecord => ({
  fullName: 'Nguyễn Văn Hùng',
  phone: null,
  email: null,
  birthDate: null,
  birthPrecision: null,
  gender: null,
  units: [],
  ...facts,
});

const born = (birthDate: string, birthPrecision: 'DAY' | 'YEAR'): Partial<ComparedRecord> => ({ birthDate, birthPrecision });

describe('what speaks for one person', () => {
  it.each<[string, Partial<ComparedRecord>, Partial<ComparedRecord>, string[]]>([
    ['nothing, when only the name is the same', {}, {}, []],
    ['nothing, when both are unknown everywhere', { units: ['HTX Nà Lồm Demo'] }, { units: ['Sở Công Thương'] }, []],
    ['the same phone', { phone: '+84900000001' }, { phone: '+84900000001' }, ['phone']],
    ['the same e-mail', { email: 'hung@example.com' }, { email: 'hung@example.com' }, ['email']],
    ['one year of birth, known to the day on one side', born('1985-01-01', 'YEAR'), born('1985-03-05', 'DAY'), ['birth']],
    ['not two different days of one year', born('1985-03-05', 'DAY'), born('1985-03-06', 'DAY'), []],
    ['not two different years', born('1985-01-01', 'YEAR'), born('1986-01-01', 'YEAR'), []],
    ['one unit among several', { units: ['A', 'B'] }, { units: ['B', 'C'] }, ['unit']],
    [
      'several at once',
      { ...born('1985-01-01', 'YEAR'), phone: '+84900000001' },
      { ...born('1985-01-01', 'YEAR'), phone: '+84900000001' },
      ['birth', 'phone'],
    ],
  ])('%s', (_, one, other, signs) => {
    expect(signsOfOnePerson(record(one), record(other))).toEqual(signs);
    expect(signsOfOnePerson(record(other), record(one))).toEqual(signs);
  });
});

describe('two records may be merged', () => {
  const answer = (pair: Parameters<typeof requireMergeable>[0]): string => {
    try {
      requireMergeable(pair);
      return 'merged';
    } catch (refusal) {
      return (refusal as { code: string }).code;
    }
  };

  it.each<[string, Parameters<typeof requireMergeable>[0], string]>([
    ['when something besides the name is the same', { signs: ['phone'], sharedClasses: [] }, 'merged'],
    ['but never by the name alone', { signs: [], sharedClasses: [] }, 'nothingButTheName'],
    ['nor while both sit in one class', { signs: ['phone'], sharedClasses: [{ code: 'L03' }] }, 'bothInOneClass'],
  ])('%s', (_, pair, expected) => {
    expect(answer(pair)).toBe(expected);
  });
});
