import { readUnitLines, unitKey } from './unit-lines.js';

const wrongLine = (typed: string): unknown => {
  try {
    return readUnitLines(typed);
  } catch (error) {
    return (error as { problems?: unknown }).problems;
  }
};

describe('the units that must report in, as they are typed', () => {
  it('stand a line each, with an e-mail address behind a semicolon where there is one', () => {
    const typed = '  UBND huyện  Hàm Yên ; vanthu@HamYen.example.com\r\n\nSở Công Thương\n';
    expect(readUnitLines(typed)).toEqual([
      { name: 'UBND huyện Hàm Yên', email: 'vanthu@hamyen.example.com' },
      { name: 'Sở Công Thương', email: null },
    ]);
  });

  it('are one where they are written twice', () => {
    expect(readUnitLines('UBND xã Nà Hang\nubnd  Xã nà hang.\nUBND xã Na Hang; a@b.vn')).toEqual([
      { name: 'UBND xã Nà Hang', email: null },
    ]);
    expect(unitKey('UBND huyện Hàm Yên')).toBe(unitKey('ubnd Huyện Hàm-Yên.'));
  });

  it('are none where nobody typed anything', () => {
    expect(readUnitLines(' \n\n')).toEqual([]);
  });

  it.each([
    ['an address that is none', 'Sở Công Thương\nSở Y tế; không có', 2],
    ['an address of two people', 'Sở Y tế; a@b.vn, c@d.vn', 1],
    ['more than a name and an address', 'Sở Y tế; a@b.vn; 0912 345 678', 1],
    ['a name of signs', '---', 1],
    ['no name', '; a@b.vn', 1],
    ['markup', '<b>Sở Y tế</b>', 1],
    ['a name without end', `Sở ${'x'.repeat(200)}`, 1],
    ['an address without end', `Sở Y tế; ${'x'.repeat(200)}@b.vn`, 1],
  ])('are refused with %s, by the number of the line', (_, typed, line) => {
    expect(wrongLine(typed)).toEqual([{ field: 'lines', code: 'unitLineWrong', params: { line } }]);
  });
});
