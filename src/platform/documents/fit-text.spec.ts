import fc from 'fast-check';
import { fitText } from './fit-text.js';

/** Every letter half as wide as the size. */
const measure = (text: string): number => text.length / 2;
const room = { width: 300, size: 20, lines: 2, smallest: 8 };

describe('fitting a text into a width', () => {
  it('leaves a short text alone', () => {
    expect(fitText('Bàn Thị Mụi', room, measure)).toEqual({ lines: ['Bàn Thị Mụi'], size: 20 });
  });

  it('shrinks a little before it takes a second line', () => {
    expect(fitText('a'.repeat(17) + ' ' + 'b'.repeat(17), room, measure)).toMatchObject({ size: 17.1, lines: [expect.any(String)] });
  });

  it('breaks into lines of even length, so that no word stands alone', () => {
    const { lines, size } = fitText('một hai ba bốn năm sáu bảy tám chín mười', room, measure);
    expect(size).toBe(20);
    expect(lines).toEqual(['một hai ba bốn năm', 'sáu bảy tám chín mười']);
  });

  it('takes more lines than wished for rather than become unreadable', () => {
    const { lines, size } = fitText('năng suất '.repeat(40), room, measure);
    expect(lines.length).toBeGreaterThan(2);
    expect(size).toBeGreaterThanOrEqual(8);
  });

  it('never loses a letter and never leaves the width', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 120, unit: fc.constantFrom('a', 'ễ', 'Đ', '-', '9') }), { maxLength: 40 });
    fc.assert(
      fc.property(words, (list) => {
        const { lines, size } = fitText(list.join(' '), room, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width + 1e-9);
        expect(size).toBeGreaterThanOrEqual(room.smallest);
      }),
    );
  });
});
