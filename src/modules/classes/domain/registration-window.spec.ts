import { classStage, registrationWindow } from './registration-window.js';

const at = (vietnameseTime: string): Date => new Date(`${vietnameseTime}:00+07:00`);

const trainingClass = {
  state: 'open' as const,
  registrationOpensAt: at('2024-09-01T08:00'),
  registrationClosesAt: at('2024-10-14T17:00'),
  startsAt: at('2024-10-15T07:30'),
  closesOn: '2024-10-16',
  capacity: 30,
  seatsTaken: 29,
  heldBy: null as string | null,
};

describe('the registration window of a class', () => {
  it.each([
    ['a minute before it opens', {}, '2024-09-01T07:59', 'upcoming'],
    ['the minute it opens', {}, '2024-09-01T08:00', 'open'],
    ['between opening and closing', {}, '2024-10-01T09:00', 'open'],
    ['the closing minute', {}, '2024-10-14T17:00', 'open'],
    ['a minute after it closed', {}, '2024-10-14T17:01', 'closed'],
    ['with the last seat taken', { seatsTaken: 30 }, '2024-10-01T09:00', 'full'],
    ['with more people than seats', { seatsTaken: 31 }, '2024-10-01T09:00', 'full'],
    ['full, but not yet open', { seatsTaken: 30 }, '2024-08-31T09:00', 'upcoming'],
    ['full and over', { seatsTaken: 30 }, '2024-10-14T18:00', 'closed'],
    ['closing later than the class begins, before it begins', { registrationClosesAt: at('2024-10-15T23:59') }, '2024-10-15T07:29', 'open'],
    [
      'closing later than the class begins, once it has begun',
      { registrationClosesAt: at('2024-10-15T23:59') },
      '2024-10-15T07:30',
      'closed',
    ],
    ['without any session', { startsAt: null, closesOn: null }, '2024-10-01T09:00', 'open'],
    ['of a class that another organisation holds', { heldBy: 'Viện Năng suất Việt Nam' }, '2024-10-01T09:00', 'closed'],
    ['of a draft', { state: 'draft' as const }, '2024-10-01T09:00', 'draft'],
    ['of a cancelled class', { state: 'cancelled' as const }, '2024-10-01T09:00', 'cancelled'],
    ['of a finalised class', { state: 'finalised' as const }, '2024-10-20T09:00', 'finalised'],
  ])('%s', (_, facts, now, expected) => {
    expect(registrationWindow({ ...trainingClass, ...facts }, at(now))).toBe(expected);
  });
});

describe('the stage of a class', () => {
  it.each([
    ['is its registration window before the first session', {}, '2024-10-15T07:29', 'closed'],
    ['is running from the first session', {}, '2024-10-15T07:30', 'running'],
    ['is running until the end of the last day in Vietnamese time', {}, '2024-10-16T23:59', 'running'],
    ['has ended on the day after', {}, '2024-10-17T00:00', 'ended'],
    ['is finalised once its list is', { state: 'finalised' as const }, '2024-10-17T00:00', 'finalised'],
    ['is cancelled even on the day it would have run', { state: 'cancelled' as const }, '2024-10-15T09:00', 'cancelled'],
    ['is full while people could otherwise register', { seatsTaken: 30 }, '2024-10-01T09:00', 'full'],
  ])('%s', (_, facts, now, expected) => {
    expect(classStage({ ...trainingClass, ...facts }, at(now))).toBe(expected);
  });
});
