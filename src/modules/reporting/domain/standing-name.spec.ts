import { standingName } from './standing-name.js';
import type { Continuation } from './unit-families.js';

const unit = (name: string): Continuation['from'] => ({ name, unitGroup: 'DOANH_NGHIEP' });
const renamed = (from: string, to: string, day: string): Continuation => ({ kind: 'renamed', from: unit(from), to: unit(to), day });
const same = (from: string, to: string): Continuation => ({ kind: 'same', from: unit(from), to: unit(to), day: null });

describe('the name under which joined names stand', () => {
  it.each<[string, string[], Continuation[], string]>([
    ['the newest after a renaming', ['Chè', 'Trà'], [renamed('Chè', 'Trà', '2024-07-01')], 'Trà'],
    ['the newest of two renamings', ['A', 'B', 'C'], [renamed('C', 'B', '2023-01-01'), renamed('B', 'A', '2024-01-01')], 'A'],
    ['the newest though nobody has come under it', ['Chè'], [renamed('Chè', 'Trà', '2024-07-01')], 'Trà'],
    ['the spelling that was kept', ['Cty Gỗ', 'Xí nghiệp Gỗ'], [same('Cty Gỗ', 'Xí nghiệp Gỗ')], 'Xí nghiệp Gỗ'],
    ['what the kept spelling was renamed into', ['a', 'b', 'c'], [same('a', 'b'), renamed('b', 'c', '2024-01-01')], 'c'],
    ['the kept spelling of the new name', ['A', 'B', 'C'], [renamed('A', 'B', '2024-01-01'), same('B', 'C')], 'C'],
    [
      'of two that a tax code joins, that of the later change',
      ['A', 'B', 'X', 'Y'],
      [renamed('A', 'B', '2023-01-01'), renamed('X', 'Y', '2024-01-01')],
      'Y',
    ],
    ['of two kept spellings that a tax code joins, the first by name', ['A', 'B', 'X', 'Y'], [same('X', 'Y'), same('A', 'B')], 'B'],
    ['the first by name where only a tax code joins them', ['A', 'B'], [], 'A'],
    ['the way in which it came, where that differs in signs only', ['Cty. Trà'], [renamed('Chè', 'Cty Trà', '2024-07-01')], 'Cty. Trà'],
    ['its only name', ['A'], [], 'A'],
  ])('is %s', (_, names, steps, name) => {
    expect(standingName(names, steps)).toBe(name);
  });
});
