import type { PersonFacts } from '../../../shared/person-facts.js';
import { choosePerson, filledIn, newlyKnown } from './same-person.js';

const somebody = (facts: Partial<PersonFacts & { id: string }> = {}): PersonFacts & { id: string } => ({
  id: 'one',
  fullName: 'Nông Thị Xuyến',
  phone: null,
  email: null,
  birthDate: null,
  birthPrecision: null,
  gender: null,
  ...facts,
});

const born = (birthDate: string, birthPrecision: 'DAY' | 'MONTH' | 'YEAR'): Pick<PersonFacts, 'birthDate' | 'birthPrecision'> => ({
  birthDate,
  birthPrecision,
});

describe('who is meant', () => {
  const phone = '+84900000001';

  it('is the one with the same phone', () => {
    const [other, same] = [somebody({ id: 'other', phone: '+84900000002' }), somebody({ id: 'same', phone })];
    expect(choosePerson([other, same], somebody({ phone }))).toBe(same);
  });

  it('is the one with the same e-mail when the phone is new', () => {
    const same = somebody({ email: 'xuyen@example.com', phone: '+84900000002' });
    expect(choosePerson([same], somebody({ email: 'xuyen@example.com', phone }))).toBe(same);
  });

  it('is nobody known when only the name is the same: there are two Nguyễn Văn Hùng', () => {
    expect(choosePerson([somebody()], somebody())).toBeUndefined();
    expect(choosePerson([somebody({ phone })], somebody())).toBeUndefined();
  });

  it('is nobody known when the birth dates differ', () => {
    expect(
      choosePerson([somebody({ phone, ...born('1985-03-05', 'DAY') })], somebody({ phone, ...born('1990-03-05', 'DAY') })),
    ).toBeUndefined();
  });

  it('is the one with the known birth date before the one longest known', () => {
    const [older, dated] = [somebody({ id: 'older', phone }), somebody({ id: 'dated', phone, ...born('1985-03-05', 'DAY') })];
    expect(choosePerson([older, dated], somebody({ phone, ...born('1985-01-01', 'YEAR') }))).toBe(dated);
    expect(choosePerson([older, dated], somebody({ phone }))).toBe(older);
  });
});

describe('what becomes known', () => {
  it('fills gaps and makes a birth date more exact', () => {
    const known = somebody({ phone: '+84900000001', ...born('1985-01-01', 'YEAR') });
    const facts = somebody({ email: 'xuyen@example.com', gender: 'female', ...born('1985-03-05', 'DAY') });
    const news = newlyKnown(known, facts);
    expect(news).toEqual({ email: 'xuyen@example.com', gender: 'female', birthDate: '1985-03-05', birthPrecision: 'DAY' });
    expect(filledIn(known, news)).toEqual({
      email: { from: null, to: 'xuyen@example.com' },
      gender: { from: null, to: 'female' },
      birth: { from: '1985', to: '05/03/1985' },
    });
  });

  it('never replaces what is known', () => {
    const known = somebody({ phone: '+84900000001', email: 'xuyen@example.com', gender: 'female', ...born('1985-03-05', 'DAY') });
    const facts = somebody({ phone: '+84900000002', email: 'other@example.com', gender: 'male', ...born('1985-01-01', 'YEAR') });
    expect(newlyKnown(known, facts)).toEqual({});
  });
});
