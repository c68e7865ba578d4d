import { byUnit } from './unit-letters.js';

const person = (fullName: string, unitName: string): { fullName: string; unitName: string } => ({ fullName, unitName });

describe('people by unit', () => {
  it('come in the order of units, and within one by given name', () => {
    const groups = byUnit([
      person('Phạm Văn Dũng', 'Sở Công Thương'),
      person('Nguyễn Văn An', 'Đoàn Thanh niên'),
      person('Lý A Dế', 'Sở Công Thương'),
      person('Bàn Thị Đào', 'Sở Công Thương'),
      person('Ma Thị Duyên', 'Chi cục Demo'),
    ]);
    expect(groups.map(({ unitName, people }) => [unitName, ...people.map(({ fullName }) => fullName)])).toEqual([
      ['Chi cục Demo', 'Ma Thị Duyên'],
      ['Đoàn Thanh niên', 'Nguyễn Văn An'],
      ['Sở Công Thương', 'Lý A Dế', 'Phạm Văn Dũng', 'Bàn Thị Đào'],
    ]);
  });

  it('are one group however the unit was typed, under the spelling most of them used', () => {
    const groups = byUnit([
      person('A', 'HTX CAM SÀNH DEMO'),
      person('B', 'HTX Cam sành Demo'),
      person('C', 'HTX  cam sanh demo'),
      person('D', 'HTX Cam sành Demo'),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.unitName).toBe('HTX Cam sành Demo');
  });
});
