import { isSpellingOf } from './name-correction.js';

describe('the correction of a name', () => {
  it.each([
    ['Bàn Thị Mui', 'Bàn Thị Mụi'],
    ['NGUYEN VAN DUC', 'Nguyễn Văn Đức'],
    ['Nguyễn Đức', 'Nguyễn Văn Đức'],
    ['Nguyễn Văn Đức', 'Nguyễn Đức'],
    ['Triệu Tiến Sin', 'Triệu Tiến Sinh'],
    ['Nông Thị Xuến', 'Nông Thị Xuyến'],
  ])('may turn %s into %s', (before, after) => {
    expect(isSpellingOf(before, after)).toBe(true);
  });

  it.each([
    ['Bàn Thị Mụi', 'Triệu Tiến Sinh'],
    ['Nguyễn Văn Đức', 'Nguyễn Văn Khải'],
    ['Nguyễn Thị Hà', 'Trần Thị Hà'],
    ['Y', 'Nguyễn Y'],
    ['Hà', 'Nguyễn Thu Hà'],
  ])('may not turn %s into %s, who is somebody else', (before, after) => {
    expect(isSpellingOf(before, after)).toBe(false);
  });
});
