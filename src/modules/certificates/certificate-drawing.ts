import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { registerDocumentFonts } from '../../platform/documents/document-fonts.js';
import { officialDate } from '../../shared/calendar-date.js';
import { drawFrame, PAGE } from './certificate-frame.js';
import { drawBlocks, drawColumn, drawRule, fillSpace, GREY, INK, RED, widthAt, type Line } from './certificate-layout.js';
import { drawQr } from './certificate-qr.js';
import * as wording from './domain/certificate-snapshot.js';
import type { CertificateSnapshot } from './domain/certificate-snapshot.js';

const CENTRE = PAGE.width / 2;
const BODY_WIDTH = 650;
const LEFT_COLUMN = { centre: 205, width: 280 };
const RIGHT_COLUMN = { centre: 617, width: 310 };
const HEAD_TOP = 50;
const SIGNATURE_TOP = 404;
const FOOT = 533;
const QR_SIDE = 82;
const QR_LEFT = 64;

/**
 * Draws the certificate on one A4 page, landscape. The same snapshot gives the same bytes in every process, because the hash of the
 * bytes is what proves a paper later: the only date in the file is the day of issue.
 */
export async function drawCertificate(frozen: CertificateSnapshot): Promise<Buffer> {
  const snapshot = wording.composedSnapshot(frozen);
  const document = await openDocument(snapshot);
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
  });
  drawPage(document, snapshot);
  document.end();
  return finished;
}

/** The same pages one after the other, for a printer; the bytes of such a file prove nothing. */
export async function drawCertificates(receiver: Writable, frozen: readonly CertificateSnapshot[], title: string): Promise<void> {
  const [first] = frozen;
  if (!first) throw new Error('There is nothing to draw');
  const document = await openDocument(wording.composedSnapshot(first), title);
  const finished = pipeline(document, receiver);
  for (const [index, snapshot] of frozen.entries()) {
    if (index > 0) document.addPage();
    drawPage(document, wording.composedSnapshot(snapshot));
    // Others are answered between two pages.
    await setImmediate();
  }
  document.end();
  await finished;
}

function drawPage(document: PDFKit.PDFDocument, snapshot: CertificateSnapshot): void {
  drawFrame(document);
  const headBottom = drawHead(document, snapshot);
  drawBody(document, snapshot, headBottom);
  drawSignature(document, snapshot);
  drawProof(document, snapshot);
}

async function openDocument(
  snapshot: CertificateSnapshot,
  title = `Giấy chứng nhận ${snapshot.registerEntry} - ${snapshot.holderName}`,
): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'vi',
    displayTitle: true,
    // The default would load and embed Helvetica, which has no Vietnamese letters.
    font: null as never,
    info: {
      Title: title,
      Author: snapshot.letterhead.issuer,
      Subject: snapshot.courseName,
      Creator: 'Tập Huấn',
      CreationDate: new Date(`${snapshot.issuedOn}T00:00:00+07:00`),
    },
  });
  registerDocumentFonts(document);
  return document;
}

/** Sizes, cases and rules by Nghị định 30/2020/NĐ-CP, Phụ lục I, boxes 1 and 2. */
function drawHead(document: PDFKit.PDFDocument, { letterhead }: CertificateSnapshot): number {
  const office = { width: LEFT_COLUMN.width, size: 12.5, lines: 2, smallest: 9, gap: 0 };
  const left = drawColumn(document, { x: LEFT_COLUMN.centre, y: HEAD_TOP }, [
    { ...office, text: letterhead.parent.toLocaleUpperCase('vi'), face: 'regular' },
    { ...office, text: letterhead.issuer.toLocaleUpperCase('vi'), face: 'bold' },
  ]);
  drawRule(document, LEFT_COLUMN.centre, left.bottom + 4, left.lastWidth * 0.45);
  const nation = { width: RIGHT_COLUMN.width, lines: 1, smallest: 9, gap: 0, face: 'bold' } as const;
  const right = drawColumn(document, { x: RIGHT_COLUMN.centre, y: HEAD_TOP }, [
    { ...nation, size: 12.5, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { ...nation, size: 13.5, text: 'Độc lập - Tự do - Hạnh phúc' },
  ]);
  drawRule(document, RIGHT_COLUMN.centre, right.bottom + 4, right.lastWidth);
  return Math.max(left.bottom, right.bottom) + 4;
}

function drawBody(document: PDFKit.PDFDocument, snapshot: CertificateSnapshot, top: number): void {
  const plain = { width: BODY_WIDTH, lines: 2, smallest: 8, face: 'regular' } as const;
  const optional = (text: string | null, line: Omit<Line, 'text'>): Line[] => (text === null ? [] : [{ ...line, text }]);
  const body: Line[] = [
    { ...plain, text: 'GIẤY CHỨNG NHẬN', size: 39, face: 'bold', colour: RED, gap: 0, spacing: 1.6 },
    { ...plain, text: `${snapshot.signerTitle} chứng nhận Ông/Bà`, size: 15.5, face: 'italic', gap: 8 },
    { ...plain, text: wording.holderLine(snapshot), size: 31, face: 'bold', gap: 8, lines: 2, dotted: true },
    ...personLines(document, snapshot).map((text, index) => ({ ...plain, text, size: 14.5, gap: index === 0 ? 11 : 2, lines: 3 })),
    { ...plain, text: wording.courseLead(snapshot), size: 15, gap: 13 },
    { ...plain, text: snapshot.courseName, size: 21, face: 'bold', gap: 4, lines: 3 },
    { ...plain, text: wording.periodLine(snapshot), size: 14.5, gap: 7 },
    ...optional(wording.resultLine(snapshot), { ...plain, size: 14.5, gap: 3 }),
    ...optional(wording.validityLine(snapshot), { ...plain, size: 14.5, face: 'bold', gap: 4 }),
    ...optional(wording.decisionLine(snapshot), { ...plain, size: 12.5, face: 'italic', colour: GREY, gap: 5 }),
  ];
  drawBlocks(document, CENTRE, fillSpace(document, body, { top: top + 17, bottom: SIGNATURE_TOP - 15 }));
}

/** Birth and unit share a line as long as both are readable on it. */
function personLines(document: PDFKit.PDFDocument, snapshot: CertificateSnapshot): string[] {
  const parts = [wording.birthLine(snapshot), wording.unitLine(snapshot)].filter((part) => part !== null);
  const joined = parts.join('\u00a0\u00a0·\u00a0 ');
  return parts.length > 1 && widthAt(document, 'regular', joined) * 14.5 > BODY_WIDTH ? parts : [joined].filter(Boolean);
}

function drawSignature(document: PDFKit.PDFDocument, snapshot: CertificateSnapshot): void {
  const line = { width: RIGHT_COLUMN.width, smallest: 8, gap: 0 };
  const date = `${snapshot.issuePlace}, ${officialDate(snapshot.issuedOn)}`;
  drawColumn(document, { x: RIGHT_COLUMN.centre, y: SIGNATURE_TOP }, [
    { ...line, text: date, size: 13.5, face: 'italic', lines: 1 },
    ...snapshot.signerAuthority.split('\n').map((text, index): Line => {
      return { ...line, text: text.trim(), size: 13.5, face: 'bold', lines: 2, gap: index === 0 ? 3 : 0 };
    }),
  ]);
  const name: Line = { ...line, text: snapshot.signerName, size: 14, face: 'bold', lines: 1 };
  drawColumn(document, { x: RIGHT_COLUMN.centre, y: FOOT, grow: 'above' }, [name]);
}

function drawProof(document: PDFKit.PDFDocument, snapshot: CertificateSnapshot): void {
  drawQr(document, snapshot.verifyUrl, { x: QR_LEFT, y: FOOT - QR_SIDE, side: QR_SIDE });
  const line = { width: 285, lines: 1, smallest: 7, gap: 0, colour: INK, face: 'regular' } as const;
  const small = { ...line, size: 10.5, face: 'italic', colour: GREY } as const;
  const replaces = wording.replacesLine(snapshot);
  const lines: Line[] = [
    { ...line, size: 11.5, text: `Số hiệu: ${snapshot.serial}` },
    { ...line, size: 11.5, text: `Số vào sổ: ${snapshot.registerEntry}`, gap: 1 },
    ...(replaces === null ? [] : [{ ...line, size: 11.5, text: replaces, gap: 1 }]),
    { ...small, text: `Tra cứu: ${wording.verifyAddress(snapshot)}`, gap: 7 },
    { ...small, text: `Mã: ${snapshot.verifyCode}` },
  ];
  drawColumn(document, { x: QR_LEFT + QR_SIDE + 12, y: FOOT, grow: 'above', align: 'left' }, lines);
}
