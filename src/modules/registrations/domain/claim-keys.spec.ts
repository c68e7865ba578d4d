import { type Claimant, claimKeys } from './claim-keys.js';

const duc: Claimant = {
  fullName: 'Nguyễn Văn Đức',
  phone: '+84900000011',
  email: 'duc@example.com',
  birthDate: null,
  unitName: 'HTX Cam sành Phù Hương Demo',
};

const clash = (one: Partial<Claimant>, other: Partial<Claimant>): boolean => {
  const keys = new Set(claimKeys({ ...duc, ...one }));
  return claimKeys({ ...duc, ...other }).some((key) => keys.has(key));
};

describe('the same person for a class', () => {
  it('has the same name and the same phone, whatever the e-mail', () => {
    expect(clash({}, { email: null })).toBe(true);
    expect(clash({ email: 'a@example.com' }, { email: 'b@example.com' })).toBe(true);
  });

  it('has the same name and the same e-mail, whatever the phone', () => {
    expect(clash({}, { phone: null })).toBe(true);
    expect(clash({ phone: '+84900000012' }, { phone: '+84900000013' })).toBe(true);
  });

  it('may be typed in capitals, without accents or with a foreign Đ', () => {
    expect(clash({}, { fullName: 'NGUYỄN VĂN ĐỨC' })).toBe(true);
    expect(clash({}, { fullName: 'nguyen van duc' })).toBe(true);
    expect(clash({}, { fullName: 'Nguyễn Văn \u00d0ức'.normalize('NFD') })).toBe(true);
  });

  it('is not whoever shares a phone in the family or the co-operative', () => {
    expect(clash({ email: null }, { fullName: 'Bàn Thị Mụi', email: null })).toBe(false);
  });

  it('is not whoever merely has the same name', () => {
    expect(clash({}, { phone: '+84900000099', email: 'hung@example.com' })).toBe(false);
  });

  it('without any contact has the same name, birth date and unit', () => {
    const without = { phone: null, email: null, birthDate: '1965-01-01' };
    expect(clash(without, { ...without, unitName: 'htx cam sanh phu huong demo' })).toBe(true);
    expect(clash(without, { ...without, birthDate: '1966-01-01' })).toBe(false);
    expect(clash(without, { ...without, unitName: 'Hội Phụ nữ xã Demo' })).toBe(false);
  });

  it('is never somebody without a contact and somebody with one', () => {
    expect(clash({}, { phone: null, email: null })).toBe(false);
  });
});
