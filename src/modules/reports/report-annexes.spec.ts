import { countOf, numbersOf } from '../../../test/support/make-numbers.js';
import { CELL_PADDING, type TableBlock } from '../../platform/documents/official-paper.js';
import { widthOf } from '../../platform/documents/official-text.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { annexes } from './report-annexes.js';
import type { ReportContent } from './report-content.js';

/** Phụ lục II of a report on 2025, whose classes had people of these groups. */
function groupTable(groups: readonly UnitGroup[]): TableBlock {
  const total = countOf(Object.fromEntries(groups.map((group) => [group, 1])));
  const plain = numbersOf({ days: { from: '2025-01-01', to: '2025-12-31', asOf: '2025-12-31' } });
  const numbers = { ...plain, groups: unitGroups, turns: { ...plain.turns, total, cumulative: total } };
  const office = { known: true, parent: 'UBND tỉnh Demo', issuer: 'Sở Demo', province: 'Demo', year: 2026 };
  const texts = { number: null, sign: 'BC-DEMO', signedOn: null } as ReportContent['texts'];
  const table = annexes({ numbers, texts, office })[1]?.blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table in Phụ lục II');
  return table;
}

describe('the head of a column of Phụ lục II', () => {
  it.each([
    ['most groups', unitGroups.filter((group) => !['DVSN', 'KHAC'].includes(group))],
    ['every group', unitGroups],
  ])('has room for each of its words with %s', (_, groups) => {
    const { columns, header, size } = groupTable(groups);
    const heads = header.at(-1) ?? [];
    expect(heads).toHaveLength(groups.length + 6);
    const broken = heads.flatMap(({ text }, index) => {
      const room = (columns[index]?.width ?? 0) - 2 * CELL_PADDING.across;
      return text.split(' ').filter((word) => widthOf(word, 'bold', size) > room);
    });
    expect(broken).toEqual([]);
  });
});
