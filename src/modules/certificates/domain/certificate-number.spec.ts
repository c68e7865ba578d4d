import { codeFromInput, registerEntry, serialOf, shownCode } from './certificate-number.js';

describe('registerEntry', () => {
  it.each([
    [41, '041/2024/NSCL'],
    [7, '007/2024/NSCL'],
    [1204, '1204/2024/NSCL'],
  ])('%i is entered as %s', (number, entry) => {
    expect(registerEntry('NSCL', 2024, number)).toBe(entry);
  });
});

describe('serialOf', () => {
  it.each([
    ['Tuyên Quang', 'TQ-2024-000341'],
    ['Đắk Lắk', 'DL-2024-000341'],
    ['', 'GCN-2024-000341'],
  ])('a certificate of "%s" has the serial %s', (province, serial) => {
    expect(serialOf(province, { register: 'NSCL', year: 2024, number: 341 })).toBe(serial);
  });

  it('names the register of a later body, which begins with number 1 as the first one did', () => {
    expect(serialOf('Tuyên Quang', { register: 'NSCL2', year: 2025, number: 1 })).toBe('TQ-NSCL2-2025-000001');
  });
});

describe('a verify code', () => {
  it('is printed in groups of four', () => {
    expect(shownCode('7KQ29MHT4WXB3RCD')).toBe('7KQ2-9MHT-4WXB-3RCD');
  });

  it.each(['7KQ2-9MHT-4WXB-3RCD', '7kq29mht4wxb3rcd', ' 7KQ2 9MHT 4WXB 3RCD ', '7kq2–9mht–4wxb–3rcd'])('is understood as %s', (typed) => {
    expect(codeFromInput(typed)).toBe('7KQ29MHT4WXB3RCD');
  });

  it.each(['', '7KQ2', '7KQ2-9MHT-4WXB-3RC0', "7KQ2-9MHT-4WXB-3RCD' OR 1=1", '7KQ2-9MHT-4WXB-3RCDD'])('is not "%s"', (typed) => {
    expect(codeFromInput(typed)).toBeNull();
  });
});
