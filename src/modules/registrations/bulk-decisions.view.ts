import type { FormModel } from '../../platform/web/forms.js';
import type { Language, Translate, Translations } from '../../platform/web/translations.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { whyNotCancel } from './domain/cancel-policy.js';
import { isListed } from './domain/registration-state.js';
import type { Decision } from './decision.dto.js';
import type { Move } from './move.dto.js';
import type { ClassRegistrations } from './list-registrations.js';
import { listAddress, type Onlooker } from './registration-list.view.js';

/** What can be done to the people who are chosen in the list; null where nobody on the page can be. `action` is where it is posted. */
export function bulkModel(
  { trainingClass, items, counts }: ClassRegistrations,
  { action, tickAllHref }: { readonly action: string; readonly tickAllHref: string },
  { actor, now, t }: Onlooker,
): Record<string, unknown> | null {
  const mayDecide = mayOrganise(actor) && whyNotCancel(trainingClass, 'staff', now) === null;
  if (!mayDecide || !items.some(({ state }) => isListed(state))) return null;
  const href = listAddress(trainingClass.id);
  return {
    action,
    tickAllHref,
    moveAction: `${href}/moves/new`,
    messageAction: `/staff/classes/${trainingClass.id}/messages/new`,
    ...buttonsFor(counts.pending > 0, counts.waiting > 0, t),
  };
}

/** `against` want a reason. */
function buttonsFor(
  hasPending: boolean,
  hasWaiting: boolean,
  t: Translate,
): Record<'approve' | 'against', readonly Record<string, string>[]> {
  const button = (decision: 'approve' | 'reject' | 'cancel'): Record<string, string> => ({
    decision,
    label: t(`registrations:bulk.${decision}`),
  });
  return {
    approve: hasPending ? [button('approve')] : [],
    against: [...(hasPending || hasWaiting ? [button('reject')] : []), button('cancel')],
  };
}

/** Where some were refused: how many were decided, and each of the others by name with the reason; they stay chosen. */
export function refusedForm(decisions: readonly (Decision | Move)[], language: Language, translations: Translations): FormModel {
  const refused = decisions.filter(({ outcome }) => outcome === 'refused');
  const t = translations.in(language);
  const summary = refused.map(({ fullName, code = 'registrationNotFound' }) => ({
    field: null,
    label: null,
    message: t('registrations:bulk.refused', {
      name: fullName ?? t('registrations:bulk.unknown'),
      why: translations.problem(language, { code }),
    }),
  }));
  return { values: { registrationIds: refused.map(({ registrationId }) => registrationId) }, errors: {}, summary, status: 409 };
}
