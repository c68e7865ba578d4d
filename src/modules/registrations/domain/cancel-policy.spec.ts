import { DomainError } from '../../../shared/domain-error.js';
import { requireCancellationAllowed, whyNotCancel } from './cancel-policy.js';

const running = { state: 'open', startsAt: new Date('2024-11-05T00:30:00Z') } as const;

describe('giving a seat back', () => {
  it('is possible for participants until the first session begins', () => {
    expect(whyNotCancel(running, 'participant', new Date('2024-11-05T00:29:59Z'))).toBeNull();
    expect(whyNotCancel(running, 'participant', new Date('2024-11-05T00:30:00Z'))).toBe('tooLateToCancel');
  });

  it('is possible for participants while no session is planned', () => {
    expect(whyNotCancel({ ...running, startsAt: null }, 'participant', new Date('2024-12-01T00:00:00Z'))).toBeNull();
  });

  it('is possible for staff while the class is running', () => {
    expect(whyNotCancel(running, 'staff', new Date('2024-11-06T03:00:00Z'))).toBeNull();
  });

  it('is possible for nobody once the list is finalised', () => {
    expect(whyNotCancel({ ...running, state: 'finalised' }, 'staff', new Date('2024-11-10T00:00:00Z'))).toBe('classFinalised');
    expect(whyNotCancel({ ...running, state: 'finalised' }, 'participant', new Date('2024-11-01T00:00:00Z'))).toBe('classFinalised');
  });

  it('is possible in a cancelled class, so that nobody is kept on a list by force', () => {
    expect(whyNotCancel({ ...running, state: 'cancelled' }, 'participant', new Date('2024-11-01T00:00:00Z'))).toBeNull();
  });

  it('is refused as a conflict, so that nothing of the request is kept', () => {
    const late = new Date('2024-11-05T01:00:00Z');
    expect(() => {
      requireCancellationAllowed(running, 'participant', late);
    }).toThrow(new DomainError('conflict', 'tooLateToCancel'));
  });
});
