import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { roles } from '../../shared/actor.js';
import { dateInVietnam, showDate } from '../../shared/calendar-date.js';
import type { Account } from './account.entity.js';
import type { AccountResponse, InvitationsResponse } from './identity.dto.js';

/** An account without its password hash. */
export function describeAccount({ id, name, email, role, disabled, createdAt }: Account): AccountResponse {
  return { id, name, email, role, disabled, createdAt };
}

interface Status {
  readonly tone: 'ok' | 'plain';
  readonly text: string;
}

export function accountStatus({ disabled }: AccountResponse, t: Translate): Status {
  return disabled ? { tone: 'plain', text: t('identity:state.disabled') } : { tone: 'ok', text: t('identity:state.active') };
}

export function accountRow(account: AccountResponse, t: Translate): Record<string, unknown> {
  return {
    href: `/staff/accounts/${account.id}`,
    name: account.name,
    email: account.email,
    role: t(`role.${account.role}`),
    status: accountStatus(account, t),
    since: showDate(dateInVietnam(account.createdAt)),
  };
}

export function invitationRow(invitation: InvitationsResponse['invitations'][number], t: Translate): Record<string, unknown> {
  const role = t(`role.${invitation.role}`);
  return {
    role,
    email: invitation.email ?? t('identity:invitations.byHand'),
    createdBy: invitation.createdBy,
    since: momentInWords(invitation.createdAt, t),
    until: momentInWords(invitation.expiresAt, t),
    withdrawAction: `/staff/accounts/invitations/${invitation.id}/withdraw`,
    withdrawLabel: t('identity:invitations.withdrawLabel', { role }),
  };
}

export function accountFacts({ email, role, createdAt }: AccountResponse, t: Translate): { label: string; value: string }[] {
  return [
    { label: t('email'), value: email },
    { label: t('identity:roleLabel'), value: t(`role.${role}`) },
    { label: t('identity:since'), value: showDate(dateInVietnam(createdAt)) },
  ];
}

/** What an administrator can do with the account, and what that means. */
export function accountChange({ disabled }: AccountResponse, t: Translate): Record<string, unknown> {
  const action = disabled ? 'enable' : 'disable';
  return {
    danger: !disabled,
    state: disabled ? 'active' : 'disabled',
    heading: t(`identity:${action}.heading`),
    text: t(`identity:${action}.text`),
    submit: t(`identity:${action}.submit`),
  };
}

export function roleOptions(t: Translate): { value: string; label: string; hint: string }[] {
  return roles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`identity:roleHint.${value}`) }));
}
