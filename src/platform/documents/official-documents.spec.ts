import { inflateRawSync } from 'node:zlib';
import { ByteCollector } from '../../../test/support/collect-bytes.js';
import { type PrintedLine, pdfFonts, pdfInfo, pdfLines, pdfPicture, pdfText } from '../../../test/support/read-pdf.js';
import { readQr } from '../../../test/support/read-qr.js';
import { datelineOf, gap, letterhead, OFFICIAL_MARGINS, paragraph, signatures, text, titleBlock } from './official-blocks.js';
import { writeDocx } from './official-docx.js';
import { mm, type OfficialPaper, type PaperBlock, type PaperSection, type TableBlock, textWidth } from './official-paper.js';
import { writePdf } from './official-pdf.js';
import { TICK } from './official-text.js';

const office = { parent: 'Ủy ban nhân dân tỉnh Tuyên Quang', issuer: 'Sở Khoa học và Công nghệ' };
const width = textWidth({ landscape: false, margins: OFFICIAL_MARGINS });

function paper(blocks: readonly PaperBlock[], changes: Partial<PaperSection> = {}): OfficialPaper {
  const section: PaperSection = { landscape: false, margins: OFFICIAL_MARGINS, numbering: 'plain', blocks, ...changes };
  return { title: 'Giấy mời', author: office.issuer, created: new Date('2024-10-01T00:00:00Z'), sections: [section] };
}

async function pdfOf(each: OfficialPaper): Promise<Buffer> {
  const receiver = new ByteCollector();
  await writePdf(receiver, each);
  return receiver.bytes;
}

/** The text of one file of the document, which is a ZIP archive. */
async function docxPart(each: OfficialPaper, name: string): Promise<string> {
  const receiver = new ByteCollector();
  await writeDocx(receiver, each);
  return unzipped(receiver.bytes, name);
}

function unzipped(archive: Buffer, name: string): string {
  for (let at = archive.indexOf('PK\u0001\u0002'); at !== -1; at = archive.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  throw new Error(`${name} is not in the document.`);
}

const number = `Số:${gap(8)}/GM-SKHCN`;
const dateline = datelineOf('Tuyên Quang', '2024-03-05', 2024);
const head = [
  ...letterhead({ ...office, number, dateline }, width),
  titleBlock({ name: 'Giấy mời', summary: 'Tham dự lớp “Mã số mã vạch”' }, width),
];

function table(rows: number, changes: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    columns: [
      { width: mm(15), align: 'centre' },
      { width: mm(90), align: 'left' },
      { width: mm(60), align: 'left' },
    ],
    header: [[{ text: 'TT', rows: 2 }, { text: 'Họ và tên', rows: 2 }, { text: 'Ngày 05/11' }], [{ text: 'Sáng' }]],
    rows: Array.from({ length: rows }, (_, index) => ({ cells: [{ text: `${index + 1}.` }, { text: 'Bàn Thị Mụi' }, { text: '' }] })),
    size: 12,
    rowHeight: mm(9),
    ...changes,
  };
}

function lineWith(lines: readonly PrintedLine[], words: string): PrintedLine {
  const found = lines.find((each) => each.text.includes(words));
  if (!found) throw new Error(`No line says ${words}: ${lines.map((each) => each.text).join(' | ')}`);
  return found;
}

const middle = ({ left, right }: PrintedLine): number => (left + right) / 2;

describe('a paper by Nghị định 30/2020/NĐ-CP as PDF', () => {
  it('is A4 with margins of 20 mm above, 30 mm left, 15 mm right', async () => {
    const pdf = await pdfOf(paper([...head, text(paragraph('Sở Khoa học và Công nghệ trân trọng kính mời. '.repeat(20)))]));
    expect(pdfInfo(pdf)).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    const lines = pdfLines(pdf);
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(mm(30) - 0.1);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThanOrEqual(mm(210 - 15) + 0.1);
    expect(Math.min(...lines.map(({ top }) => top))).toBeGreaterThanOrEqual(mm(20) - 1);
  });

  it('sets the country above its motto on the right, the office under its superior on the left', async () => {
    const lines = pdfLines(await pdfOf(paper(head)));
    const [country, motto] = [lineWith(lines, 'CỘNG HÒA'), lineWith(lines, 'Độc lập - Tự do - Hạnh phúc')];
    const [superior, issuer] = [lineWith(lines, 'UBND TỈNH TUYÊN QUANG'), lineWith(lines, 'SỞ KHOA HỌC VÀ CÔNG NGHỆ')];
    expect(country.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(Math.abs(middle(country) - middle(motto))).toBeLessThan(1);
    expect(Math.abs(middle(superior) - middle(issuer))).toBeLessThan(1);
    expect(superior.top).toBeCloseTo(country.top, 0);
    expect(issuer.right).toBeLessThan(motto.left);
  });

  it('leaves the number to the clerk, level with the place and day, which keeps the zero rule', async () => {
    const lines = pdfLines(await pdfOf(paper(head)));
    const [sign, day] = [lineWith(lines, '/GM-SKHCN'), lineWith(lines, 'Tuyên Quang, ngày 05 tháng 3 năm 2024')];
    expect(lineWith(lines, 'Số:').right).toBeLessThan(sign.left - mm(5));
    expect(sign.top).toBeCloseTo(day.top, 0);
  });

  it('embeds the letters it uses, upright, bold and italic', async () => {
    const fonts = pdfFonts(await pdfOf(paper(head)));
    expect(fonts).toHaveLength(3);
    for (const font of fonts)
      expect(font).toEqual({ name: expect.stringContaining('Tinos') as string, embedded: true, subset: true, unicode: true });
  });

  it('numbers pages from the second on, in the middle of the upper margin', async () => {
    const lines = pdfLines(await pdfOf(paper([...head, table(60)])));
    const numbers = lines.filter((each) => /^\d$/.test(each.text));
    expect(numbers.map((each) => each.text)).toEqual(['2', '3']);
    for (const each of numbers) {
      expect(each.bottom).toBeLessThan(mm(20));
      expect(middle(each)).toBeCloseTo(mm(30 + 165 / 2), 0);
    }
  });

  it('counts loose sheets "1/3" from the first on', async () => {
    const pdf = await pdfOf(paper([...head, table(60)], { numbering: 'of-total' }));
    expect(
      pdfLines(pdf)
        .filter((each) => /^\d\/\d$/.test(each.text))
        .map((each) => each.text),
    ).toEqual(['1/3', '2/3', '3/3']);
  });

  it('begins every page of a table with its header and never splits a row', async () => {
    const pdf = await pdfOf(paper([table(60, { rowHeight: mm(12) })]));
    const printed = pdfText(pdf);
    expect(printed.match(/Họ và tên/g)).toHaveLength(Number(/Pages:\s+(\d+)/.exec(pdfInfo(pdf))?.[1]));
    expect(printed.match(/Bàn Thị Mụi/g)).toHaveLength(60);
    for (const { bottom } of pdfLines(pdf)) expect(bottom).toBeLessThanOrEqual(mm(297 - 20));
  });

  it('wraps what is too long for its column, parts a word without spaces, and cuts nothing off', async () => {
    const long = 'Công ty cổ phần Sản xuất, Chế biến và Xuất nhập khẩu Chè Demo '.repeat(4).trim();
    const unbroken = 'Ặ'.repeat(120);
    const rows = [long, unbroken].map((each) => ({ cells: [{ text: '1' }, { text: each }, { text: 'Bên cạnh' }] }));
    const lines = pdfLines(await pdfOf(paper([{ ...table(0), rows }])));
    const printed = lines.map((each) => each.text).join(' ');
    expect(printed.match(/Ặ/g)).toHaveLength(120);
    expect(printed.match(/Chè Demo|Chè|Demo/g)?.length).toBeGreaterThanOrEqual(4);
    for (const each of lines.filter((line) => line.text.includes('Ặ'))) expect(each.right).toBeLessThanOrEqual(mm(30 + 105));
  });

  it('never leaves signatures alone on a page', async () => {
    const signed = signatures([{ authority: ['NGƯỜI LẬP DANH SÁCH'] }, { authority: ['THỦ TRƯỞNG ĐƠN VỊ'] }], width);
    for (let rows = 20; rows < 32; rows += 1) {
      const pages = pdfText(await pdfOf(paper([...head, table(rows), ...signed])))
        .split('\f')
        .filter((page) => page.trim() !== '');
      expect(pages.at(-1)).toContain('THỦ TRƯỞNG ĐƠN VỊ');
      expect(pages.at(-1)).toContain('Bàn Thị Mụi');
    }
  });

  it('draws a code that a phone can read', async () => {
    const address = 'https://taphuan.example.vn/classes/L12-2024';
    const pdf = await pdfOf(paper([text({ kind: 'code', text: address, side: mm(60) })]));
    expect(readQr(pdfPicture(pdf, 100))).toBe(address);
  });

  it('leaves a sign where it draws a tick', async () => {
    const rows = [{ cells: [{ text: '1' }, { text: 'Ma Thị Duyên' }, { text: `${TICK} 07:52` }] }];
    expect(pdfText(await pdfOf(paper([{ ...table(0), rows }])))).toMatch(/Ma Thị Duyên\s+√ 07:52/);
  });

  it('gives up when the receiver goes away', async () => {
    const receiver = new ByteCollector();
    const written = writePdf(receiver, paper([...head, table(300)]));
    receiver.destroy();
    await expect(written).rejects.toThrow();
  });
});

describe('the same paper as DOCX', () => {
  it('names Times New Roman and keeps the page and the margins in twentieths of a point', async () => {
    expect(await docxPart(paper(head), 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
    const body = await docxPart(paper(head), 'word/document.xml');
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
  });

  it('lies across where a list is wide', async () => {
    const body = await docxPart(paper([table(1)], { landscape: true }), 'word/document.xml');
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });

  it('has the words, sizes and faces of the PDF', async () => {
    const body = await docxPart(paper(head), 'word/document.xml');
    const country = /<w:r>(?:(?!<\/w:r>).)*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<\/w:t><\/w:r>/.exec(body)?.[0] ?? '';
    expect(country).toContain('<w:b/>');
    expect(country).toContain('<w:sz w:val="24"/>');
    const day = /<w:r>(?:(?!<\/w:r>).)*ngày 05 tháng 3 năm 2024<\/w:t><\/w:r>/.exec(body)?.[0] ?? '';
    expect(day).toContain('<w:i/>');
    expect(day).toContain('<w:sz w:val="26"/>');
    expect(body).toContain(`Số:${gap(8)}/GM-SKHCN`);
  });

  it('has real tables: header rows that come again, rows that stay whole, least heights', async () => {
    const body = await docxPart(paper([table(3)]), 'word/document.xml');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    // Three rows, and both lines of the double head.
    expect(body.match(/<w:trHeight w:val="510" w:hRule="atLeast"\/>/g)).toHaveLength(5);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(5);
    expect(body).toContain('w:vMerge');
  });

  it('counts its pages by fields', async () => {
    const header = await docxPart(paper([table(1)], { numbering: 'of-total' }), 'word/header1.xml');
    expect(header).toContain('PAGE');
    expect(header).toContain('NUMPAGES');
    expect(await docxPart(paper([table(1)]), 'word/document.xml')).toContain('<w:titlePg/>');
  });

  it('escapes what people typed', async () => {
    const body = await docxPart(paper([text(paragraph('HTX <b>&"Demo"'))]), 'word/document.xml');
    expect(body).toContain('HTX &lt;b&gt;&amp;');
    expect(body).not.toContain('<b>');
  });

  it('stays readable for Word with signs that XML forbids', async () => {
    const evil = { ...paper([text(paragraph('HTX\u0007 \uFFFECam\u000B sành')), table(1)]), title: 'Giấy\uFFFF mời' };
    expect(await docxPart(evil, 'word/document.xml')).toContain('HTX Cam sành');
    expect(await docxPart(evil, 'docProps/core.xml')).toContain('Giấy mời');
  });
});
