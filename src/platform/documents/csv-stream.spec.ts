import { Writable } from 'node:stream';
import { ByteCollector } from '../../../test/support/collect-bytes.js';
import { CsvStream } from './csv-stream.js';

async function csv(rows: (string | number | null)[][]): Promise<string> {
  const receiver = new ByteCollector();
  const stream = new CsvStream(receiver);
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
