import { afterFailure, type DeliveryError, isFinal, wordsOf } from './delivery-outcome.js';

const now = new Date('2024-10-01T00:00:00Z');

describe('what happens to a mail that did not go out', () => {
  it.each<[string, DeliveryError, boolean]>([
    ['the address does not exist', { message: '', code: 'EENVELOPE', responseCode: 550 }, true],
    ['the mail is too large', { message: '', code: 'EMESSAGE', responseCode: 552 }, true],
    ['the server defers strangers (greylisting)', { message: '', code: 'EENVELOPE', responseCode: 450 }, false],
    ['the server is out of room', { message: '', code: 'EMESSAGE', responseCode: 452 }, false],
    ['our password is wrong', { message: '', code: 'EAUTH', responseCode: 535 }, false],
    ['the server talks to nobody now', { message: '', code: 'EPROTOCOL', responseCode: 554 }, false],
    ['the connection was cut in the middle', { message: '', code: 'ECONNECTION' }, false],
    ['the server is slow', { message: '', code: 'ETIMEDOUT' }, false],
  ])('%s', (_, error, final) => {
    expect(isFinal(error)).toBe(final);
    expect(afterFailure(error, 1, now).state).toBe(final ? 'failed' : 'queued');
  });

  it('waits longer after each try and gives up after about two days', () => {
    const deferred = { message: '', code: 'EENVELOPE', responseCode: 450 };
    const tries = Array.from({ length: 11 }, (_, index) => afterFailure(deferred, index + 1, now));
    const waits = tries.map((outcome) => (outcome.state === 'queued' ? (outcome.dueAt.getTime() - now.getTime()) / 60_000 : null));
    expect(waits).toEqual([1, 5, 15, 30, 60, 120, 240, 480, 720, 1440, null]);
  });

  it('keeps the words of the server, and of the client where the server said nothing', () => {
    expect(wordsOf({ message: 'Message failed: 550 5.1.1 No such user', response: '550 5.1.1 No such user' })).toBe(
      '550 5.1.1 No such user',
    );
    expect(wordsOf({ message: 'connect ECONNREFUSED' })).toBe('connect ECONNREFUSED');
  });
});
