import { Clock } from '../../platform/clock/clock.js';
import { SignInThrottle } from './sign-in-throttle.js';

class MovableClock extends Clock {
  moment = new Date('2024-10-01T02:00:00Z');

  override now(): Date {
    return this.moment;
  }
}

describe('failed sign-ins', () => {
  let clock: MovableClock;
  let throttle: SignInThrottle;

  beforeEach(() => {
    clock = new MovableClock();
    throttle = new SignInThrottle(clock);
  });

  const fail = (times: number, email = 'ma.duyen@example.com', address = '198.51.100.1'): void => {
    for (let time = 0; time < times; time++) throttle.count(email, address);
  };

  it('are allowed ten times for one e-mail, from whatever address', () => {
    for (let place = 1; place <= 10; place++) fail(1, 'ma.duyen@example.com', `198.51.100.${place}`);
    expect(() => {
      fail(1, 'ma.duyen@example.com', '198.51.100.99');
    }).toThrow('tooManyTries');
  });

  it('count no longer for an e-mail whose password was set anew', () => {
    for (let place = 1; place <= 10; place++) fail(1, 'ma.duyen@example.com', `198.51.100.${place}`);
    throttle.forget('ma.duyen@example.com');
    expect(() => {
      fail(1, 'ma.duyen@example.com', '198.51.100.99');
    }).not.toThrow();
  });

  it('are allowed ten times from one address, for whatever e-mail', () => {
    for (let guess = 1; guess <= 10; guess++) fail(1, `guess-${guess}@example.com`);
    expect(() => {
      fail(1, 'guess-11@example.com');
    }).toThrow('tooManyTries');
    expect(() => {
      fail(1, 'guess-11@example.com', '198.51.100.2');
    }).not.toThrow();
  });

  it('are forgotten after fifteen minutes, not before', () => {
    fail(10);
    clock.moment = new Date('2024-10-01T02:14:59Z');
    expect(() => {
      fail(1);
    }).toThrow('tooManyTries');
    clock.moment = new Date('2024-10-01T02:15:00Z');
    expect(() => {
      fail(10);
    }).not.toThrow();
  });

  it('are not prolonged by tries that were refused', () => {
    fail(10);
    clock.moment = new Date('2024-10-01T02:10:00Z');
    expect(() => {
      fail(1);
    }).toThrow('tooManyTries');
    clock.moment = new Date('2024-10-01T02:15:00Z');
    expect(() => {
      fail(1);
    }).not.toThrow();
  });

  it('start anew for the e-mail after the right password, but an address keeps its guesses at others', () => {
    fail(9, 'guessed@example.com');
    throttle.count('own@example.com', '198.51.100.1');
    throttle.succeeded('own@example.com', '198.51.100.1');
    fail(1, 'guessed@example.com');
    expect(() => {
      fail(1, 'someone.else@example.com');
    }).toThrow('tooManyTries');
  });

  it('of made-up names do not fill the memory', () => {
    for (let made = 0; made < 30_000; made++) throttle.count(`made-up-${made}@example.com`, `address ${made}`);
    expect((throttle as unknown as { tries: Map<string, unknown> }).tries.size).toBe(20_000);
  });
});
