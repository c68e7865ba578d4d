import { pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { CLASSES_A_PAGE, type CountedClassList } from './list-counted-classes.js';
import { countedClassesHref, figuresHref } from './number-links.view.js';
import { proofCrumbs } from './progress.view.js';
import type { ClassFilter } from './reporting.dto.js';

export function countedClassListModel(list: CountedClassList, filter: ClassFilter, t: Translate): PageModel {
  const { plan, target, asOf, classes, total, opening } = list;
  const { standing = 'official' } = filter;
  const words = { target: target.label, total: showNumber(total, t), asOf: showDate(asOf) };
  return {
    title: t('reporting:classes.title'),
    crumbs: proofCrumbs(plan, t('reporting:classes.title'), asOf, t),
    lead: t(`reporting:classes.lead.${standing}`, words),
    opening:
      opening === 0 ? null : t('reporting:classes.withOpening', { opening: showNumber(opening, t), sum: showNumber(total + opening, t) }),
    openingHref: figuresHref(plan.id, target.key),
    classes: classes.map(({ id, code, name, courseType, closesOn, place, state }) => ({
      href: `/staff/classes/${id}`,
      code,
      name,
      courseType: t(`courseType.${courseType}`),
      closesOn,
      place,
      pending: state === 'open',
    })),
    pager: pagerOf((page) => countedClassesHref(plan.id, filter, { asOf, page }), { page: filter.page, size: CLASSES_A_PAGE, total }),
  };
}
