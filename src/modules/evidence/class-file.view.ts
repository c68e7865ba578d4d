import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate, yearsBetween } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { planCrumbs } from '../plans/index.js';
import type { ClassFileFilter, ClassFileListResponse, ClassFileResponse } from './class-file.dto.js';
import { classFileItems, type ItemState, missingItems, papersOfItem } from './domain/class-file.js';
import { type Model } from './evidence.view.js';
import { CLASS_FILES_A_PAGE, type ClassFileList } from './list-class-files.js';
import type { ClassFileSeen, ItemWithPapers } from './show-class-file.js';

const tones: Record<ItemState, string> = { present: 'ok', generated: 'ok', missing: 'warn', 'not-needed': 'plain' };

export function classFileResponse({ trainingClass, items }: ClassFileSeen): ClassFileResponse {
  const told = items.map(({ item, state, generated, papers }) => ({ item, state, generated, papers: papers.length }));
  return { classId: trainingClass.id, items: told, missing: missingItems(items) };
}

export function classFileModel({ trainingClass, items, others }: ClassFileSeen, mayAdd: boolean, t: Translate): Model {
  const home = `/staff/classes/${trainingClass.id}`;
  const missing = missingItems(items).length;
  const words = { name: trainingClass.name, missing: showNumber(missing, t), all: showNumber(items.length, t) };
  return {
    lead: t(missing === 0 ? 'evidence:file.complete' : 'evidence:file.incomplete', words),
    items: items.map((item, index) => itemRow(item, index + 1, home, { mayAdd, t })),
    others: others.map((paper) => paperLink(paper, home)),
    actions: [
      { href: `${home}/papers`, label: t('evidence:file.papers') },
      { href: `${home}/file/zip`, label: t('evidence:file.zip'), primary: true, download: true },
    ],
  };
}

function itemRow(
  { item, state, generated, papers }: ItemWithPapers,
  number: number,
  home: string,
  { mayAdd, t }: { mayAdd: boolean; t: Translate },
): Model {
  const name = t(`evidence:file.item.${item}`);
  return {
    position: number,
    name,
    status: { tone: tones[state], text: t(`evidence:file.state.${state}`) },
    papers: papers.map((paper) => paperLink(paper, home)),
    generated: generated === null ? null : t(`evidence:file.generated.${generated}`),
    addHref: mayAdd && state !== 'not-needed' ? `${home}/papers?kind=${papersOfItem[item][0]}#add-paper` : null,
    addLabel: t('evidence:file.addOf', { name }),
  };
}

function paperLink({ id, title, fileName }: ClassFileSeen['others'][number], home: string): Model {
  return { label: title ?? fileName, href: `${home}/papers/${id}/file` };
}

export function classFileListResponse({ classes, total, complete, all }: ClassFileList): ClassFileListResponse {
  const items = classes.map(({ id, code, name, closesOn, items: each }) => ({ id, code, name, closesOn, missing: missingItems(each) }));
  return { items, total, complete, all };
}

export function classFileListModel(list: ClassFileList, { missing, year, page }: ClassFileFilter, t: Translate): Model {
  const { plan, classes, total, complete, all } = list;
  const home = `/staff/plans/${plan.id}/class-files`;
  const isNarrowed = missing !== undefined || year !== undefined;
  return {
    crumbs: [...planCrumbs(plan, t), { label: t('evidence:files.title') }],
    lead: all === 0 ? null : t('evidence:files.lead', { complete: showNumber(complete, t), all: showNumber(all, t) }),
    action: home,
    clearHref: isNarrowed ? home : null,
    isNarrowed,
    missingOptions: [
      { value: 'ANY', label: t('evidence:files.anyMissing') },
      ...classFileItems.map((item) => ({ value: item, label: t(`evidence:file.item.${item}`) })),
    ],
    yearOptions: yearsBetween(plan.periodFrom, plan.periodTo).map((year) => ({ value: String(year), label: String(year) })),
    workbookHref: listAddress(`${home}/xlsx`, { missing, year }),
    workbookLabel: t('interface:exportExcel'),
    classes: classes.map(({ id, code, name, closesOn, items }) => {
      const gaps = missingItems(items);
      return {
        code,
        name,
        href: `/staff/classes/${id}/file`,
        closesOn: showDate(closesOn),
        present: `${items.length - gaps.length}/${items.length}`,
        status: gaps.length === 0 ? { tone: 'ok', text: t('evidence:files.isComplete') } : null,
        missing: gaps.map((item) => t(`evidence:file.brief.${item}`)).join(', '),
      };
    }),
    pager: pagerOf((next) => listAddress(home, { missing, year, page: next }), { page, size: CLASS_FILES_A_PAGE, total }),
  };
}
