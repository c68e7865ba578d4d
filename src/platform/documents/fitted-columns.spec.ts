import { fittedColumns } from './fitted-columns.js';
import { CELL_PADDING, mm } from './official-paper.js';
import { widthOf } from './official-text.js';

const inner = (width: number): number => width - 2 * CELL_PADDING.across;

describe('columns that fit their words', () => {
  const sign = '31/QĐ-SKHCN';
  const table = {
    header: ['TT', 'Quyết định', 'Địa điểm'],
    rows: [['1', `${sign} ngày 11/3/2024`, 'Hội trường Sở KH&CN, TP Tuyên Quang']],
    size: 10,
  };

  it('are as wide as asked for where their words have room', () => {
    const widths = fittedColumns([{ mm: 10 }, { mm: 30 }, { share: 1 }], table, mm(120));
    expect(widths.map((each) => Math.round((each * 25.4) / 72))).toEqual([10, 30, 80]);
  });

  it('grow to the longest sign, number or word in them, and take it from those that share', () => {
    const [, decision = 0, place = 0] = fittedColumns([{ mm: 10 }, { mm: 12 }, { share: 1 }], table, mm(120));
    expect(inner(decision)).toBeGreaterThan(widthOf(sign, 'regular', 10));
    expect(decision).toBeLessThan(mm(30));
    expect(place).toBeCloseTo(mm(110) - decision);
  });

  it('share the rest so that no share is narrower than its words', () => {
    const [narrow = 0, wide = 0] = fittedColumns(
      [{ share: 1 }, { share: 9 }],
      { header: [], rows: [['TQ-2024-000232', 'a']], size: 10 },
      mm(60),
    );
    expect(inner(narrow)).toBeGreaterThan(widthOf('TQ-2024-000232', 'regular', 10));
    expect(narrow + wide).toBeCloseTo(mm(60));
  });

  it('part a word that no table has room for, and go back to what was asked for where everything is too much', () => {
    const address = 'x'.repeat(200);
    expect(fittedColumns([{ mm: 20 }, { share: 1 }], { header: [], rows: [[address, 'a']], size: 10 }, mm(60))[0]).toBeCloseTo(mm(20));
    const crowded = { header: [], rows: [['9'.repeat(20), '8'.repeat(20)]], size: 10 };
    expect(fittedColumns([{ mm: 20 }, { share: 1 }], crowded, mm(50))).toEqual([mm(20), expect.closeTo(mm(30))]);
  });
});
