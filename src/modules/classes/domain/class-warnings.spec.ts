import { classWarnings } from './class-warnings.js';

const at = (vietnameseTime: string): Date => new Date(`${vietnameseTime}:00+07:00`);

const draft = {
  state: 'draft' as const,
  registrationOpensAt: at('2024-09-01T08:00'),
  registrationClosesAt: at('2024-10-14T17:00'),
  startsAt: at('2024-10-15T07:30'),
  capacity: 30,
  seatsTaken: 0,
  heldBy: null as string | null,
};
const lateDeadline = { registrationClosesAt: at('2024-10-15T10:00') };

describe('an organiser is warned', () => {
  it.each([
    ['not before a class whose registration can run as planned', {}, '2024-10-01T09:00', []],
    ['not before a class whose registration has not begun yet', {}, '2024-08-01T09:00', []],
    ['when the first session has begun', {}, '2024-10-15T07:30', ['registrationOver']],
    ['when the deadline has passed', {}, '2024-10-14T17:01', ['registrationOver']],
    ['of an open class too', { state: 'open' as const }, '2024-10-15T07:30', ['registrationOver']],
    ['of a deadline after the first session has begun', lateDeadline, '2024-10-01T09:00', ['closesAfterStart']],
    ['not of a deadline at the very start', { registrationClosesAt: at('2024-10-15T07:30') }, '2024-10-01T09:00', []],
    ['only once, when such a class has begun', lateDeadline, '2024-10-15T08:00', ['registrationOver']],
    ['of nothing while no session is set', { ...lateDeadline, startsAt: null }, '2024-10-01T09:00', []],
    ['of nothing where people are sent elsewhere', { heldBy: 'Viện Năng suất Việt Nam' }, '2024-10-14T17:01', []],
    ['of nothing once the class is history', { state: 'finalised' as const }, '2024-10-20T09:00', []],
    ['of nothing once it was cancelled', { ...lateDeadline, state: 'cancelled' as const }, '2024-10-01T09:00', []],
  ])('%s', (_, facts, now, expected) => {
    expect(classWarnings({ ...draft, ...facts }, at(now))).toEqual(expected);
  });
});
