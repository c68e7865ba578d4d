import { readList } from './unit-list.js';

const head = ['code', 'name', 'level', 'parent_code', 'valid_from', 'valid_to'];
const rowsOf = (...lines: readonly string[][]) => lines.map((cells, index) => ({ number: index + 1, cells }));

describe('a list of administrative units', () => {
  it('is read by the words of its first row, wherever its columns stand', () => {
    const list = readList(
      rowsOf(['name', 'code', 'level', 'valid_from', 'parent_code'], ['Xã  Na  Hang', '02227', 'commune', '01/07/2025', '08']),
    );
    expect(list).toEqual({
      kind: 'units',
      lines: [{ line: 2, code: '02227', name: 'Xã Na Hang', level: 'commune', parentCode: '08', validFrom: '2025-07-01', validTo: null }],
      bad: [],
    });
  });

  it('says a last day for lines that have none, and none for those that have one', () => {
    const list = readList(
      rowsOf(head, ['073', 'Huyện Yên Sơn', 'district', '08', '', ''], ['074', 'Huyện Cũ', 'district', '08', '', '2010-01-31']),
      '2025-06-30',
    );
    expect(list?.lines).toMatchObject([
      { validFrom: '0001-01-01', validTo: '2025-06-30' },
      { validFrom: '0001-01-01', validTo: '2010-01-31' },
    ]);
  });

  it('is the list of successions by its columns, and nothing else is a list', () => {
    const successions = rowsOf(
      ['level', 'old_code', 'old_name', 'new_code', 'part'],
      ['commune', '00691', 'Phường Trần Phú', '00691', 'full'],
    );
    expect(readList(successions)).toMatchObject({ kind: 'successions', lines: [{ line: 2, oldCode: '00691', part: 'full' }], bad: [] });
    expect(readList(rowsOf(['họ và tên', 'đơn vị']))).toBeNull();
    expect(readList([])).toBeNull();
  });

  it('knows an island district that became a commune by its name, and no code that lost its zeros', () => {
    const columns = ['level', 'old_code', 'old_name', 'new_code', 'part'];
    const conDao = ['commune', '755', 'Huyện Côn Đảo', '26732', 'full'];
    const lost = ['commune', '691', 'Phường Trần Phú', '00691', 'full'];
    expect(readList(rowsOf(columns, conDao, lost))).toMatchObject({
      lines: [{ level: 'commune', oldLevel: 'district', oldCode: '755' }],
      bad: [{ line: 3, code: 'codeWrong' }],
    });
  });

  it.each([
    ['a level that does not exist', ['08', 'Tỉnh', 'tinh', '', '', ''], 'levelUnknown'],
    ['a code that lost its zero', ['8', 'Tỉnh Tuyên Quang', 'province', '', '', ''], 'codeWrong'],
    ['a code that is text', ['0269I', 'Xã', 'commune', '08', '', ''], 'codeWrong'],
    ['no name', ['00691', ' ', 'commune', '08', '', ''], 'nameMissing'],
    ['a name beyond 140 letters', ['00691', 'ă'.repeat(141), 'commune', '08', '', ''], 'nameTooLong'],
    ['markup', ['00691', '<b>Xã</b>', 'commune', '08', '', ''], 'nameHasMarkup'],
    ['a province within something', ['08', 'Tỉnh', 'province', '01', '', ''], 'parentWrong'],
    ['a district within a district', ['073', 'Huyện', 'district', '074', '', ''], 'parentWrong'],
    ['a day that does not exist', ['00691', 'Xã', 'commune', '08', '2025-02-30', ''], 'dayWrong'],
    ['an end before the start', ['00691', 'Xã', 'commune', '08', '2025-07-01', '2025-06-30'], 'endsBeforeStart'],
  ])('says of %s in which line it is', (_, cells, code) => {
    expect(readList(rowsOf(head, cells))).toMatchObject({ kind: 'units', lines: [], bad: [{ line: 2, code }] });
  });

  it.each([
    ['a part that is neither', ['commune', '00691', 'Xã', '00691', 'half'], 'partUnknown'],
    ['an old code that is too short', ['commune', '691', 'Xã', '00691', 'full'], 'codeWrong'],
    ['a new code that is missing', ['commune', '00691', 'Xã', '', 'full'], 'codeWrong'],
    ['an old name that is missing', ['commune', '00691', '', '00691', 'full'], 'nameMissing'],
  ])('says of a succession with %s in which line it is', (_, cells, code) => {
    const rows = rowsOf(['level', 'old_code', 'old_name', 'new_code', 'part'], cells);
    expect(readList(rows)).toMatchObject({ kind: 'successions', lines: [], bad: [{ line: 2, code }] });
  });
});
