import { nextRegister } from './register-code.js';

describe('the register of a new body', () => {
  it.each([
    [['NSCL'], 'NSCL2'],
    [['NSCL', 'NSCL2'], 'NSCL3'],
    [['NSCL', 'TQ25'], 'NSCL2'],
  ])('beside %j is %s', (taken, code) => {
    expect(nextRegister(taken)).toBe(code);
  });
});
