import { goalAnchor } from './bullet.view.js';

const longGoal = 'mục tiêu ít nhất 50 lượt doanh nghiệp, hộ kinh doanh, hợp tác xã';

describe('the words of a goal at its mark', () => {
  it.each([
    ['before the mark where they have the room', 'mục tiêu trên 500 lượt người', 83.3, 'end'],
    ['behind a mark that is near zero', 'mục tiêu 15%', 15, 'start'],
    ['below the bar when they are longer than it', longGoal, 83.3, null],
    ['below the bar when they fit on neither side', 'mục tiêu trên 500 lượt người', 50, null],
    ['below the bar when the mark stands on the zero', 'mục tiêu 15%', 5, null],
  ])('stand %s', (_, words, mark, anchor) => {
    expect(goalAnchor(words, mark)).toBe(anchor);
  });
});
