import { DomainError } from './domain-error.js';
import { parsePhone, showPhone } from './phone-number.js';

function refusalOf(input: string): DomainError {
  try {
    parsePhone(input);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error(`${input} was accepted`);
}

describe('parsePhone', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '+84 912 345 678',
    '84912345678',
    '(+84) 912345678',
    '+84 (0)912 345 678',
    '912345678',
    '\u00a00912\u00a0345 678 ',
  ])('reads the mobile number %j', (typed) => {
    expect(parsePhone(typed)).toBe('+84912345678');
  });

  it.each([
    ['0207 3822 123', '+842073822123', '0207 3822 123'],
    ['024.3822.1234', '+842438221234', '024 3822 1234'],
    ['02073 822 12', '+84207382212', '0207 382 212'],
  ])('reads the landline %j, which may have ten or eleven digits', (typed, stored, shown) => {
    expect(parsePhone(typed)).toBe(stored);
    expect(showPhone(stored)).toBe(shown);
  });

  it.each([
    ['0166 512 3456', '036 512 3456', '0166', '036'],
    ['+84 166 512 3456', '036 512 3456', '0166', '036'],
    ['01234567890', '083 456 7890', '0123', '083'],
    ['1991234567', '059 123 4567', '0199', '059'],
  ])('does not silently convert %j from before 2018 but asks for %j', (typed, suggestion, oldPrefix, newPrefix) => {
    const refusal = refusalOf(typed);
    expect(refusal.code).toBe('phoneOldPrefix');
    expect(refusal.problems).toEqual([{ field: 'phone', code: 'phoneOldPrefix', params: { suggestion, oldPrefix, newPrefix } }]);
  });

  it.each([
    '',
    'không có',
    '0912 345 67',
    '0112 345 678',
    '01101234567',
    '0912345678/0988123456',
    '0412345678',
    '+1 202 555 0123',
    '9.12E+08',
  ])('does not recognise %j', (typed) => {
    expect(refusalOf(typed).code).toBe('phoneNotRecognised');
  });
});

describe('showPhone', () => {
  it('groups a mobile number as people say it', () => {
    expect(showPhone('+84912345678')).toBe('0912 345 678');
  });
});
