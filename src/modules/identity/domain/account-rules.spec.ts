import { requireMayDisable, requireOpenInvitation, requireSamePassword } from './account-rules.js';

const now = new Date('2024-10-01T02:00:00Z');
const later = new Date('2024-10-08T02:00:00Z');

describe('an invitation', () => {
  it('is open until it is used or expires', () => {
    const invitation = { usedAt: null, withdrawnAt: null, expiresAt: later };
    expect(requireOpenInvitation(invitation, now)).toBe(invitation);
  });

  it.each([
    ['unknown', null, 'invitationUnknown'],
    ['used', { usedAt: now, withdrawnAt: null, expiresAt: later }, 'invitationUsed'],
    ['expired to the second', { usedAt: null, withdrawnAt: null, expiresAt: now }, 'invitationExpired'],
    ['withdrawn', { usedAt: null, withdrawnAt: now, expiresAt: later }, 'invitationWithdrawn'],
    ['withdrawn and expired', { usedAt: null, withdrawnAt: now, expiresAt: now }, 'invitationWithdrawn'],
    ['used and expired', { usedAt: now, withdrawnAt: null, expiresAt: now }, 'invitationUsed'],
  ])('that is %s is refused', (_, invitation, code) => {
    expect(() => requireOpenInvitation(invitation, now)).toThrow(code);
  });
});

describe('a password typed twice', () => {
  it('is the same whether the keyboard composes its letters or not', () => {
    expect(() => {
      requireSamePassword('mật khẩu'.normalize('NFC'), 'mật khẩu'.normalize('NFD'));
    }).not.toThrow();
  });

  it('is refused beside the second field when it differs', () => {
    expect(() => {
      requireSamePassword('mật khẩu', 'mat khau');
    }).toThrow(expect.objectContaining({ problems: [{ field: 'passwordAgain', code: 'passwordsDiffer', params: {} }] }) as Error);
  });
});

describe('disabling an account', () => {
  const account = { id: 'one', role: 'admin' as const, disabled: false };

  it('is allowed while another administrator remains', () => {
    expect(() => {
      requireMayDisable({ account, actorId: 'two', otherActiveAdministrator: true });
    }).not.toThrow();
  });

  it.each([
    ['of oneself', { account, actorId: 'one', otherActiveAdministrator: true }, 'accountIsYourOwn'],
    ['of the last administrator', { account, actorId: null, otherActiveAdministrator: false }, 'lastAdministrator'],
    ['twice', { account: { ...account, disabled: true }, actorId: 'two', otherActiveAdministrator: true }, 'accountAlreadyDisabled'],
  ])('%s is refused', (_, facts, code) => {
    expect(() => {
      requireMayDisable(facts);
    }).toThrow(code);
  });

  it('of an organiser does not ask for another administrator', () => {
    expect(() => {
      requireMayDisable({ account: { ...account, role: 'organiser' }, actorId: 'two', otherActiveAdministrator: false });
    }).not.toThrow();
  });
});
