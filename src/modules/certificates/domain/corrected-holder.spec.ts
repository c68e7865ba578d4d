import type { CertificateSnapshot } from './certificate-snapshot.js';
import { correctedHolder } from './corrected-holder.js';

const printed = {
  holderName: 'Bàn Thị Mui',
  birthDate: '1985-01-01',
  birthPrecision: 'YEAR',
  unitName: 'HTX Cam sành Phù Hương Demo',
} as CertificateSnapshot;

describe('correctedHolder', () => {
  it('changes only what is corrected', () => {
    expect(correctedHolder(printed, { holderName: 'Bàn Thị Mụi' })).toEqual({
      holderName: 'Bàn Thị Mụi',
      birthDate: '1985-01-01',
      birthPrecision: 'YEAR',
      unitName: 'HTX Cam sành Phù Hương Demo',
    });
  });

  it.each([
    ['05/03/1986', '1986-03-05', 'DAY'],
    ['1986', '1986-01-01', 'YEAR'],
  ])('knows a birth written %s as far as it is written', (birth, birthDate, birthPrecision) => {
    expect(correctedHolder(printed, { birth })).toMatchObject({ birthDate, birthPrecision });
  });

  it('refuses a birth that is no date', () => {
    expect(() => correctedHolder(printed, { birth: '31/02/1986' })).toThrow('notADate');
  });
});
