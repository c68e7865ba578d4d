import { readFileSync } from 'node:fs';
import {
  birthLine,
  composedSnapshot,
  courseLead,
  decisionLine,
  holderLine,
  periodLine,
  replacesLine,
  resultLine,
  unitLine,
  verifyAddress,
  type CertificateSnapshot,
} from './certificate-snapshot.js';

const sample = JSON.parse(
  readFileSync(new URL('../../../../templates/certificate/classic/sample.json', import.meta.url), 'utf8'),
) as CertificateSnapshot;
const having = (change: Partial<CertificateSnapshot>): CertificateSnapshot => ({ ...sample, ...change });

describe('the words of a certificate', () => {
  it('print the name in capitals, also Đ, ễ and names with an apostrophe', () => {
    expect(holderLine(having({ holderName: 'Nguyễn Đình Đức' }))).toBe('NGUYỄN ĐÌNH ĐỨC');
    expect(holderLine(having({ holderName: "H'Hen Niê" }))).toBe("H'HEN NIÊ");
  });

  it('print the birth as far as it is known', () => {
    expect(birthLine(having({ birthDate: '1980-03-05', birthPrecision: 'DAY' }))).toBe('Sinh ngày: 05/03/1980');
    expect(birthLine(having({ birthDate: '1980-03-01', birthPrecision: 'MONTH' }))).toBe('Tháng sinh: 03/1980');
    expect(birthLine(having({ birthDate: '1985-01-01', birthPrecision: 'YEAR' }))).toBe('Năm sinh: 1985');
    expect(birthLine(having({ birthDate: null, birthPrecision: null }))).toBeNull();
  });

  it('leave out what is not known', () => {
    expect(unitLine(having({ unitName: '' }))).toBeNull();
    expect(resultLine(having({ result: null }))).toBeNull();
    expect(decisionLine(having({ decision: null }))).toBeNull();
    expect(replacesLine(having({ replacesEntry: null }))).toBeNull();
    expect(periodLine(having({ periods: null, place: '' }))).toBe('từ ngày 15/10/2024 đến ngày 16/10/2024');
  });

  it('name one day for a class of one day', () => {
    expect(periodLine(having({ startsOn: '2024-11-05', endsOn: '2024-11-05', periods: 8, place: 'huyện Yên Sơn' }))).toBe(
      'ngày 05/11/2024 (8 tiết), tại huyện Yên Sơn',
    );
  });

  it('say that an expert was trained as one, once', () => {
    expect(courseLead(having({ courseKind: 'COMPLETION' }))).toBe('đã hoàn thành khóa đào tạo');
    expect(courseLead(having({ courseKind: 'EXPERT_COMPLETION', courseName: 'Năng suất chất lượng nâng cao' }))).toContain('chuyên gia');
    expect(courseLead(having({ courseKind: 'EXPERT_COMPLETION', courseName: 'Đào tạo chuyên gia NSCL' }))).not.toContain('chuyên gia');
  });

  it('quote the decision whether or not it was typed with its kind', () => {
    expect(decisionLine(having({ decision: '158/QĐ-SKHCN ngày 21/10/2024' }))).toBe('Theo Quyết định số 158/QĐ-SKHCN ngày 21/10/2024');
    expect(decisionLine(having({ decision: 'Quyết định số 158/QĐ-SKHCN' }))).toBe('Theo Quyết định số 158/QĐ-SKHCN');
  });

  it('name the paper that a reissue replaces', () => {
    expect(replacesLine(having({ replacesEntry: '012/2024/NSCL' }))).toBe('Cấp lại, thay giấy số vào sổ 012/2024/NSCL');
  });

  it('give the address to type without the code that stands below it', () => {
    expect(verifyAddress(sample)).toBe('taphuan.example/x');
    expect(verifyAddress(having({ verifyUrl: 'https://taphuan.example/x/7KQ29MHT4WXB3RCD' }))).toBe('taphuan.example/x');
    expect(verifyAddress(having({ verifyUrl: 'http://10.0.0.5:3000/verify?c=1' }))).toBe('10.0.0.5:3000/verify?c=1');
  });

  it('are composed before they are drawn, at every depth', () => {
    const typedOnMac = having({
      holderName: ' Nguyễn Đức '.normalize('NFD'),
      letterhead: { parent: 'Tỉnh'.normalize('NFD'), issuer: 'Sở'.normalize('NFD') },
    });
    expect(composedSnapshot(typedOnMac)).toMatchObject({
      holderName: 'Nguyễn Đức',
      letterhead: { parent: 'Tỉnh', issuer: 'Sở' },
      result: null,
    });
  });
});
