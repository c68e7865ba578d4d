import { columnsOfHeads, requireColumns } from './evidence-columns.js';
import { recordKey, readEvidenceLine, saysWithdrawn, type Vocabulary } from './evidence-line.js';
import { findEvidenceTable, undecidedTable } from './evidence-table.js';

const rowsOf = (...lines: string[][]) => lines.map((texts, index) => ({ number: index + 1, texts, hidden: false }));
const heads = ['STT', 'Tên doanh nghiệp', 'Giải pháp', 'Hợp đồng số', 'Ngày nghiệm thu', 'Ghi chú'];

describe('the heads of a list of records', () => {
  it.each([
    ['Tên doanh nghiệp', 'organisation'],
    ['Chủ thể', 'organisation'],
    ['Sản phẩm', 'subject'],
    ['Loại tiêu chuẩn', 'variant'],
    ['Loại hồ sơ', 'kind'],
    ['Hạng sao', 'quantity'],
    ['MST', 'taxCode'],
    ['Thuộc nhóm', 'unitGroup'],
    ['Ngày tính', 'countedOn'],
    ['Bắt đầu từ ngày', 'startedOn'],
    ['Văn bản chứng minh', 'source'],
    ['Số công bố, chứng nhận', 'reference'],
    ['Counts on', 'countedOn'],
    ['Document that proves it', 'source'],
    ['Dân tộc', null],
    ['Ghi chú', null],
  ])('read "%s" as %s', (head, column) => {
    expect(columnsOfHeads([head])).toEqual([column]);
  });

  it('give a meaning to the first of two columns only', () => {
    expect(columnsOfHeads(['Đơn vị', 'Tên đơn vị'])).toEqual(['organisation', null]);
  });
});

describe('a list of records in a sheet', () => {
  it('is found below its titles, without sums, numbers of columns and signatures', () => {
    const table = findEvidenceTable(
      rowsOf(
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['DANH SÁCH DOANH NGHIỆP ĐƯỢC HỖ TRỢ'],
        heads,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['1', 'HTX Chè Demo', 'Truy xuất nguồn gốc', 'HĐ 1', '05/03/2024', ''],
        ['2', 'Công ty Gỗ Demo', '', 'HĐ 2', '', 'chưa nghiệm thu'],
        ['Tổng cộng', '2', '', '', '', ''],
        ['', '', '', 'Người lập', '', ''],
      ),
    );
    expect(table?.lines.map(({ number, cells }) => [number, cells.organisation, cells.reference])).toEqual([
      [5, 'HTX Chè Demo', 'HĐ 1'],
      [6, 'Công ty Gỗ Demo', 'HĐ 2'],
    ]);
    expect(table?.unread).toEqual(['Ghi chú']);
    expect(table?.passedOver).toBe(5);
  });

  it('is not found where nothing explains the columns', () => {
    expect(findEvidenceTable(rowsOf(['Một', 'hai', 'ba'], ['1', '2', '3']))).toBeNull();
    expect(findEvidenceTable([])).toBeNull();
  });
});

describe('a list whose heads say nothing known', () => {
  const rows = rowsOf(
    ['DANH SÁCH'],
    ['Bên nhận', 'Việc gì', 'Hôm nào', 'Giấy tờ'],
    ['HTX Chè Demo', 'Truy xuất', '05/03/2024', 'BB 05'],
    ['Công ty Gỗ Demo', 'Truy xuất', '06/03/2024', 'BB 06'],
    ['Tổng cộng', '2', '', ''],
  );
  const said = ['organisation', 'ignored', 'countedOn', 'source'] as const;

  it('waits for somebody to say what its columns hold, and shows them', () => {
    expect(findEvidenceTable(rows)).toBeNull();
    expect(undecidedTable(rows)).toMatchObject({
      ...{ columns: [null, null, null, null], lines: [], heads: rows[1]?.texts, sample: rows[2]?.texts },
    });
  });

  it('is read as somebody says', () => {
    const table = findEvidenceTable(rows, said);
    expect(table?.lines.map(({ number, cells }) => [number, cells])).toEqual([
      [3, { organisation: 'HTX Chè Demo', countedOn: '05/03/2024', source: 'BB 05' }],
      [4, { organisation: 'Công ty Gỗ Demo', countedOn: '06/03/2024', source: 'BB 06' }],
    ]);
    expect([table?.heads, table?.unread, table?.passedOver]).toEqual([rows[1]?.texts, [], 2]);
  });

  it('loses no record where it has no heads at all', () => {
    const bare = rowsOf(['HTX Chè Demo', 'Truy xuất', '05/03/2024', 'BB 05'], ['Công ty Gỗ Demo', 'Truy xuất', 'chưa rõ', 'BB 06']);
    const table = findEvidenceTable(bare, said);
    expect(table?.lines.map(({ number }) => number)).toEqual([1, 2]);
    expect([table?.heads, table?.passedOver]).toEqual([[], 0]);
  });

  it('is none where no line has three columns', () => {
    expect(undecidedTable(rowsOf(['Một', 'hai'], ['Ba', 'Ba', 'Ba']))).toBeNull();
  });
});

describe('columns that somebody says', () => {
  it('name each thing once, and what a record is about', () => {
    expect(() => {
      requireColumns(['organisation', 'ignored', 'ignored', 'countedOn']);
    }).not.toThrow();
    expect(() => {
      requireColumns(['organisation', 'countedOn', 'countedOn']);
    }).toThrow('columnTwice');
    expect(() => {
      requireColumns(['countedOn', 'source', 'kind']);
    }).toThrow('columnsNameNothing');
  });
});

describe('known heads whose columns somebody corrects', () => {
  it('stay the beginning of the list', () => {
    const table = findEvidenceTable(rowsOf(heads, ['1', 'HTX Chè Demo', 'A', 'B', '05/03/2024', 'ghi']), [
      ...(['ignored', 'organisation', 'ignored', 'reference', 'countedOn', 'result'] as const),
    ]);
    expect(table?.lines[0]?.cells).toEqual({ organisation: 'HTX Chè Demo', reference: 'B', countedOn: '05/03/2024', result: 'ghi' });
    expect(table?.unread).toEqual([]);
  });
});

describe('a line about a record', () => {
  const vocabulary: Vocabulary = {
    kinds: new Map([['ho tro doanh nghiep', 'enterprise_support']]),
    groups: new Map([['hop tac xa', 'HOP_TAC_XA']]),
    variants: new Map([['enterprise_support', new Map([['truy xuat nguon goc', 'TRACEABILITY']])]]),
    states: new Map([['da thu hoi', 'withdrawn']]),
    targets: new Map([['tq 5', 'TQ-5']]),
  };
  const read = (cells: object, defaults = {}) =>
    readEvidenceLine({ number: 1, hidden: false, cells }, vocabulary, {
      defaults,
      groupOf: (name) => (name.startsWith('HTX') ? 'HOP_TAC_XA' : undefined),
    });

  it('says its choices in words and gets their codes', () => {
    expect(read({ kind: 'Hỗ trợ doanh nghiệp', variant: 'truy xuất nguồn gốc', target: 'TQ-5', unitGroup: 'Hợp tác xã' })).toEqual({
      ...{ kind: 'enterprise_support', variant: 'TRACEABILITY', target: 'TQ-5', unitGroup: 'HOP_TAC_XA' },
    });
  });

  it('takes what holds for the whole list where it says nothing, and the group from the name of the unit', () => {
    const defaults = { kind: 'enterprise_support', source: 'QĐ 12' };
    expect(read({ organisation: 'HTX Chè Demo' }, defaults)).toEqual({
      ...defaults,
      organisation: 'HTX Chè Demo',
      unitGroup: 'HOP_TAC_XA',
    });
    expect(read({ source: 'BB 05' }, defaults).source).toBe('BB 05');
  });

  it('guesses no group for a kind that has none', () => {
    expect(read({ organisation: 'HTX Chè Demo' }, { kind: 'lab_accreditation' })).not.toHaveProperty('unitGroup');
    expect(read({ organisation: 'HTX Chè Demo' })).toMatchObject({ unitGroup: 'HOP_TAC_XA' });
  });

  it('keeps what is no choice as it was written, to be refused', () => {
    expect(read({ kind: 'Quà tặng' })).toEqual({ kind: 'Quà tặng' });
  });

  it('of a withdrawn record is known', () => {
    expect(saysWithdrawn({ number: 1, hidden: false, cells: { state: 'Đã thu hồi' } }, vocabulary)).toBe(true);
    expect(saysWithdrawn({ number: 1, hidden: false, cells: {} }, vocabulary)).toBe(false);
  });

  it('has one key however its names are written, and another on another day', () => {
    const facts = { kind: 'milestone', countedOn: '2024-01-02', organisation: null, variant: null, reference: null, targetId: null };
    expect(recordKey({ ...facts, subject: 'Cổng thông tin' })).toBe(recordKey({ ...facts, subject: 'CỔNG  thông tin.' }));
    expect(recordKey({ ...facts, subject: 'Cổng' })).not.toBe(recordKey({ ...facts, subject: 'Cổng', countedOn: '2024-01-03' }));
  });
});
