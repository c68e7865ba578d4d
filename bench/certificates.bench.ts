import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import type * as Drawing from '../src/modules/certificates/certificate-drawing.js';
import type { CertificateSnapshot } from '../src/modules/certificates/domain/certificate-snapshot.js';
import { compare, compiled, type BenchResult } from './measure.js';

const CERTIFICATES = 60;
const ROUNDS = 7;
const GIVEN_NAMES = ['Nhung', 'Toại', 'Hà', 'Khải', 'Hiếu', 'Tuyết', 'Thắng', 'Ly', 'Lợi', 'Ngân', 'Duyên', 'Thuấn', 'Lâm', 'Liễu', 'Hiệp'];
const FAMILIES = ['Nguyễn Thị', 'Trần Quốc', 'Phạm Thu', 'Vũ Đình', 'Đỗ Minh', 'Ma Văn', 'Bàn Thị', 'Giàng A'];

const sample = JSON.parse(
  readFileSync(new URL('../templates/certificate/classic/sample.json', import.meta.url), 'utf8'),
) as CertificateSnapshot;

/** A class: other names and numbers, the same course and office. */
function snapshots(): CertificateSnapshot[] {
  return Array.from({ length: CERTIFICATES }, (_, index) => ({
    ...sample,
    holderName: `${FAMILIES[index % FAMILIES.length]} ${GIVEN_NAMES[index % GIVEN_NAMES.length]}`,
    serial: `TQ-2024-${String(index).padStart(6, '0')}`,
    registerEntry: `${String(index).padStart(3, '0')}/2024/NSCL`,
    verifyUrl: `${sample.verifyUrl}${index}`,
  }));
}

/** drawCertificate against a loop that knows all positions: bare pdfkit, fonts parsed once, the same texts, frame and QR path. */
export async function run(): Promise<BenchResult[]> {
  const { drawCertificate } = await compiled<typeof Drawing>('modules/certificates/certificate-drawing.js');
  const raw = await compare({
    name: 'certificates',
    unit: 'per s',
    atLeast: 0.9,
    pieces: CERTIFICATES,
    rounds: ROUNDS,
    note: `raw: bare pdfkit, shared parsed fonts, same texts at fixed places; ${CERTIFICATES} x ${ROUNDS} rounds`,
    ours: async () => {
      for (const snapshot of snapshots()) await drawCertificate(snapshot);
    },
    raw: async () => {
      for (const snapshot of snapshots()) await drawBare(snapshot);
    },
  });
  return [raw];
}

const FACES = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic' };
const fonts = Object.entries(FACES).map(([face, name]): [string, fontkit.Font] => {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
  return [face, fontkit.create(readFileSync(path)) as fontkit.Font];
});

function drawBare(snapshot: CertificateSnapshot): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0, font: null as never, info: { Title: snapshot.serial } });
  for (const [face, font] of fonts) document.registerFont(face, font as never);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
  });
  document.strokeColor('#ad8a35').lineWidth(2.2).rect(17, 17, 808, 561).stroke().lineWidth(0.7).rect(25, 25, 792, 545).stroke();
  for (const [x, y] of [
    [65, 29],
    [813, 29],
    [65, 530],
    [813, 530],
  ] as const) {
    for (const r of [12, 20, 28, 36]) document.path(`M${x} ${y}A${r} ${r} 0 0 1 ${x - r} ${y + r}`).stroke();
    document.circle(x, y, 2).fill('#ad8a35');
  }
  document.fillColor('#1c1f26');
  for (const [face, size, x, y, text] of texts(snapshot)) {
    document.font(face, size);
    document.text(text, x - document.widthOfString(text) / 2, y, { lineBreak: false });
  }
  document.moveTo(230, 415).lineTo(610, 415).dash(0.8, { space: 2 }).stroke().undash().moveTo(500, 85).lineTo(700, 85).stroke();
  drawBareQr(document, snapshot.verifyUrl);
  document.end();
  return finished;
}

function texts(snapshot: CertificateSnapshot): [face: string, size: number, x: number, y: number, text: string][] {
  return [
    ['regular', 12.5, 205, 50, 'UBND TỈNH TUYÊN QUANG'],
    ['bold', 12.5, 205, 65, 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['bold', 12.5, 617, 50, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['bold', 13.5, 617, 65, 'Độc lập - Tự do - Hạnh phúc'],
    ['bold', 39, 421, 105, 'GIẤY CHỨNG NHẬN'],
    ['italic', 15.5, 421, 160, `${snapshot.signerTitle} chứng nhận Ông/Bà`],
    ['bold', 31, 421, 190, snapshot.holderName.toLocaleUpperCase('vi')],
    ['regular', 14.5, 421, 245, `Năm sinh: 1985 · Đơn vị công tác: ${snapshot.unitName}`],
    ['regular', 15, 421, 285, 'đã hoàn thành khóa đào tạo'],
    ['bold', 21, 421, 305, snapshot.courseName],
    ['regular', 14.5, 421, 340, `từ ngày 15/10/2024 đến ngày 16/10/2024 (16 tiết), tại ${snapshot.place}`],
    ['italic', 12.5, 421, 362, `Theo Quyết định số ${snapshot.decision ?? ''}`],
    ['italic', 13.5, 617, 404, 'Tuyên Quang, ngày 25 tháng 10 năm 2024'],
    ['bold', 13.5, 617, 422, snapshot.signerAuthority],
    ['bold', 14, 617, 516, snapshot.signerName],
    ['regular', 11.5, 220, 462, `Số hiệu: ${snapshot.serial}`],
    ['regular', 11.5, 220, 477, `Số vào sổ: ${snapshot.registerEntry}`],
    ['italic', 10.5, 220, 500, 'Tra cứu: taphuan.example/x'],
    ['italic', 10.5, 220, 515, `Mã: ${snapshot.verifyCode}`],
  ];
}

function drawBareQr(document: PDFKit.PDFDocument, text: string): void {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  document
    .save()
    .translate(64, 451)
    .scale(82 / size)
    .path(path)
    .fill('#000000')
    .restore();
}
