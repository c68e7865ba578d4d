import { pagerOf } from '../../platform/web/pager.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { type Actor } from '../../shared/actor.js';
import { earlierDay, showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { type Crumb, mayPlan, planCrumbs } from '../plans/index.js';
import { judgementText } from './judgement.view.js';
import { daysText, estimateText } from './days.view.js';
import { reportedHref, sheetTables } from '../reporting/index.js';
import { hasEstimates } from './domain/report-estimates.js';
import type { TargetNumbers } from './domain/report-numbers.js';
import { linesOf, type ReportTexts, type Section, sections } from './domain/report-texts.js';
import { documentDate } from './domain/document-days.js';
import { estimatesInWords } from './domain/estimates-in-words.js';
import { reportLead } from './report-lead.view.js';
import type { Report } from './report.entity.js';
import { type ListedReports, REPORTS_A_PAGE } from './list-reports.js';
import { isCsv, reportFileKinds } from './report-files.js';
import { doubts } from './report-doubts.view.js';
import { reportHistory } from './report-history.view.js';
import { doneInDaysText, doneSoFarText } from './done.view.js';
import { estimateFigure, share } from './domain/report-figures.js';
import type { DueDate, ReportSummary } from './reports.dto.js';
import { reportParts } from './reports.dto.js';
import type { ShownReport } from './show-report.js';

type Model = Record<string, unknown>;

/** Whether a page offers to mark a report as sent; the use case checks for itself. */
function maySend(actor: Actor): boolean {
  return actor.kind === 'staff' && ['admin', 'official'].includes(actor.role);
}

const statePill = (state: string, t: Translate): Model => ({ tone: state === 'sent' ? 'ok' : 'warn', text: t(`reports:state.${state}`) });

type ReportPlace = Pick<Report, 'id' | 'planId' | 'periodFrom' | 'periodTo'>;

/** The way to a report, and with `more` to a page below it. */
export function reportCrumbs(
  { id, planId, periodFrom, periodTo }: ReportPlace,
  planNumber: string,
  t: Translate,
  ...more: Crumb[]
): Crumb[] {
  const days = daysText({ from: periodFrom, to: periodTo }, t);
  return [
    ...planCrumbs({ id: planId, number: planNumber }, t),
    { label: t('reports:list.title'), href: `/staff/plans/${planId}/reports` },
    more.length === 0 ? { label: days } : { label: days, href: `/staff/reports/${id}` },
    ...more,
  ];
}

export function reportListModel({ plan, reports, total, due }: ListedReports, page: number, actor: Actor, t: Translate): PageModel {
  return {
    title: t('reports:list.title'),
    lead: t('reports:list.lead', { number: plan.number }),
    crumbs: [...planCrumbs(plan, t), { label: t('reports:list.title') }],
    due: due === null ? null : dueNotice(due, t),
    action: `/staff/plans/${plan.id}/reports`,
    mayWrite: mayPlan(actor),
    parts: reportParts.map((value) => ({ value, label: t(`reports:part_of_year.${value}`) })),
    reports: reports.map((each) => reportRow(each, t)),
    pager: pagerOf((to) => `/staff/plans/${plan.id}/reports?page=${to}`, { page, size: REPORTS_A_PAGE, total }),
  };
}

function dueNotice({ year, on, lastWorkingDay, sent }: DueDate, t: Translate): Model {
  const days = { year, on: showDate(on), lastWorkingDay: showDate(lastWorkingDay) };
  return { tone: sent ? 'ok' : 'warn', text: t(`reports:due.${sent ? 'sent' : on === lastWorkingDay ? 'open' : 'earlier'}`, days) };
}

/** What a new report is usually of: this year. Its cut-off day is left to the days chosen: a day filled in would stay when the year is changed. */
export function newReportValues({ plan, today }: Pick<ListedReports, 'plan' | 'today'>): Model {
  const last = earlierDay(today, plan.periodTo);
  return { part: 'year', year: last.slice(0, 4) };
}

function reportRow({ id, from, to, asOf, state, createdBy, sentBy, sentAt }: ReportSummary, t: Translate): Model {
  return {
    href: `/staff/reports/${id}`,
    name: t('reports:list.name', { days: daysText({ from, to }, t) }),
    asOf: showDate(asOf),
    by: sentBy ?? createdBy,
    sentAt,
    status: statePill(state, t),
  };
}

/** The report as it would be printed, with what can be done with it. */
export function reportModel({ report, numbers, office, fromNumbers, files, history }: ShownReport, actor: Actor, t: Translate): PageModel {
  const { id, planId, state, texts, version, asOf } = report;
  const base = `/staff/reports/${id}`;
  const draft = state === 'draft';
  return {
    title: t('reports:show.title', { days: daysText(numbers.days, t) }),
    status: statePill(state, t),
    lead: reportLead(numbers, t),
    crumbs: reportCrumbs(report, numbers.plan.number, t),
    base,
    version,
    mayWrite: draft && mayPlan(actor),
    maySend: draft && maySend(actor),
    ...senderModel(office, planId, t),
    facts: reportFacts(report, office, t),
    ...downloads(base, t),
    ...doubts({ numbers, report, fromNumbers }, t),
    parts: sections.map((section) => ({
      ...partModel(section, texts, fromNumbers, t),
      editHref: draft && mayPlan(actor) ? `${base}?edit=${section}#${section}` : null,
    })),
    table: {
      upTo: asOf < numbers.days.to ? t('reports:show.upTo', { date: documentDate(asOf) }) : t('reports:show.inDays'),
      estimate: hasEstimates(numbers.days, texts.estimates) ? estimateText(numbers.days, t) : null,
      rows: numbers.targets.map((target) => targetRow(target, { report, numbers, mayWrite: draft && mayPlan(actor) }, t)),
      notes: estimatesInWords(numbers, texts.estimates),
      // The numbers are kept, but what they lead to is read anew.
      today: draft ? null : { workbookHref: `${base}/files/xlsx`, differencesHref: `${base}/differences` },
    },
    files: files.map(({ fileName, hash, size, kind }) => ({ href: `${base}/files/${kind}`, fileName, hash, size: showNumber(size, t) })),
    history: reportHistory(history, t),
  };
}

function downloads(base: string, t: Translate): Model {
  const files = `${base}/files`;
  const papers = reportFileKinds.filter((kind) => !isCsv(kind));
  const tables = (query: string): Model[] =>
    sheetTables.map((table) => ({ href: `${files}/csv-${table}${query}`, label: t(`reporting:sheet.${table}`) }));
  return {
    downloads: papers.map((kind) => ({ href: `${files}/${kind}`, label: t(`reports:file.${kind}`), primary: kind === 'docx' })),
    tables: [
      { label: t('interface:csvForExcel'), files: tables('?separator=semicolon') },
      { label: t('reports:show.csv'), files: tables('') },
    ],
  };
}

/** Without an owner of the plan there is no letterhead. */
function senderModel({ known }: ShownReport['office'], planId: string, t: Translate): Model {
  if (known) return { ownerUnknown: null };
  const href = `/staff/plans/${planId}/edit`;
  return { ownerUnknown: { text: t('reports:show.ownerUnknown'), href, link: t('reports:show.chooseOwner') } };
}

function reportFacts(
  { asOf, createdBy, sentBy, sentAt, texts }: ShownReport['report'],
  office: ShownReport['office'],
  t: Translate,
): Model[] {
  const { sign, number, signedOn, signerName, signerAuthority } = texts;
  return [
    ...(number === null ? [] : [{ label: t('reports:field.EditedTexts.number'), value: `${number}/${sign}` }]),
    ...(signedOn === null ? [] : [{ label: t('reports:field.EditedTexts.signedOn'), value: showDate(signedOn) }]),
    ...(signerName === null
      ? []
      : [{ label: t('reports:field.EditedTexts.signerName'), value: signerName, note: linesOf(signerAuthority).join(', ') }]),
    ...(office.known ? [{ label: t('reports:show.office'), value: `${office.issuer}, ${office.parent}` }] : []),
    { label: t('reports:show.asOf'), value: showDate(asOf) },
    { label: t('reports:show.createdBy'), value: createdBy },
    ...(sentBy === null || sentAt === null ? [] : [{ label: t('reports:show.sentBy'), value: sentBy, note: momentInWords(sentAt, t) }]),
    { label: t('reports:field.EditedTexts.recipients'), value: linesOf(texts.recipients).join('; ') },
  ];
}

function partModel(section: Section, texts: ReportTexts, fromNumbers: ShownReport['fromNumbers'], t: Translate): Model {
  const own = texts.sections[section];
  const words = own ?? fromNumbers[section] ?? null;
  return {
    name: section,
    label: t(`reports:field.EditedTexts.${section}`),
    lines: words === null ? [] : linesOf(words),
    origin: own !== null ? null : t(`reports:show.${words === null ? 'empty' : 'fromNumbers'}`),
    /** The table of targets stands behind section II.5. */
    beforeTable: section === 'budget',
  };
}

interface TargetContext {
  readonly report: ShownReport['report'];
  readonly numbers: Pick<ShownReport['numbers'], 'days' | 'support'>;
  readonly mayWrite: boolean;
}

const WITHOUT_NUMBER: readonly string[] = ['MILESTONE', 'MEASURED', 'QUALITATIVE'];

/** What a plan promises in numbers is quoted from the document, in its language. */
const wantedText = ({ comparator = '', wanted }: TargetNumbers, t: Translate): string =>
  WITHOUT_NUMBER.includes(comparator) ? t(`plans:comparator.${comparator}`) : wanted;

function targetRow(target: TargetNumbers, { report: { id, planId, texts }, numbers, mayWrite }: TargetContext, t: Translate): Model {
  const { key, basis, label, inDays, cumulative, percent, people } = target;
  const records = numbers.support.filter((each) => each.target === key && each.kind === 'record');
  const { from, to, asOf } = numbers.days;
  // Nothing of a report is later than its last day, even where it was cut off afterwards.
  const last = earlierDay(asOf, to);
  const behind = { key, basis, people, recorded: records.map(({ countedOn }) => countedOn) };
  return {
    label,
    wanted: wantedText(target, t),
    inWords: basis === 'MILESTONE',
    inDays: doneInDaysText(target, t),
    estimate: estimateFigure(target, texts.estimates, t) || '–',
    estimateHref: mayWrite ? `/staff/reports/${id}/estimates/${key}` : null,
    cumulative: doneSoFarText(target, t),
    percent: share(percent, t) || '–',
    judgement: judgementText(target, t),
    inDaysHref: inDays ? reportedHref(planId, behind, { from, to, asOf: last }) : null,
    cumulativeHref: cumulative ? reportedHref(planId, behind, { asOf: last }) : null,
  };
}
