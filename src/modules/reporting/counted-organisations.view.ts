import { pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { OrganisationFilter, OrganisationsOfTarget } from './counted-organisations.dto.js';
import { type CountedOrganisation, type CountedOrganisationList, ORGANISATIONS_LISTED } from './list-counted-organisations.js';
import { organisationsHref } from './number-links.view.js';
import { proofCrumbs } from './progress.view.js';

export function organisationsOfTarget({ asOf, organisations, total, joined }: CountedOrganisationList): OrganisationsOfTarget {
  const rows = organisations.map(({ group, names, taxCodes, classes, steps }) => ({
    ...{ group, classes, names: [...names], taxCodes: [...taxCodes] },
    steps: steps.map(({ kind, from, to, day }) => ({ kind, from: from.name, to: to.name, day })),
  }));
  return { asOf, organisations: rows, total, joined };
}

export function countedOrganisationsModel(list: CountedOrganisationList, filter: OrganisationFilter, t: Translate): PageModel {
  const { plan, target, asOf, organisations, total, joined } = list;
  const words = { target: target.label, total: showNumber(total, t), asOf: showDate(asOf) };
  return {
    title: t('reporting:organisations.title'),
    crumbs: proofCrumbs(plan, t('reporting:organisations.title'), asOf, t),
    lead: t('reporting:organisations.lead', words),
    rule: t(`reporting:organisations.rule.${plan.organisationsBy}`),
    narrow:
      filter.joined === 'yes'
        ? {
            href: organisationsHref(plan.id, filter, { asOf, joined: undefined, page: undefined }),
            label: t('reporting:organisations.all'),
          }
        : joined > 0 && {
            href: organisationsHref(plan.id, filter, { asOf, joined: 'yes', page: undefined }),
            label: t('reporting:organisations.onlyJoined', { count: joined }),
          },
    organisations: organisations.map((each) => ({
      name: each.names[0],
      others: each.names.slice(1).join('; '),
      group: t(`group.${each.group}`),
      taxCodes: each.taxCodes.join('; '),
      classes: showNumber(each.classes, t),
      reasons: reasonsOf(each, t),
    })),
    pager: pagerOf((page) => organisationsHref(plan.id, filter, { asOf, page }), { page: filter.page, size: ORGANISATIONS_LISTED, total }),
  };
}

/** Why several names are one organisation. */
function reasonsOf({ names, taxCodes, steps }: CountedOrganisation, t: Translate): string[] {
  if (names.length < 2) return [];
  const said = steps.map(({ kind, from, to, day }) =>
    t(`reporting:organisations.step.${kind}`, { from: from.name, to: to.name, ...(day === null ? {} : { day: showDate(day) }) }),
  );
  const byCode = taxCodes.length > 0 ? [t('reporting:organisations.step.taxCode', { codes: taxCodes.join(', ') })] : [];
  return [...said, ...byCode];
}
