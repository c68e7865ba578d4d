import PDFDocument from 'pdfkit';
import { pdfFonts, pdfText } from '../../../test/support/read-pdf.js';
import { DOCUMENT_FACES, documentFont, registerDocumentFonts, type DocumentFace } from './document-fonts.js';

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = Array.from('aăâeêioôơuưy');
const lower = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), ...Array.from('ăâêôơưđ')];
const accented = [...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi'))];

async function print(face: DocumentFace, text: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', font: null as never });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  registerDocumentFonts(document);
  document.font(face, 14).text(text);
  document.end();
  await new Promise((resolve) => document.on('end', resolve));
  return Buffer.concat(chunks);
}

describe('the letters of documents', () => {
  it('are the 134 accented letters of Vietnamese', () => {
    expect(new Set(accented).size).toBe(134);
  });

  it.each(DOCUMENT_FACES)('can all be copied from a document in the %s face', async (face) => {
    // Within words: pdftotext takes letters that stand alone for one word set wide.
    const words = accented.map((letter) => `t${letter}n`);
    const pdf = await print(face, words.join(' '));
    expect(pdfText(pdf).split(/\s+/).filter(Boolean)).toEqual(words);
    expect(pdfFonts(pdf)).toEqual([{ name: expect.stringContaining('Tinos') as string, embedded: true, subset: true, unicode: true }]);
  });

  it('stay copyable when an accented letter was printed before its bare one', async () => {
    await print('italic', 'ậ ỡ ữ');
    expect(pdfText(await print('italic', 'an on un ân ơn ưn'))).toContain('an on un ân ơn ưn');
  });

  it('copy as two letters when they are set as one sign', async () => {
    expect(pdfText(await print('regular', 'fi fl'))).toContain('fi fl');
  });

  it('belong to four different faces, each read once', () => {
    expect(new Set(DOCUMENT_FACES.map((face) => documentFont(face).postscriptName)).size).toBe(4);
    expect(documentFont('bold')).toBe(documentFont('bold'));
  });

  it('give every caller positions of its own, because pdfkit scales them in place', () => {
    const font = documentFont('bold');
    const first = font.layout('Hương');
    const width = first.advanceWidth;
    for (const position of first.positions) position.xAdvance *= 2;
    expect(font.layout('Hương').advanceWidth).toBe(width);
  });
});
