import { birthsAgree, type PersonFacts } from './person-facts.js';

const born = (birthDate: string, birthPrecision: 'DAY' | 'MONTH' | 'YEAR'): Pick<PersonFacts, 'birthDate' | 'birthPrecision'> => ({
  birthDate,
  birthPrecision,
});

describe('two birth dates', () => {
  it.each([
    ['the same day', born('1985-03-05', 'DAY'), born('1985-03-05', 'DAY'), true],
    ['a year and a day in it', born('1985-01-01', 'YEAR'), born('1985-03-05', 'DAY'), true],
    ['a month and a day in it', born('1985-03-05', 'DAY'), born('1985-03-01', 'MONTH'), true],
    ['nothing and a day', born('1985-03-05', 'DAY'), { birthDate: null, birthPrecision: null }, true],
    ['two days', born('1985-03-05', 'DAY'), born('1985-03-06', 'DAY'), false],
    ['a year and a day of another', born('1986-01-01', 'YEAR'), born('1985-12-31', 'DAY'), false],
    ['the first of January and its year', born('1985-01-01', 'DAY'), born('1985-01-01', 'YEAR'), true],
  ])('agree or not: %s', (_, one, other, agree) => {
    expect(birthsAgree(one, other)).toBe(agree);
  });
});
