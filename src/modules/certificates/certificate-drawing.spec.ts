import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { pdfFonts, pdfInfo, pdfLines, pdfPicture, pdfText, type PrintedLine } from '../../../test/support/read-pdf.js';
import { drawCertificate } from './certificate-drawing.js';
import type { CertificateSnapshot } from './domain/certificate-snapshot.js';

const readQr = jsqr as unknown as typeof jsqr.default;
const sample = JSON.parse(
  readFileSync(new URL('../../../templates/certificate/classic/sample.json', import.meta.url), 'utf8'),
) as CertificateSnapshot;
const longest: CertificateSnapshot = {
  ...sample,
  letterhead: { parent: 'Sở Khoa học và Công nghệ tỉnh Tuyên Quang', issuer: 'Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Tuyên Quang' },
  signerTitle: 'Chi cục trưởng Chi cục Tiêu chuẩn Đo lường Chất lượng, Sở Khoa học và Công nghệ tỉnh Tuyên Quang',
  signerAuthority: 'KT. CHI CỤC TRƯỞNG\nPHÓ CHI CỤC TRƯỞNG',
  signerName: 'Nguyễn Hoàng Thị Thanh Trúc Phương Anh Demo',
  holderName: 'Nguyễn Hoàng Phước Thiên Trường Công Tằng Tôn Nữ Thị Thủy Tiên',
  birthDate: '1980-03-05',
  birthPrecision: 'DAY',
  unitName:
    'Công ty trách nhiệm hữu hạn một thành viên Vật liệu xây dựng, Thương mại, Xuất nhập khẩu và Đầu tư phát triển hạ tầng Thành Tuyên Demo, tỉnh Tuyên Quang',
  courseName:
    'Áp dụng hệ thống quản lý chất lượng tích hợp ISO 9001:2015, ISO 14001:2015, ISO 45001:2018 và các công cụ cải tiến năng suất 5S, Kaizen, Lean, TPM trong doanh nghiệp nhỏ và vừa sản xuất, chế biến nông sản',
  courseKind: 'EXPERT_COMPLETION',
  place: 'Hội trường Sở Khoa học và Công nghệ, phường Minh Xuân, thành phố Tuyên Quang, tỉnh Tuyên Quang',
  result: 'Giỏi',
  replacesEntry: '012/2024/NSCL',
};
const unbroken: CertificateSnapshot = { ...longest, holderName: 'Ễ'.repeat(60), unitName: 'W'.repeat(150), courseName: 'M'.repeat(200) };
const shortest: CertificateSnapshot = {
  ...sample,
  holderName: 'Vũ Ăn',
  birthDate: null,
  birthPrecision: null,
  unitName: '',
  courseName: '5S',
  endsOn: sample.startsOn,
  periods: null,
  decision: null,
};

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const joined = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Texts overlap when the middles of their lines, without the room above and below the letters, share a point. */
function overlapping(lines: readonly PrintedLine[]): [string, string][] {
  const inside = ({ top, bottom }: PrintedLine): [number, number] => [top + (bottom - top) * 0.2, bottom - (bottom - top) * 0.2];
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other): [string, string][] => {
      const [top, bottom] = inside(one);
      const [otherTop, otherBottom] = inside(other);
      const apart = bottom <= otherTop || otherBottom <= top || one.right <= other.left || other.right <= one.left;
      return apart ? [] : [[one.text, other.text]];
    }),
  );
}

describe('a certificate', () => {
  it('prints everything that the form of the plan asks for, and it can be copied', async () => {
    const text = pdfText(await drawCertificate({ ...sample, result: 'Giỏi', replacesEntry: '012/2024/NSCL' })).replace(/\s+/g, ' ');
    for (const words of [
      'UBND TỈNH TUYÊN QUANG',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'GIẤY CHỨNG NHẬN',
      'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang chứng nhận Ông/Bà',
      'BÀN THỊ MỤI',
      'Năm sinh: 1985',
      'Đơn vị công tác: HTX Cam sành Phù Hương Demo',
      'đã hoàn thành khóa đào tạo',
      'Chuyển đổi số, sản xuất thông minh, năng suất xanh',
      'từ ngày 15/10/2024 đến ngày 16/10/2024 (16 tiết), tại thành phố Tuyên Quang',
      'Xếp loại: Giỏi',
      'Theo Quyết định số 158/QĐ-SKHCN ngày 21 tháng 10 năm 2024',
      'Tuyên Quang, ngày 25 tháng 10 năm 2024',
      'GIÁM ĐỐC',
      'Hoàng Minh Demo',
      'Số hiệu: TQ-2024-000341',
      'Số vào sổ: 041/2024/NSCL',
      'Cấp lại, thay giấy số vào sổ 012/2024/NSCL',
      'Tra cứu: taphuan.example/x',
      'Mã: 7KQ2-9MHT-4WXB-3RCD',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is one A4 page, landscape, that names its title, issuer and day of issue', async () => {
    const info = pdfInfo(await drawCertificate(sample));
    expect(info).toMatch(/Title:\s+Giấy chứng nhận 041\/2024\/NSCL - Bàn Thị Mụi/);
    expect(info).toMatch(/Author:\s+Sở Khoa học và Công nghệ/);
    expect(info).toMatch(/CreationDate:\s+Fri Oct 25 00:00:00 2024/);
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.28 pts \(A4\)/);
  });

  it('is written in Vietnamese for screen readers', async () => {
    expect((await drawCertificate(sample)).toString('latin1')).toContain('/Lang (vi)');
  });

  it('carries the letters it uses with it and needs no font of the reader', async () => {
    const fonts = pdfFonts(await drawCertificate(sample));
    expect(fonts).toHaveLength(3);
    for (const font of fonts)
      expect(font).toMatchObject({ name: expect.stringContaining('Tinos') as string, embedded: true, subset: true, unicode: true });
  });

  it('is verified by the code printed on it', async () => {
    const { data, width, height } = pdfPicture(await drawCertificate(sample), 130);
    expect(readQr(data, width, height)?.data).toBe(sample.verifyUrl);
  });

  it.each(Object.entries({ sample, longest, unbroken, shortest }))(
    'keeps every text inside the frame and apart: %s',
    async (_name, snapshot) => {
      const lines = pdfLines(await drawCertificate(snapshot));
      expect(lines.length).toBeGreaterThan(10);
      expect(overlapping(lines)).toEqual([]);
      for (const line of lines) {
        expect(line.left).toBeGreaterThan(30);
        expect(line.right).toBeLessThan(812);
        expect(line.top).toBeGreaterThan(30);
        expect(line.bottom).toBeLessThan(565);
      }
    },
  );

  it.each([longest, unbroken])('cuts nothing off a long name, unit or course', async (snapshot) => {
    const printed = joined(
      pdfLines(await drawCertificate(snapshot))
        .map(({ text }) => text)
        .join(''),
    );
    expect(printed).toContain(joined(snapshot.holderName.toLocaleUpperCase('vi')));
    expect(printed).toContain(joined(snapshot.unitName));
    expect(printed).toContain(joined(snapshot.courseName));
  });

  it('is the same file, byte for byte, whatever was drawn before it and in whichever process', async () => {
    const here = hash(await drawCertificate(sample));
    await drawCertificate(longest);
    await drawCertificate(shortest);
    expect(hash(await drawCertificate(sample))).toBe(here);
    const script = `import { createHash } from 'node:crypto';
      const { drawCertificate } = await import(${JSON.stringify(new URL('./certificate-drawing.ts', import.meta.url).href)});
      const bytes = await drawCertificate(${JSON.stringify(sample)});
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { TZ: 'America/Lima' },
    });
    expect(there.toString()).toBe(here);
  });

  it('is the same file for a name typed composed and decomposed', async () => {
    const typedOnMac = { ...sample, holderName: sample.holderName.normalize('NFD'), courseName: sample.courseName.normalize('NFD') };
    expect(hash(await drawCertificate(typedOnMac))).toBe(hash(await drawCertificate(sample)));
  });

  it('is another file when one letter differs', async () => {
    expect(hash(await drawCertificate({ ...sample, holderName: 'Bàn Thị Mùi' }))).not.toBe(hash(await drawCertificate(sample)));
  });
});
