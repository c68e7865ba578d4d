import { answerByOf } from './waiting-list.js';

const trainingClass = { state: 'open', startsAt: new Date('2024-10-15T00:30:00Z'), answerMinutes: 1440 };

describe('the time to answer an offered seat', () => {
  it.each([
    ['a day while there is time', '2024-10-10T02:00:00Z', '2024-10-11T02:00:00.000Z'],
    ['shorter when the class begins within it', '2024-10-14T12:00:00Z', '2024-10-15T00:30:00.000Z'],
    ['never later than the beginning', '2024-10-15T00:29:59Z', '2024-10-15T00:30:00.000Z'],
  ])('is %s', (_, now, answerBy) => {
    expect(answerByOf(trainingClass, new Date(now))?.toISOString()).toBe(answerBy);
  });

  it('is none from the instant in which the class begins', () => {
    expect(answerByOf(trainingClass, trainingClass.startsAt)).toBeNull();
  });

  it('is as long as usual while no session is planned', () => {
    expect(answerByOf({ ...trainingClass, startsAt: null }, new Date('2024-12-01T00:00:00Z'))).toEqual(new Date('2024-12-02T00:00:00Z'));
  });

  it.each(['draft', 'postponed', 'cancelled', 'finalised'])('is none in a class that is %s', (state) => {
    expect(answerByOf({ ...trainingClass, state }, new Date('2024-10-10T02:00:00Z'))).toBeNull();
  });
});
