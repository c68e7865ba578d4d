import type { Translate } from '../../platform/web/translations.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { showDate } from '../../shared/calendar-date.js';
import { daysInWords, inOrder, isOurs, letterheadOn, letterheadScopes } from './domain/letterhead-days.js';
import type { LetterheadResponse } from './letterhead.dto.js';
import type { Letterhead } from './letterhead.entity.js';
import type { LetterheadDetails } from './show-letterheads.js';

export function letterheadResponse(letterhead: Letterhead): LetterheadResponse {
  return told(letterhead);
}

function told(letterhead: Letterhead): Pick<Letterhead, keyof LetterheadResponse> {
  const { id, scope, parent, name, province, sign, register, validFrom, validTo, successorId, legalBasis } = letterhead;
  return { id, scope, parent, name, province, sign, register, validFrom, validTo, successorId, legalBasis };
}

/** The newest first; the one of today is marked. Others stand below ours. */
export function letterheadRows(letterheads: readonly Letterhead[], today: CalendarDate, t: Translate): Record<string, unknown>[] {
  const current = letterheadOn(letterheads.filter(isOurs), today);
  const newest = inOrder(letterheads).reverse();
  return [...newest.filter(isOurs), ...newest.filter((each) => !isOurs(each))].map((each) => ({
    ...told(each),
    href: `/staff/letterheads/${each.id}`,
    days: daysInWords(each),
    isCurrent: each.id === current?.id ? t('letterheads:current') : null,
    isOther: isOurs(each) ? null : t('letterheads:other'),
  }));
}

export function letterheadFacts({ letterhead, all }: LetterheadDetails, t: Translate): { label: string; value: string; href?: string }[] {
  const { parent, province, sign, legalBasis, successorId, id } = letterhead;
  const successor = all.find((each) => each.id === successorId);
  return [
    { label: t('letterheads:parent'), value: parent },
    { label: t('letterheads:province'), value: province },
    { label: t('letterheads:sign'), value: sign },
    ...(isOurs(letterhead) ? [{ label: t('letterheads:register'), value: bookInWords(letterhead, all, t) }] : []),
    ...(isOurs(letterhead) ? [] : [{ label: t('letterheads:scopeLabel'), value: t('letterheads:scope.other') }]),
    { label: t('letterheads:days'), value: daysInWords(letterhead) },
    ...(legalBasis === null ? [] : [{ label: t('letterheads:legalBasis'), value: legalBasis }]),
    ...all
      .filter((each) => each.successorId === id)
      .map((each) => ({ label: t('letterheads:predecessor'), value: each.name, href: `/staff/letterheads/${each.id}` })),
    ...(successor ? [{ label: t('letterheads:successor'), value: successor.name, href: `/staff/letterheads/${successor.id}` }] : []),
  ];
}

function bookInWords({ id, register }: Letterhead, all: readonly Letterhead[], t: Translate): string {
  const sharing = all.filter((each) => each.register === register && each.id !== id).map(({ name }) => name);
  return sharing.length === 0 ? register : t('letterheads:sharedRegister', { register, names: sharing.join('; ') });
}

/** Days as they are typed. */
export function letterheadValues(letterhead: Letterhead): Record<string, unknown> {
  const { validFrom, validTo } = letterhead;
  return {
    ...told(letterhead),
    validFrom: validFrom === null ? '' : showDate(validFrom),
    validTo: validTo === null ? '' : showDate(validTo),
  };
}

/** None, then the bodies with their days. */
export function bodyOptions(letterheads: readonly Letterhead[], t: Translate): { value: string; label: string }[] {
  const named = letterheads.map((each) => ({ value: each.id, label: bodyInWords(each) }));
  return [{ value: '', label: t('none') }, ...named];
}

/** 'Sở Khoa học và Công nghệ, UBND tỉnh Hưng Yên (01/07/2025 – …)': offices of provinces share their names. */
export function bodyInWords(letterhead: Letterhead): string {
  return `${letterhead.name}, ${letterhead.parent} (${daysInWords(letterhead)})`;
}

export function scopeOptions(t: Translate): { value: string; label: string; hint: string }[] {
  return letterheadScopes.map((value) => ({ value, label: t(`letterheads:scope.${value}`), hint: t(`letterheads:scopeHint.${value}`) }));
}
