import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { ByteCollector } from '../../../test/support/collect-bytes.js';
import { WorkbookStream, type SheetColumn, type SheetValue } from './workbook-stream.js';

const properties = { creator: 'Sở Khoa học và Công nghệ', created: new Date('2024-11-15T00:00:00Z') };
const columns: SheetColumn[] = [
  { header: 'TT', width: 6, kind: 'number' },
  { header: 'Họ và tên', width: 26, kind: 'text' },
  { header: 'Ngày cấp', width: 12, kind: 'date' },
  { header: 'Tỷ lệ', width: 10, kind: 'percent' },
];
const rows: SheetValue[][] = [
  [1, 'Nguyễn Thị Hồng Nhung', '2024-11-05', 0.44],
  [1234, '=HYPERLINK("http://example.com")', null, 1],
  [2.5, '+84 900 000 001', '2024-02-29', null],
];

async function write(title: string[] = []): Promise<Buffer> {
  const receiver = new ByteCollector();
  const book = await WorkbookStream.open(receiver, properties);
  const sheet = book.sheet('Phụ lục II: lượt người', columns, { title });
  for (const row of rows) await sheet.row(row);
  await sheet.total([null, 'Tổng cộng', null, 1]);
  await book.finish();
  return receiver.bytes;
}

async function read(bytes: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

function firstSheet(book: exceljs.Workbook): exceljs.Worksheet {
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** A part of the file as it is in the archive, read without exceljs. */
function part(bytes: Buffer, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    return execFileSync('unzip', ['-p', join(folder, 'book.xlsx'), name], { stdio: 'pipe' }).toString('utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a workbook', () => {
  it('keeps numbers, days and shares as such, so that people can calculate with them', async () => {
    const sheet = firstSheet(await read(await write()));
    expect(sheet.getRow(1).values).toEqual([undefined, 'TT', 'Họ và tên', 'Ngày cấp', 'Tỷ lệ']);
    expect(sheet.getRow(2).values).toEqual([undefined, 1, 'Nguyễn Thị Hồng Nhung', new Date('2024-11-05T00:00:00Z'), 0.44]);
    expect(sheet.getCell('C2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('D2').numFmt).toBe('0.0%');
    expect(sheet.getCell('A3').numFmt).toBe('#,##0');
    expect(sheet.getCell('A4').numFmt).toBe('#,##0.0##');
    expect(sheet.getCell('C4').value).toEqual(new Date('2024-02-29T00:00:00Z'));
  });

  it('rounds no total that has a fraction', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    const sheet = book.sheet('Số tiết', columns);
    await sheet.total([12.5, 'Tổng cộng', null, null]);
    await sheet.total([12, 'Tổng cộng', null, null]);
    await book.finish();
    const back = firstSheet(await read(receiver.bytes));
    expect([2, 3].map((row) => back.getCell(row, 1).numFmt)).toEqual(['#,##0.0##', '#,##0']);
  });

  it('holds texts that look like formulas as texts, inline, and no formula at all', async () => {
    const bytes = await write();
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >/]/);
    expect(xml).toMatch(/t="str"><v>=HYPERLINK\(/);
    expect(xml).toContain('t="str"><v>+84 900 000 001</v>');
    expect(part(bytes, '[[]Content_Types].xml')).not.toContain('sharedStrings');
    expect(firstSheet(await read(bytes)).getCell('B3').value).toBe('=HYPERLINK("http://example.com")');
  });

  it('prints on A4 landscape, as wide as the page, the header on every page', async () => {
    const bytes = await write(['BIỂU TỔNG HỢP', 'Năm 2024']);
    const sheet = firstSheet(await read(bytes));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(part(bytes, 'xl/workbook.xml')).toContain('&apos;Phụ lục II- lượt người&apos;!$4:$4');
  });

  it('prints a table on A3 whose letters would be too small on A4', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    for (const width of [250, 251]) book.sheet(`${width}`, [{ header: 'Tên lớp', width, kind: 'text' }]);
    await book.finish();
    const { worksheets } = await read(receiver.bytes);
    const a4 = 9;
    const a3 = 8;
    expect(worksheets.map(({ pageSetup }) => pageSetup.paperSize)).toEqual([a4, a3]);
    expect(worksheets[1]?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
  });

  it('stands under its title, keeps the header in sight and filters the rows but not the totals', async () => {
    const sheet = firstSheet(await read(await write(['BIỂU TỔNG HỢP', 'Năm 2024'])));
    expect(sheet.getCell('A1').value).toBe('BIỂU TỔNG HỢP');
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 14 });
    expect(sheet.getCell('A4')).toMatchObject({ value: 'TT', font: { bold: true }, fill: { type: 'pattern', pattern: 'solid' } });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.autoFilter).toBe('A4:D7');
    expect(sheet.getCell('B8')).toMatchObject({ value: 'Tổng cộng', font: { bold: true } });
  });

  it('makes a row as high as its longest text', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    const sheet = book.sheet('Lớp', columns);
    await sheet.row([1, 'Áp dụng hệ thống quản lý chất lượng ISO 9001:2015 trong doanh nghiệp nhỏ', null, null]);
    await sheet.row([2, 'Ngắn', null, null]);
    await book.finish();
    const read1 = firstSheet(await read(receiver.bytes));
    expect(read1.getRow(2).height).toBe(45);
    expect(read1.getRow(3).height).toBeUndefined();
  });

  it('stays readable for Excel with signs that XML forbids and texts longer than a cell', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    const sheet = book.sheet('[a]/b*c?d:e\\f ' + 'dài '.repeat(20), columns);
    await sheet.row([null, `a\u0000\u0008\uFFFF<b> & "c"`, null, null]);
    await sheet.row([null, 'x'.repeat(40_000), null, null]);
    await book.finish();
    const back = firstSheet(await read(receiver.bytes));
    expect(back.name).toBe('-a--b-c-d-e-f dài dài dài dài d');
    expect(back.getCell('B2').value).toBe('a<b> & "c"');
    expect(back.getCell('B3').value).toHaveLength(32_767);
  });

  it('writes several sheets one after the other and knows its author', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    await book.sheet('Phụ lục I', columns).row([1, 'a', null, null]);
    await book.sheet('Phụ lục II', columns).row([2, 'b', null, null]);
    await book.finish();
    const back = await read(receiver.bytes);
    expect(back.worksheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(back.worksheets.map((sheet) => sheet.getCell('A2').value)).toEqual([1, 2]);
    expect(back.creator).toBe(properties.creator);
    expect(back.created).toEqual(properties.created);
  });

  it('waits for a slow receiver instead of keeping the rows in memory', async () => {
    const receiver = new ByteCollector(4);
    const book = await WorkbookStream.open(receiver, properties);
    const sheet = book.sheet('Lượt', columns);
    let ahead = 0;
    for (let index = 0; index < 30_000; index += 1) {
      await sheet.row([index, `Người ${index * 7919}`, '2024-11-05', index / 30_000]);
      ahead = Math.max(ahead, receiver.writableLength);
    }
    const taken = receiver.bytes.length;
    await book.finish();
    expect(ahead).toBeLessThan(400_000);
    expect(taken / receiver.bytes.length).toBeGreaterThan(0.6);
  });

  it('lets other work happen while it writes', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const book = await WorkbookStream.open(new ByteCollector(), properties);
    const sheet = book.sheet('Lượt', columns);
    for (let index = 0; index < 5_000; index += 1) await sheet.row([index, 'Bàn Thị Mụi', '2024-11-05', 0.5]);
    clearInterval(timer);
    await book.finish();
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it('stops when the receiver goes away', async () => {
    const receiver = new ByteCollector();
    const book = await WorkbookStream.open(receiver, properties);
    const sheet = book.sheet('Lượt', columns);
    const writing = (async () => {
      for (let index = 0; index < 100_000; index += 1) {
        if (index === 1_000) receiver.destroy();
        await sheet.row([index, 'Bàn Thị Mụi', '2024-11-05', 0.5]);
      }
    })();
    await expect(writing).rejects.toThrow('went away');
    await expect(book.finish()).rejects.toThrow('went away');
  });

  it('stops when the receiver went away before the first row', async () => {
    const receiver = new ByteCollector();
    receiver.destroy();
    const book = await WorkbookStream.open(receiver, properties);
    await expect(book.finish()).rejects.toThrow('went away');
  });
});
