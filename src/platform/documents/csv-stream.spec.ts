import { Writable } from 'node:stream';
import { ByteCollector } from '../../../test/support/collect-bytes.js';
import { writeCsvAnew } from './csv-anew.js';
import { CsvStream } from './csv-stream.js';
import { readSpreadsheet } from './spreadsheet-reader.js';
import type { CsvSeparator } from './table-format.js';

async function csv(rows: (string | number | null)[][], separator?: CsvSeparator): Promise<string> {
  const receiver = new ByteCollector();
  const stream = new CsvStream(receiver, separator);
  for (const row of rows) await stream.row(row);
  await stream.finish();
  return receiver.bytes.toString('utf8');
}

describe('a CSV file', () => {
  it('opens in Excel with its Vietnamese letters: mark, CRLF, every field in quotes', async () => {
    expect(
      await csv([
        ['TT', 'Họ và tên'],
        [1, 'Đặng Hữu Thắng'],
      ]),
    ).toBe('\uFEFF"TT","Họ và tên"\r\n"1","Đặng Hữu Thắng"\r\n');
  });

  it.each(['=1+1', '+84 900 000 001', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'never lets the text %j become a formula',
    async (text) => {
      expect(await csv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
    },
  );

  it('keeps the minus of a number and the sign inside a text', async () => {
    expect(await csv([[-5, 'a=b', 'x@example.com']])).toBe('\uFEFF"-5","a=b","x@example.com"\r\n');
  });

  it('doubles quotes and leaves what is not known empty', async () => {
    expect(await csv([['HTX "Phù Hương", Hàm Yên', null, '']])).toBe('\uFEFF"HTX ""Phù Hương"", Hàm Yên","",""\r\n');
  });

  it.each<[CsvSeparator, string]>([
    ['comma', '"7.25","-0.5","1200","1.5","7,25"'],
    ['semicolon', '"7,25";"-0,5";"1200";"1.5";"7,25"'],
  ])('with a %s between its fields writes the decimals of numbers so, and texts as they are', async (separator, line) => {
    expect(await csv([[7.25, -0.5, 1200, '1.5', '7,25']], separator)).toBe(`\uFEFF${line}\r\n`);
  });

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x,@SUM(A1)', "x,'@SUM(A1)"],
    ['a\n-1+2', "a\n'-1+2"],
    ['x; "=1+1;"', `x; ""'=1+1;""`],
    [';=1', ";'=1"],
    ['a; b, c - d', 'a; b, c - d'],
  ])('lets no formula begin inside %j for a program that divides it elsewhere', async (text, written) => {
    for (const separator of ['comma', 'semicolon'] as const) expect(await csv([[text]], separator)).toBe(`\uFEFF"${written}"\r\n`);
  });

  it.each<CsvSeparator>(['comma', 'semicolon'])('with a %s is read in again as it was', async (separator) => {
    const rows = [
      ['TT', 'Họ và tên', 'Ghi chú'],
      ['1', 'Đặng Hữu Thắng', 'HTX "Phù Hương"; xã A, huyện B'],
      ['2', 'Quan Thị Liễu', 'một\nhai, ba'],
    ];
    const [sheet] = await readSpreadsheet(Buffer.from(await csv(rows, separator)));
    expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
  });

  it('is divided anew with its rows unchanged and commas in the decimals of its numbers', async () => {
    const rows = [
      ['TT', 'Chỉ tiêu', 'Đạt'],
      [1, '1.5', 7.25],
      [2, `=x; 'y' "z"`, '168/240'],
      [3, 'a;=b, c', null],
    ];
    const receiver = new ByteCollector();
    await writeCsvAnew(receiver, Buffer.from(await csv(rows)), ['TT', 'Đạt'], 'semicolon');
    expect(receiver.bytes.toString('utf8')).toBe(await csv(rows, 'semicolon'));
  });

  it('sends long lists in pieces and loses no row', async () => {
    const text = await csv(Array.from({ length: 1234 }, (_, index) => [index]));
    expect(text.split('\r\n')).toHaveLength(1235);
    expect(text).toContain('"1233"\r\n');
  });

  it('stops when the receiver fails', async () => {
    const stream = new CsvStream(
      new Writable({
        write: (_piece, _encoding, taken) => {
          taken(new Error('gone'));
        },
      }).on('error', () => undefined),
    );
    await stream.row(['a']);
    await expect(stream.finish()).rejects.toThrow('gone');
  });
});
