import type { SheetCell } from '../../../platform/documents/spreadsheet.js';
import { lettersOf } from './read-letters.js';

const cell = (text: string): SheetCell => ({ text });
const inFont = (text: string, encoding: 'tcvn3' | 'vni', capitals = false): SheetCell => ({ text, font: { encoding, capitals } });

describe('the letters of a line of a list that somebody called TCVN3', () => {
  it.each<[string, SheetCell[], string[]]>([
    ['old letters are converted', [cell('TrÇn Quèc To¹i'), cell('HTX Nµ Låm Demo')], ['Trần Quốc Toại', 'HTX Nà Lồm Demo']],
    ['letters of today stay', [cell('Hà Phúc Lâm'), cell('Sùng Seo Dế')], ['Hà Phúc Lâm', 'Sùng Seo Dế']],
    ['both may stand in one line', [cell('TrÇn Quèc To¹i'), cell('UBND xã Nà Lồm')], ['Trần Quốc Toại', 'UBND xã Nà Lồm']],
    ['plain letters mean the same in both', [cell('Nguyen Van Duc'), cell('0912000001')], ['Nguyen Van Duc', '0912000001']],
    ['a font is believed before the list', [inFont('Trieäu Tieán Sinh', 'vni'), cell('Nµ Låm')], ['Triệu Tiến Sinh', 'Nà Lồm']],
    ['a font of capitals', [inFont('TrÇn Quèc To¹i', 'tcvn3', true)], ['TRẦN QUỐC TOẠI']],
    ['a font is not believed about letters that it cannot have', [inFont('Trần Quốc Toại', 'tcvn3')], ['Trần Quốc Toại']],
    ['a cell that says nothing goes with its line', [cell('Vò §×nh Kh¶i'), cell('Cê')], ['Vũ Đình Khải', 'Cờ']],
  ])('%s', (_, cells, texts) => {
    expect(lettersOf([cells], 'tcvn3')).toEqual([texts]);
  });

  it('are in a line that says nothing those of most lines', () => {
    const nothing = [cell('Giàng A Páo')];
    expect(lettersOf([nothing, [cell('Bàn Thị Mụi')], [cell('Ma Văn Thuấn')], [cell('TrÇn Quèc To¹i')]], 'tcvn3')[0]).toEqual([
      'Giàng A Páo',
    ]);
    expect(lettersOf([[cell('Cê')], [cell('TrÇn Quèc To¹i')]], 'tcvn3')[0]).toEqual(['Cờ']);
  });

  it('stay as they came where somebody called it Unicode', () => {
    expect(lettersOf([[cell('TrÇn Quèc To¹i')]], 'unicode')).toEqual([['TrÇn Quèc To¹i']]);
  });
});
