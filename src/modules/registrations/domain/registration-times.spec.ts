import { showMoment } from '../../../shared/calendar-date.js';
import { registrationEnd } from './registration-times.js';

const deadline = new Date('2024-10-14T10:00:00Z');

it('a moment is written with figures only, in Vietnamese time', () => {
  expect(showMoment(new Date('2026-11-24T00:00:00Z'))).toBe('07:00, 24/11/2026');
  expect(showMoment(new Date('2026-11-24T18:05:00Z'))).toBe('01:05, 25/11/2026');
});

describe('registration for the public', () => {
  it.each([
    ['at the deadline when the class begins later', '2024-10-15T00:30:00Z', '2024-10-14T10:00:00Z'],
    ['when the class begins, if the deadline is later', '2024-10-14T00:30:00Z', '2024-10-14T00:30:00Z'],
    ['at the deadline when no session is planned', null, '2024-10-14T10:00:00Z'],
  ])('ends %s', (_when, startsAt, end) => {
    expect(registrationEnd({ registrationClosesAt: deadline, startsAt: startsAt ? new Date(startsAt) : null })).toEqual(new Date(end));
  });
});
