import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { territorySides } from '../territories/index.js';
import type { TerritorySplitResponse } from './places.dto.js';
import type { PlacesOfPlan } from './show-places.js';

type Model = Record<string, unknown>;

/** More units than one page asks about; those with most turns come first. */
const MOST_DOUBTFUL = 50;

/** The plan's territory beside its turns; `hrefOf` leads to the same table of one side. */
export function splitModel({ plan, table: { split } }: PlacesOfPlan, hrefOf: (side: string) => string, t: Translate): Model {
  if (split === null) return { split: null, doubtful: [] };
  return {
    split: {
      extent: t(`plans:territory.extent.${plan.territoryExtent}`),
      sides: territorySides.map((side) => ({
        label: t(`places:side.${side}`),
        href: hrefOf(side),
        turns: showNumber(split.sides[side].turns, t),
        women: showNumber(split.sides[side].women, t),
        minority: showNumber(split.sides[side].minority, t),
      })),
    },
    doubtful: split.doubtful.slice(0, MOST_DOUBTFUL).map(({ unitId, label, turns }) => ({
      ...{ value: unitId, label, hint: t('places:doubtful.turns', { turns: showNumber(turns, t) }) },
    })),
    moreDoubtful: split.doubtful.length > MOST_DOUBTFUL,
    doubtfulParts: (['inside', 'outside'] as const).map((value) => ({ value, label: t(`plans:territory.part.${value}`) })),
  };
}

export function splitResponse({ table: { split } }: PlacesOfPlan): TerritorySplitResponse | null {
  return split === null ? null : { ...split.sides, doubtful: [...split.doubtful] };
}
