import { FixedClock } from '../../../test/support/fixed-clock.js';
import { VERIFICATIONS_A_MINUTE, VerifyLimit } from './verify-limit.js';

describe('VerifyLimit', () => {
  const ask = (limit: VerifyLimit, address: string, times: number): void => {
    for (let time = 0; time < times; time++) limit.take(address);
  };

  it('lets an address verify thirty certificates a minute and not one more', () => {
    const limit = new VerifyLimit(new FixedClock('2024-10-25T02:00:00Z'));
    ask(limit, '192.0.2.1', VERIFICATIONS_A_MINUTE);
    expect(() => {
      limit.take('192.0.2.1');
    }).toThrow('tooManyRequests');
  });

  it('counts each address by itself', () => {
    const limit = new VerifyLimit(new FixedClock('2024-10-25T02:00:00Z'));
    ask(limit, '192.0.2.1', VERIFICATIONS_A_MINUTE);
    expect(() => {
      limit.take('192.0.2.2');
    }).not.toThrow();
  });

  it('starts again with the next minute', () => {
    const clock = new FixedClock('2024-10-25T02:00:00Z');
    const limit = new VerifyLimit(clock);
    ask(limit, '192.0.2.1', VERIFICATIONS_A_MINUTE);
    clock.moveTo('2024-10-25T02:01:00Z');
    expect(() => {
      limit.take('192.0.2.1');
    }).not.toThrow();
  });
});
