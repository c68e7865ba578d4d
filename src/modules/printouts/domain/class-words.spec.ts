import { decisionWords, gatheringLine, gatheringName, timeWords } from './class-words.js';

const morning = (heldOn: string) => ({ heldOn, halfDay: 'MORNING' }) as const;
const afternoon = (heldOn: string) => ({ heldOn, halfDay: 'AFTERNOON' }) as const;

describe('how printouts name a gathering', () => {
  it.each([
    ['TAP_HUAN', 'Mã số mã vạch', 'Lớp: Mã số mã vạch', 'lớp “Mã số mã vạch”'],
    ['HOI_NGHI', 'Hội nghị tuyên truyền văn bản mới', 'Hội nghị tuyên truyền văn bản mới', 'hội nghị tuyên truyền văn bản mới'],
    [
      'HOI_THAO',
      'Giải thưởng Chất lượng Quốc gia',
      'Hội thảo: Giải thưởng Chất lượng Quốc gia',
      'hội thảo “Giải thưởng Chất lượng Quốc gia”',
    ],
  ] as const)('%s: %s', (type, name, line, inSentence) => {
    expect([gatheringLine(type, name), gatheringName(type, name)]).toEqual([line, inSentence]);
  });
});

describe('the time of a class in words', () => {
  it.each([
    [[morning('2024-11-05')], 'sáng ngày 05 tháng 11 năm 2024'],
    [[morning('2024-02-05'), afternoon('2024-02-05')], 'sáng, chiều ngày 05 tháng 02 năm 2024'],
    [
      [morning('2024-03-18'), afternoon('2024-03-18'), morning('2024-03-19')],
      'từ ngày 18 tháng 3 năm 2024 đến ngày 19 tháng 3 năm 2024 (03 buổi)',
    ],
  ])('%j', (sessions, words) => {
    expect(timeWords(sessions)).toBe(words);
  });

  it('is a gap to be filled in while no session is set', () => {
    expect(timeWords([])).toMatch(/^…+$/);
  });
});

describe('the decision on a class', () => {
  it.each(['120/QĐ-SKHCN ngày 01/10/2024', 'Quyết định số 120/QĐ-SKHCN ngày 01/10/2024'])('is named once: %s', (typed) => {
    expect(decisionWords(typed)).toBe('Quyết định số 120/QĐ-SKHCN ngày 01/10/2024');
  });
});
