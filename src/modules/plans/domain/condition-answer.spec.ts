import { conditionAnswerOf } from './condition-answer.js';

const condition = 'khi có đơn vị ở Trung ương mở khóa đào tạo chuyên gia về năng suất chất lượng';
const none = { condition: null, notReadyReason: null, readyReason: null };

it.each([
  ['"trên 500 lượt người", which waits for nothing', none, null],
  [`"(${condition})", of which nobody has said anything`, { ...none, condition }, 'unknown'],
  [`"(${condition})", and none was opened`, { ...none, condition, notReadyReason: 'Trung ương chưa mở khóa' }, 'fails'],
  [`"(${condition})", and one was opened`, { ...none, condition, readyReason: 'Thông báo mở khóa (mô phỏng)' }, 'holds'],
])('whether the condition holds: %s', (_, target, answer) => {
  expect(conditionAnswerOf(target)).toBe(answer);
});
