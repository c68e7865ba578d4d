import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { unitGroups } from '../../shared/unit-group.js';
import { classHead, isInPreparation } from '../classes/index.js';
import { handouts, letterKinds, printoutFormats, plainPrintouts } from './printout.dto.js';
import { mayPrint } from './print-plain-printout.js';
import type { PrintoutsOfClass } from './show-printouts.js';

type Model = { readonly title: string } & Record<string, unknown>;

const addressOf = ({ trainingClass }: PrintoutsOfClass): string => `/staff/classes/${trainingClass.id}/printouts`;

interface Onlooker {
  readonly actor: Actor;
  readonly now: Date;
  readonly t: Translate;
}

export function printoutsModel(seen: PrintoutsOfClass, { actor, now, t }: Onlooker): Model {
  const href = addressOf(seen);
  const isDoor = actor.kind === 'staff' && actor.role === 'checkin';
  return {
    title: t('printouts:title'),
    head: classHead(seen.trainingClass, now, t),
    isEmpty: seen.people === 0,
    listHref: `/staff/classes/${seen.trainingClass.id}/registrations`,
    printouts: plainPrintouts
      .filter((printout) => mayPrint(actor, printout))
      .filter((printout) => (printout === 'door' ? !isInPreparation(seen.trainingClass.state) : seen.people > 0))
      .map((printout) => ({
        name: t(`printouts:plain.${printout}.name`),
        hint: t(`printouts:plain.${printout}.hint`),
        files: printoutFormats.map((format) => ({
          href: `${href}/file/${printout}?format=${format}`,
          text: format.toUpperCase(),
          label: t('printouts:download', { printout: t(`printouts:plain.${printout}.name`), format: format.toUpperCase() }),
        })),
      })),
    forms:
      isDoor || seen.people === 0
        ? []
        : (['receipts', 'letters'] as const).map((form) => ({
            name: t(`printouts:${form}.title`),
            hint: t(`printouts:${form}.hint`),
            href: `${href}/${form}`,
          })),
  };
}

export function receiptModel(seen: PrintoutsOfClass, chosen: unknown, { now, t }: Omit<Onlooker, 'actor'>): Model {
  const groups = new Set(Array.isArray(chosen) ? (chosen as unknown[]) : [chosen]);
  return {
    ...formFrame(seen, now, t, 'receipts'),
    handoutOptions: handouts.map((value) => ({
      value,
      label: t(`printouts:receipts.handout.${value}`),
      ...(value === 'certificates' ? { hint: t('printouts:receipts.certificatesHint', { count: seen.certificates }) } : {}),
    })),
    groupOptions: unitGroups.map((value) => ({ value, label: t(`group.${value}`), checked: groups.has(value) })),
  };
}

export function receiptValues(): Record<string, unknown> {
  return { handout: 'money', content: 'Tiền ăn, đi lại', days: '1', quantity: '1' };
}

export function letterModel(seen: PrintoutsOfClass, { now, t }: Omit<Onlooker, 'actor'>): Model {
  return {
    ...formFrame(seen, now, t, 'letters'),
    letterOptions: letterKinds.map((value) => ({
      value,
      label: t(`printouts:letters.kind.${value}`),
      hint: t(`printouts:letters.kindHint.${value}`),
    })),
    lead: t('printouts:letters.count', { units: seen.units, people: seen.people }),
  };
}

export function letterValues({ office }: PrintoutsOfClass): Record<string, unknown> {
  return { letter: 'invitation', sign: `GM-${office.sign}`, signerAuthority: 'GIÁM ĐỐC' };
}

function formFrame(seen: PrintoutsOfClass, now: Date, t: Translate, form: 'receipts' | 'letters'): Model {
  const href = addressOf(seen);
  return {
    title: t(`printouts:${form}.title`),
    head: classHead(seen.trainingClass, now, t),
    action: `${href}/file/${form}`,
    href,
    formats: printoutFormats.map((format) => ({ value: format, label: t('printouts:take', { format: format.toUpperCase() }) })),
  };
}
