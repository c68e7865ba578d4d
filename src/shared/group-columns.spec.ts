import { filledRows, groupColumns, inColumn, rowsOfBothLevels, shownGroups } from './group-columns.js';
import { unitGroups } from './unit-group.js';

const year = (number: number): { from: string; to: string } => ({ from: `${number}-01-01`, to: `${number}-12-31` });
const counts = Object.fromEntries(unitGroups.map((group, index) => [group, index])) as Record<(typeof unitGroups)[number], number>;

describe('the columns of a table by group', () => {
  it.each([
    ['a report of 2024', year(2024), false],
    ['a report of 2025', year(2025), true],
    ['a report of 2026', year(2026), false],
    ['a period 2021–2025 so far in June 2025', { from: '2021-01-01', to: '2025-06-30' }, false],
    ['a period 2021–2025 so far in July 2025', { from: '2021-01-01', to: '2025-07-01' }, true],
  ])('hold the sum of both levels in %s: %j %s', (_, period, isSummed) => {
    const keys: string[] = groupColumns(unitGroups, period).map(({ key }) => key);
    const [upToXa, rest] = [unitGroups.slice(0, 3), unitGroups.slice(3)];
    expect(keys).toEqual([...upToXa, ...(isSummed ? ['UBND_HUYEN_XA'] : []), ...rest]);
  });

  it('hold no sum where the target names one level only', () => {
    expect(groupColumns(['UBND_XA', 'TRUONG'], year(2025)).map(({ key }) => key)).toEqual(['UBND_XA', 'TRUONG']);
  });

  it('add the two levels up', () => {
    const sum = groupColumns(unitGroups, year(2025)).find(({ key }) => key === 'UBND_HUYEN_XA');
    expect(sum && inColumn(sum, counts)).toBe(counts.UBND_HUYEN + counts.UBND_XA);
  });

  it('name the rows of both levels, or none where one of them is missing', () => {
    const rows = unitGroups.map((group) => ({ group }));
    expect(rowsOfBothLevels(rows)).toEqual([{ group: 'UBND_HUYEN' }, { group: 'UBND_XA' }]);
    expect(rowsOfBothLevels(rows.filter(({ group }) => group !== 'UBND_HUYEN'))).toEqual([]);
  });

  it('show an empty level beside the other where the period knew both', () => {
    const seen = (group: string): boolean => group === 'UBND_HUYEN' || group === 'TRUONG';
    expect(shownGroups(unitGroups, year(2025), seen)).toEqual(['UBND_HUYEN', 'UBND_XA', 'TRUONG']);
    expect(shownGroups(unitGroups, year(2024), seen)).toEqual(['UBND_HUYEN', 'TRUONG']);
    expect(shownGroups(unitGroups, year(2025), (group) => group === 'TRUONG')).toEqual(['TRUONG']);
  });

  it('keep the row of an empty level beside the other, and no other empty row', () => {
    const rows = unitGroups.map((group) => ({ group, turns: group === 'UBND_XA' || group === 'DOANH_NGHIEP' ? 3 : 0 }));
    const kept = (number: number) => filledRows(rows, year(number), ({ turns }) => turns > 0).map(({ group }) => group);
    expect(kept(2025)).toEqual(['UBND_HUYEN', 'UBND_XA', 'DOANH_NGHIEP']);
    expect(kept(2026)).toEqual(['UBND_XA', 'DOANH_NGHIEP']);
  });
});
