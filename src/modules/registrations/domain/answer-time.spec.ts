import { answerMinutesOf, answerTimeOf } from './answer-time.js';

describe('the time to answer as people say it', () => {
  it.each([
    [1440, 1, 'days'],
    [4320, 3, 'days'],
    [2160, 36, 'hours'],
    [60, 1, 'hours'],
    [90, 90, 'minutes'],
    [10, 10, 'minutes'],
  ] as const)('is for %d minutes %d %s, and reads back as the same', (minutes, answerTime, answerUnit) => {
    expect(answerTimeOf(minutes)).toEqual({ answerTime, answerUnit });
    expect(answerMinutesOf({ answerTime, answerUnit })).toBe(minutes);
  });

  it.each([
    [9, 'minutes'],
    [15, 'days'],
    [337, 'hours'],
  ] as const)('is not %d %s', (answerTime, answerUnit) => {
    expect(() => answerMinutesOf({ answerTime, answerUnit })).toThrow('answerTimeOutOfRange');
  });

  it.each([
    [14, 'days'],
    [336, 'hours'],
    [10, 'minutes'],
  ] as const)('may be %d %s', (answerTime, answerUnit) => {
    expect(answerMinutesOf({ answerTime, answerUnit })).toBeGreaterThanOrEqual(10);
  });
});
