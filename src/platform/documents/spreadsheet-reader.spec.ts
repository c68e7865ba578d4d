import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import { DomainError } from '../../shared/domain-error.js';
import type { Sheet } from './spreadsheet.js';
import { readSpreadsheet } from './spreadsheet-reader.js';
import { readSeparatedText } from './spreadsheet-reader-csv.js';

async function xlsx(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Danh sách'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function xls(lines: unknown[][]): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(lines);
  sheet['!merges'] = [utils.decode_range('A1:A2')];
  utils.book_append_sheet(book, sheet, 'Danh sách');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** A zip file of one entry that claims to unpack to nothing. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

const texts = ([sheet]: Sheet[]): string[][] => sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];

async function refusal(bytes: Buffer): Promise<string> {
  const error: unknown = await readSpreadsheet(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DomainError);
  return (error as DomainError).code;
}

describe('a spreadsheet that somebody sends', () => {
  it('is read as it shows itself: dates, numbers, formulas, links, rich text', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['Bàn Thị Mụi', new Date('1985-03-05T00:00:00Z'), 912345678, 84912345678, 1985]);
      sheet.addRow([
        { richText: [{ text: 'Giàng ' }, { text: 'A Páo', font: { bold: true } }] },
        { formula: '1+1', result: 2 },
        { text: 'pao@example.com', hyperlink: 'mailto:pao@example.com' },
        { formula: 'A1' },
        { error: '#N/A' },
      ] as never[]);
    });
    expect(texts(await readSpreadsheet(bytes))).toEqual([
      ['Bàn Thị Mụi', '05/03/1985', '912345678', '84912345678', '1985'],
      ['Giàng A Páo', '2', 'pao@example.com', '', ''],
    ]);
  });

  it('says what is merged in every cell, and what is hidden', async () => {
    const bytes = await xlsx((sheet, book) => {
      sheet.addRow(['HTX Nà Lồm Demo', 'Bàn Thị Mụi', 'x']);
      sheet.addRow(['', 'Giàng A Páo', '']);
      sheet.addRow([]);
      sheet.addRow(['', 'Lý A Dế', '']).hidden = true;
      sheet.mergeCells('A1:A2');
      sheet.getColumn(3).hidden = true;
      book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['x']);
    });
    const sheets = await readSpreadsheet(bytes);
    expect(texts(sheets).map(([unit]) => unit)).toEqual(['HTX Nà Lồm Demo', 'HTX Nà Lồm Demo', '']);
    expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, false],
      [4, true],
    ]);
    expect(sheets.map(({ hidden, hiddenColumns }) => [hidden, hiddenColumns])).toEqual([
      [false, [2]],
      [true, []],
    ]);
  });

  it('says which cells an old font has', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['NguyÔn', 'TrÇn', 'Nhung']);
      sheet.getCell('A1').font = { name: '.VnTime' };
      sheet.getCell('B1').font = { name: '.VnTimeH' };
      sheet.getCell('C1').font = { name: 'Times New Roman' };
    });
    expect((await readSpreadsheet(bytes))[0]?.rows[0]?.cells.map(({ font }) => font)).toEqual([
      { encoding: 'tcvn3', capitals: false },
      { encoding: 'tcvn3', capitals: true },
      undefined,
    ]);
  });

  it('may be an old workbook, with its merged cells and dates', async () => {
    const lines = [
      ['HTX Nà Lồm Demo', 'Bàn Thị Mụi', new Date('1985-03-05T00:00:00Z')],
      [null, 'Giàng A Páo', 912345678],
    ];
    expect(texts(await readSpreadsheet(xls(lines)))).toEqual([
      ['HTX Nà Lồm Demo', 'Bàn Thị Mụi', '05/03/1985'],
      ['HTX Nà Lồm Demo', 'Giàng A Páo', '912345678'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('Họ tên;Năm sinh\r\n"Bàn; Thị Mụi";1985\r\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFHọ tên,Năm sinh\n"Bàn; Thị Mụi",1985')],
    ['UTF-16', Buffer.from('\uFEFFHọ tên\tNăm sinh\r\nBàn; Thị Mụi\t1985', 'utf16le')],
  ])('may be separated text in %s', async (_, bytes) => {
    expect(texts(await readSpreadsheet(bytes))).toEqual([
      ['Họ tên', 'Năm sinh'],
      ['Bàn; Thị Mụi', '1985'],
    ]);
  });

  it.each([
    ['addresses', 'Họ tên;Địa chỉ\r\nBàn Thị Mụi;Thôn 1, xã Yên Sơn, tỉnh Demo\r\nGiàng A Páo;Thôn 2, xã Sơn Dương, tỉnh Demo\r\n'],
    ['decimals in every line', 'Họ tên;Điểm\r\nBàn Thị Mụi;7,2\r\nGiàng A Páo;8,5'],
    ['quotes', '"Họ tên";"Ghi, chú"\r\n"Bàn Thị Mụi";"một, hai, ba"\r\n"Giàng A Páo";"bốn, năm, ""sáu"""\r\n'],
    ['lines above the table', 'DANH SÁCH, LỚP, 2024;\r\nHọ tên;Đơn vị\r\nBàn Thị Mụi;HTX A, B\r\nGiàng A Páo;HTX C, D'],
  ])('is divided at the semicolons of an Excel set to Vietnamese, not at the commas of its %s', async (_, text) => {
    const read = texts(await readSpreadsheet(Buffer.from(`\uFEFF${text}`)));
    expect(read.map((row) => row.length)).toEqual(read.map(() => 2));
    expect(read.flat()).toContain('Bàn Thị Mụi');
  });

  it('is divided at its commas though its texts hold semicolons', async () => {
    const text = 'Họ tên,Ghi chú\nBàn Thị Mụi,a;b;c;d\nGiàng A Páo,e;f\n';
    expect(texts(await readSpreadsheet(Buffer.from(text)))[1]).toEqual(['Bàn Thị Mụi', 'a;b;c;d']);
  });

  it('keeps text of an old table as it is, for a person to confirm which one it was', async () => {
    expect(texts(await readSpreadsheet(Buffer.from('Hä tªn;N¨m sinh\nNguyÔn ThÞ Ph\u00AD¬ng;1985', 'latin1')))[1]?.[0]).toBe(
      'NguyÔn ThÞ Ph\u00AD¬ng',
    );
  });

  it('may be a piece of a sheet from the clipboard, with a line break in a cell', () => {
    expect(texts([readSeparatedText('Bàn Thị Mụi\t"HTX\nNà Lồm"\t0900000011\n')])).toEqual([['Bàn Thị Mụi', 'HTX\nNà Lồm', '0900000011']]);
  });
});

describe('a file that is no list', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['nothing at all', 'fileEmpty', () => Buffer.alloc(0)],
    ['a workbook without a word', 'fileEmpty', () => xlsx(() => undefined)],
    ['a text of empty lines', 'fileEmpty', () => Buffer.from('\n\n;;\n')],
    ['a picture', 'fileTypeUnknown', () => Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1')],
    ['a PDF', 'fileTypeUnknown', () => Buffer.from('%PDF-1.7')],
    ['a web page', 'fileTypeUnknown', () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program', 'fileTypeUnknown', () => Buffer.from('MZ\u0000\u0000')],
    ['bytes', 'fileTypeUnknown', () => Buffer.from([1, 0, 2, 0])],
    ['a letter of a word processor', 'fileTypeUnknown', () => zip('word/document.xml', Buffer.from('<x/>'))],
    ['a broken zip', 'fileDamaged', () => Buffer.from('PK\u0003\u0004broken', 'latin1')],
    ['a workbook of broken XML', 'fileDamaged', () => zip('xl/workbook.xml', Buffer.from('<workbook'))],
    ['an old workbook that is none', 'fileDamaged', () => compound('Workbook')],
    ['a zip bomb', 'fileUnpacksTooLarge', () => zip('xl/workbook.xml', Buffer.alloc(60 * 1024 * 1024))],
    ['a workbook with a password', 'filePasswordProtected', () => compound('EncryptedPackage')],
    ['an old letter', 'fileTypeUnknown', () => compound('WordDocument')],
    ['too many bytes', 'fileTooLarge', () => Buffer.alloc(11 * 1024 * 1024, 'a')],
    ['too many rows', 'fileTooManyRows', () => Buffer.from('a\n'.repeat(100_001))],
  ])('is refused: %s (%s)', async (_, code, make) => {
    expect(await refusal(await make())).toBe(code);
  });

  const compound = (name: string): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);
});
