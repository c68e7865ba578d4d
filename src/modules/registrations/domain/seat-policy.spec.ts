import { DomainError } from '../../../shared/domain-error.js';
import { type ClassFacts, requireSeatAllowed, type SeatRequest } from './seat-policy.js';

const openClass: ClassFacts = {
  state: 'open',
  capacity: 30,
  seatsTaken: 12,
  registrationOpensAt: new Date('2024-10-01T01:00:00Z'),
  registrationClosesAt: new Date('2024-11-04T10:00:00Z'),
  startsAt: new Date('2024-11-05T00:30:00Z'),
  waitingListEnabled: false,
  heldBy: null,
};
const duringTheWindow = new Date('2024-10-15T03:00:00Z');
const online: SeatRequest = { source: 'online', isListed: false, mayWait: false, isReserved: false };

function answer(facts: Partial<ClassFacts>, request: Partial<SeatRequest> = {}, now = duringTheWindow): string {
  try {
    requireSeatAllowed({ ...openClass, ...facts }, { ...online, ...request }, now);
    return 'seat allowed';
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('who may take a seat', () => {
  it('is anyone while the window is open and seats are left', () => {
    expect(answer({})).toBe('seat allowed');
    expect(answer({ seatsTaken: 29 })).toBe('seat allowed');
  });

  it.each([
    ['draft', 'classNotOpen'],
    ['cancelled', 'classCancelled'],
    ['finalised', 'classFinalised'],
  ] as const)('is nobody in a class that is %s, whoever asks', (state, code) => {
    for (const source of ['online', 'staff', 'walk_in'] as const) expect(answer({ state }, { source })).toBe(code);
  });

  it('is nobody when every seat is taken, not even at the door', () => {
    for (const source of ['online', 'staff', 'walk_in'] as const) expect(answer({ seatsTaken: 30 }, { source })).toBe('classFull');
  });

  it('is whoever may wait, for the line of a full class, where it has one', () => {
    expect(answer({ seatsTaken: 30, waitingListEnabled: true }, { mayWait: true })).toBe('seat allowed');
    expect(answer({ seatsTaken: 30, waitingListEnabled: true })).toBe('classFull');
    expect(answer({ seatsTaken: 30 }, { mayWait: true })).toBe('classFull');
  });

  it('is whoever a seat was reserved for, until the class begins', () => {
    const named = { source: 'unit', isReserved: true } as const;
    expect(answer({ seatsTaken: 30 }, named, new Date('2024-11-05T00:29:59Z'))).toBe('seat allowed');
    expect(answer({ seatsTaken: 30 }, named, new Date('2024-11-05T00:30:00Z'))).toBe('registrationClosed');
  });

  it('is nobody either when a smaller room left more people than seats', () => {
    expect(answer({ seatsTaken: 30, capacity: 25 })).toBe('classFull');
  });

  it('is told "registered already" before "full" or "closed", so that a second press on the button does not frighten', () => {
    expect(answer({ seatsTaken: 30 }, { isListed: true })).toBe('alreadyRegistered');
    expect(answer({}, { isListed: true }, new Date('2024-12-01T00:00:00Z'))).toBe('alreadyRegistered');
  });
});

describe('the registration window', () => {
  it('opens at its first instant and not a millisecond earlier', () => {
    expect(answer({}, {}, new Date('2024-10-01T00:59:59.999Z'))).toBe('registrationNotOpenYet');
    expect(answer({}, {}, openClass.registrationOpensAt)).toBe('seat allowed');
  });

  it('tells those who come early when to come back', () => {
    let refusal: unknown;
    try {
      requireSeatAllowed(openClass, online, new Date('2024-09-30T00:00:00Z'));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: 'registrationNotOpenYet', params: { opensAt: '08:00, 01/10/2024' } });
  });

  it('closes after its last instant', () => {
    expect(answer({}, {}, openClass.registrationClosesAt)).toBe('seat allowed');
    expect(answer({}, {}, new Date('2024-11-04T10:00:00.001Z'))).toBe('registrationClosed');
  });

  it('ends when the first session begins, even if it was left open longer', () => {
    const leftOpen = { registrationClosesAt: new Date('2024-11-05T10:00:00Z') };
    expect(answer(leftOpen, {}, new Date('2024-11-05T00:29:59Z'))).toBe('seat allowed');
    expect(answer(leftOpen, {}, new Date('2024-11-05T00:30:00Z'))).toBe('registrationClosed');
    expect(answer({ ...leftOpen, startsAt: null }, {}, new Date('2024-11-05T00:30:00Z'))).toBe('seat allowed');
  });

  it('does not bind staff, neither before it opens nor at the door after it closed', () => {
    expect(answer({}, { source: 'staff' }, new Date('2024-09-01T00:00:00Z'))).toBe('seat allowed');
    expect(answer({}, { source: 'walk_in' }, new Date('2024-11-05T01:00:00Z'))).toBe('seat allowed');
  });
});
