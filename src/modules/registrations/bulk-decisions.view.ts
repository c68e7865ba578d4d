import type { FormModel } from '../../platform/web/forms.js';
import type { Translate, Translations } from '../../platform/web/translations.js';
import type { Language } from '../../platform/web/translations.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { whyNotCancel } from './domain/cancel-policy.js';
import { isListed } from './domain/registration-state.js';
import type { Decision } from './decision.dto.js';
import type { ClassRegistrations } from './list-registrations.js';
import type { Onlooker } from './registration-list.view.js';

/** What can be done to the people who are chosen in the list; null where nobody on the page can be. `action` is where it is posted. */
export function bulkModel(
  { trainingClass, items, counts }: ClassRegistrations,
  { action, tickAllHref }: { readonly action: string; readonly tickAllHref: string },
  { actor, now, t }: Onlooker,
): Record<string, unknown> | null {
  const mayDecide = mayOrganise(actor) && whyNotCancel(trainingClass, 'staff', now) === null;
  if (!mayDecide || !items.some(({ state }) => isListed(state))) return null;
  return { action, tickAllHref, buttons: buttonsFor(counts.pending > 0, counts.waiting > 0, t) };
}

function buttonsFor(hasPending: boolean, hasWaiting: boolean, t: Translate): Record<string, unknown>[] {
  return [
    ...(hasPending ? [{ decision: 'approve', label: t('registrations:bulk.approve'), tone: 'btn-primary' }] : []),
    ...(hasPending || hasWaiting ? [{ decision: 'reject', label: t('registrations:bulk.reject'), tone: 'btn-danger' }] : []),
    { decision: 'cancel', label: t('registrations:bulk.cancel'), tone: 'btn-danger' },
  ];
}

/** Where some were refused: how many were decided, and each of the others by name with the reason; they stay chosen. */
export function refusedForm(decisions: readonly Decision[], language: Language, translations: Translations): FormModel {
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
