import { genders } from '../../shared/gender.js';
import { groupsOn } from '../../shared/unit-group.js';
import type { ShownLine } from './correct-line.js';
import { headModel, type Surroundings } from './desk.view.js';
import { listName, pageOfLine } from './preview.view.js';

/** One line of a draft, to be written anew. */
export function lineModel(shown: ShownLine, surroundings: Surroundings): { readonly title: string } & Record<string, unknown> {
  const { batch, line, place, unit } = shown;
  const { t, base } = surroundings;
  const href = `${base}/${batch.id}`;
  return {
    title: t('imports:lineTitle', { number: line.reading.number }),
    ...headModel(shown, surroundings),
    crumbs: [
      { href: base, label: unit?.name ?? t('imports:title') },
      { href, label: listName(batch, t) },
    ],
    action: `${href}/lines/${line.rowId}`,
    listHref: `${href}?page=${pageOfLine(place)}`,
    asksUnit: unit === null,
    groupOptions: groupsOn(shown.trainingClass.opensOn).map((value) => ({ value, label: t(`group.${value}`) })),
    genderOptions: genders.map((value) => ({ value, label: t(`gender.${value}`) })),
  };
}
