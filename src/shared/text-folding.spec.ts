import { cleanMultilineText, cleanText, foldText } from './text-folding.js';

describe('cleanText', () => {
  it.each([
    ['decomposed letters sent by a Mac or a phone', 'Tuyên Quang'.normalize('NFD'), 'Tuyên Quang'],
    ['the letter Eth typed for Đ', 'Ðặng Hữu Thắng, ðồi chè', 'Đặng Hữu Thắng, đồi chè'],
    ['no-break and double spaces from Excel', ' Bàn\u00a0Thị   Mụi\t', 'Bàn Thị Mụi'],
    ['zero-width characters from a web page', '\ufeffMa\u200b Thị\u200d Duyên', 'Ma Thị Duyên'],
    ['line breaks inside one field', 'HTX Cam sành\r\nPhù Hương Demo', 'HTX Cam sành Phù Hương Demo'],
    ['control characters', 'Lý\u0000Văn Ton', 'Lý Văn Ton'],
  ])('repairs %s', (_what, typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  it('keeps where a person put the tone mark: Hoà and Hòa are two spellings', () => {
    expect([cleanText('Hoà'), cleanText('Hòa')]).toEqual(['Hoà', 'Hòa']);
  });
});

describe('cleanMultilineText', () => {
  it('keeps line breaks and cleans each line', () => {
    expect(cleanMultilineText('  Dòng  một \r\n\n\n\n dòng hai\u200b ')).toBe('Dòng một\n\ndòng hai');
  });

  it('keeps the line breaks within a paragraph that were copied from slides and documents', () => {
    expect(cleanMultilineText('Ý một\vý hai\u0085ý ba\u2028ý bốn\fý năm')).toBe('Ý một\ný hai\ný ba\ný bốn\ný năm');
  });
});

describe('foldText', () => {
  it.each(['Nguyễn Văn Đức', 'Nguyễn Văn Đức'.normalize('NFD'), 'NGUYỄN VĂN ÐỨC', ' nguyen  van duc '])(
    'lets the search "nguyen van duc" find %j',
    (written) => {
      expect(foldText(written)).toBe('nguyen van duc');
    },
  );

  it('unites both placements of a tone mark', () => {
    expect(foldText('Uỷ ban')).toBe(foldText('Ủy ban'));
  });
});
