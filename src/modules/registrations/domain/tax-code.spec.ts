import { unitGroups } from '../../../shared/unit-group.js';
import { asksForTaxCode, hasRightCheckDigit, parseTaxCode } from './tax-code.js';

describe('a tax code', () => {
  it.each([
    ['9900000016', '9900000016'],
    [' 9900 000 016 ', '9900000016'],
    ['9900.000.016', '9900000016'],
    ['9900000016-001', '9900000016-001'],
    ['9900000016001', '9900000016-001'],
    ['9900000016 - 001', '9900000016-001'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(parseTaxCode(typed)).toBe(kept);
  });

  it.each(['990000001', '99000000161', '9900000016-01', '9900000016-0011', 'MST9900000016', '99000000１6', '=9900000016'])(
    '%j is no tax code',
    (typed) => {
      expect(() => parseTaxCode(typed)).toThrow(expect.objectContaining({ code: 'taxCodeNotRecognised' }) as Error);
    },
  );

  it('is never an identity number of 12 digits', () => {
    expect(() => parseTaxCode('990 000 000 016')).toThrow(expect.objectContaining({ code: 'taxCodeIsIdentityNumber' }) as Error);
  });

  it.each(['9900000016', '9900000023', '9900000104', '9900000016-001'])('%s has the right check digit', (taxCode) => {
    expect(hasRightCheckDigit(taxCode)).toBe(true);
  });

  it('fails its check when one digit is mistyped', () => {
    const mistyped = Array.from({ length: 10 }, (_, digit) => `99000000${digit}6`).filter((code) => hasRightCheckDigit(code));
    expect(mistyped).toEqual(['9900000016']);
  });

  it('does not exist where the check would be 10', () => {
    const noSuchCode = Array.from({ length: 10 }, (_, digit) => `000000000${digit}`).filter((code) => hasRightCheckDigit(code));
    expect(noSuchCode).toEqual([]);
  });

  it('is asked only of enterprises, co-operatives and household businesses', () => {
    expect(unitGroups.filter(asksForTaxCode)).toEqual(['DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH']);
  });
});
