import { nearestFirst, nearness, piecesOf } from './near-names.js';

describe('names of units that are near each other', () => {
  it.each([
    ['CTCP Chè Tân Lâm Demo', 'Công ty cổ phần Chè Tân Lâm Demo'],
    ['HTX Na Lom', 'Hợp tác xã Nà Lồm'],
    ['Cty TNHH Gỗ Lô Giang', 'Công ty TNHH MTV Gỗ Lô Giang Demo'],
    ['Công ty Chè Tân Lâmm', 'Công ty Chè Tân Lâm'],
    ['Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp và Môi trường'],
    ['Trung tâm', 'Trung tâm'],
    ['Sở Nông nghiệp', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Sở Khoa học', 'Sở Khoa học và Công nghệ'],
    ['Chè Tân Lâm', 'Công ty cổ phần Chè Tân Lâm và Nông sản Hàm Yên'],
    ['UBND xã Yên Sơn', 'Ủy ban nhân dân phường Yên Sơn'],
  ])('%s and %s', (one, other) => {
    expect(nearestFirst(one, [{ name: other }])).toHaveLength(1);
    expect(nearness(one, other)).toBe(nearness(other, one));
  });

  it.each([
    ['Công ty TNHH MTV Gỗ Lô Giang', 'Công ty TNHH MTV Miến Dong'],
    ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư'],
    ['HTX Nà Lồm', 'HTX Phù Hương'],
    ['…', 'HTX Phù Hương'],
    ['Sở Nông nghiệp', 'Hội Nông dân huyện Demo'],
    ['Sở Công Thương', 'Sở Thông tin và Truyền thông'],
    ['UBND xã Yên Sơn', 'UBND xã Hàm Yên'],
    ['Trường Cao đẳng Nghề', 'Trường Trung cấp Y tế'],
  ])('not %s and %s', (one, other) => {
    expect(nearestFirst(one, [{ name: other }])).toEqual([]);
  });

  it('come with the nearest first', () => {
    const known = ['HTX Chè Tân Lập', 'Công ty Chè Tân Lâm', 'HTX Chè Tân Lâm Demo'].map((name) => ({ name }));
    expect(nearestFirst('CT Chè Tân Lâm', known)[0]?.name).toBe('Công ty Chè Tân Lâm');
  });

  it('are found by beginnings of words of their own, or by all words where there are no others', () => {
    expect(piecesOf('Công ty TNHH Giang Lô')).toEqual(['gian', 'lo']);
    expect(piecesOf('Trung tâm')).toEqual(['trun', 'tam']);
    expect(piecesOf('…')).toEqual([]);
    expect(piecesOf('mươi hai từ một câu rất dài cho thấy không quá tám từ ngắn')).toHaveLength(8);
  });
});
