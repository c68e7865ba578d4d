import { type ComparedRecord, namedAlike, requireMergeable, signsOfOnePerson } from './likeness.js';

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

describe('names are alike', () => {
  it.each([
    ['with accents or without', 'Nguyễn Văn Hùng', 'NGUYEN VAN HUNG', true],
    ['not of two people', 'Nguyễn Văn Hùng', 'Nguyễn Thị Hùng', false],
  ])('%s', (_, one, other, alike) => {
    expect(namedAlike(record({ fullName: one }), record({ fullName: other }))).toBe(alike);
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
    ['when something besides the name is the same', { namedAlike: true, signs: ['phone'], sharedClasses: [] }, 'merged'],
    ['but never by the name alone', { namedAlike: true, signs: [], sharedClasses: [] }, 'nothingButTheName'],
    ['nor while both sit in one class', { namedAlike: true, signs: ['phone'], sharedClasses: [{ code: 'L03' }] }, 'bothInOneClass'],
    ['nor colleagues of different names', { namedAlike: false, signs: ['unit'], sharedClasses: [] }, 'differentNames'],
    [
      'nor who was born in the same year in the same unit',
      { namedAlike: false, signs: ['birth', 'unit'], sharedClasses: [] },
      'differentNames',
    ],
    ['nor a household with one phone', { namedAlike: false, signs: ['phone', 'unit'], sharedClasses: [] }, 'differentNames'],
    ['but a name that was misspelt, with birth and phone', { namedAlike: false, signs: ['birth', 'phone'], sharedClasses: [] }, 'merged'],
  ])('%s', (_, pair, expected) => {
    expect(answer(pair)).toBe(expected);
  });
});
