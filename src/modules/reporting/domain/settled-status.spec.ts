import { settledStatus } from './settled-status.js';

describe('a promise whose time is over', () => {
  it.each([
    ['"trên 500", and it was 500: không đạt (hết kỳ)', 'not-met', true, 'missed'],
    ['a portal that was begun and not finished: không đạt (hết kỳ)', 'in-progress', true, 'missed'],
    ['a measurement of which nobody has reported anything: still not known', 'in-progress', false, 'in-progress'],
    ['"khi có đơn vị ở Trung ương mở khóa", and none did: chưa đủ điều kiện', 'not-ready', true, 'not-ready'],
    ['"1-2 chuyên gia", and it was 1: the minimum', 'partly-met', true, 'partly-met'],
    ['met', 'met', true, 'met'],
    ['exceeded', 'exceeded', true, 'exceeded'],
    ['only words', 'not-quantified', false, 'not-quantified'],
  ])('%s', (_, status, reported, settled) => {
    expect(settledStatus(status, { over: true, reported })).toBe(settled);
    expect(settledStatus(status, { over: false, reported })).toBe(status);
  });

  it.each([
    ['"cho trên 500 lượt người", and the program has no record of anything', 'in-progress', false, 'no-data'],
    ['"cho trên 500 lượt người", and nobody came to its classes', 'not-met', true, 'missed'],
    ['"02 doanh nghiệp/năm", and one year with too few, another unknown', 'not-met', false, 'missed'],
  ])('of a number that the program counts itself: %s', (_, status, reported, settled) => {
    expect(settledStatus(status, { over: true, reported, counted: true })).toBe(settled);
    expect(settledStatus(status, { over: false, reported, counted: true })).toBe(status);
  });

  it.each([
    [
      '"(khi có đơn vị ở Trung ương mở khóa đào tạo …)", nobody said whether one did, and nobody was trained',
      'not-met',
      'condition-unknown',
    ],
    ['"(khi có đơn vị ở Trung ương mở khóa đào tạo …)", and somebody was trained all the same', 'met', 'met'],
    ['"(khi có đơn vị ở Trung ương mở khóa đào tạo …)", and somebody said that none did', 'not-ready', 'not-ready'],
  ])('of a condition that the program cannot know: %s', (_, status, settled) => {
    expect(settledStatus(status, { over: true, reported: true, counted: true, conditionUnknown: true })).toBe(settled);
    expect(settledStatus(status, { over: false, reported: true, counted: true, conditionUnknown: true })).toBe(status);
  });
});
