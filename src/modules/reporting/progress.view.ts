import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { type CalendarDate, showDate, yearsBetween } from '../../shared/calendar-date.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import {
  amountInWords,
  countedFromRecords,
  type Crumb,
  type Plan,
  planCrumbs,
  planInWords,
  planPeriod,
  wantedInWords,
} from '../plans/index.js';
import { milestoneText } from './milestone.view.js';
import { bulletOf, goalWithoutBar } from './bullet.view.js';
import { conditionInWords } from './condition.view.js';
import { groupTables, isEmptyTable } from './group-tables.view.js';
import { noDataModel } from './no-data.view.js';
import { provisionalValueOf, valueOf } from './target-value.view.js';
import { evidenceHref, turnsHref } from './number-links.view.js';
import type { ProgressResponse, TargetProgress } from './reporting.dto.js';
import { statusPill } from './status.view.js';

type Model = Record<string, unknown>;

export function progressModel(progress: ProgressResponse, t: Translate): Model {
  const { plan, asOf, targets, pendingClasses, periodOver: over } = progress;
  return {
    crumbs: [{ label: t('plans:list.title'), href: '/staff/plans' }, { label: plan.number }],
    lead: progressLead(progress, t),
    asOf: showDate(asOf),
    planHref: `/staff/plans/${plan.id}`,
    targets: targets.map((target) => targetRow(progress, target, t)),
    rules: t('reporting:progress.rules', { version: progress.countingRulesVersion }),
    periodOver: over ? t('reporting:progress.periodOver', { period: planPeriod(plan), ended: showDate(plan.periodTo) }) : null,
    yearShown: progress.breakdown !== null,
    yearOptions: yearOptions(plan),
    pending: pendingClasses.length === 0 ? null : pendingNotice(progress, t),
  };
}

/** Tables with something in them, what to do where there is none, and which others are empty. */
export function tablesModel(progress: ProgressResponse, actor: Actor, t: Translate): Model {
  const { plan, periodOver, pendingClasses } = progress;
  const all = groupTables(progress, t);
  const tables = all.filter((table) => !isEmptyTable(table));
  const isShown = (heading: string): boolean => tables.some((table) => table.heading === heading);
  // What could not begin yet says so in its own row.
  const notReady = new Set(progress.targets.filter(({ status }) => status === 'not-ready').map(({ label }) => label));
  const lacking = all.filter((table) => isEmptyTable(table) && !notReady.has(table.target));
  // Where a table of the same heading has something in it, the target says which one is empty.
  const empty = [...new Set(lacking.map(({ heading, target }) => (isShown(heading) ? target : heading)))];
  const unfinished = pendingClasses.length;
  if (tables.length > 0)
    return { tables, emptyTables: empty.length === 0 ? null : t('reporting:noData.rest', { tables: empty.join('; ') }) };
  return { tables, noData: all.length === 0 ? null : noDataModel({ plan, periodOver, unfinished }, actor, t) };
}

/** The years of the period of a plan, as choices of a form. */
export function yearOptions({ periodFrom, periodTo }: Pick<Plan, 'periodFrom' | 'periodTo'>): { value: string; label: string }[] {
  return yearsBetween(periodFrom, periodTo).map((year) => ({ value: String(year), label: String(year) }));
}

/** The plan, its period and the day of its numbers. */
export function progressLead({ plan, asOf }: Pick<ProgressResponse, 'plan' | 'asOf'>, t: Translate): string {
  return t('reporting:progress.lead', {
    ...{ plan: planInWords(plan, t), province: plan.province },
    ...{ period: planPeriod(plan), asOf: showDate(asOf) },
  });
}

/** The way back from a list to the number that led to it. */
export function proofCrumbs(plan: Pick<Plan, 'id' | 'number'>, title: string, asOf: CalendarDate, t: Translate): Crumb[] {
  return [...planCrumbs(plan, t, asOf), { label: title }];
}

/** Buttons of the page; readers who may not edit get the export only. */
export function progressActions({ plan, asOf, breakdown }: ProgressResponse, mayEdit: boolean, t: Translate): Model[] {
  const year = breakdown === null ? {} : { year: String(breakdown.year) };
  const words = new URLSearchParams({ plan: plan.id, ...year, asOf }).toString();
  const dashboard = { href: `/staff/plans/${plan.id}/dashboard?asOf=${asOf}`, label: t('reporting:dashboard.title') };
  const edit = { href: `/staff/plans/${plan.id}/targets`, label: t(`reporting:progress.${mayEdit ? 'edit' : 'targetsLink'}`) };
  const evidence = { href: `/staff/plans/${plan.id}/evidence`, label: t('reporting:progress.records') };
  const files = { href: `/staff/plans/${plan.id}/class-files`, label: t('reporting:progress.classFiles') };
  const places = { href: `/staff/plans/${plan.id}/places?asOf=${asOf}`, label: t('places:title') };
  const exports = { href: `/staff/exports?${words}`, label: t('reporting:progress.export') };
  const reports = { href: `/staff/plans/${plan.id}/reports`, label: t('reporting:progress.reports'), primary: true };
  return [dashboard, edit, evidence, files, places, exports, reports];
}

/** A target as a line of a list: words, bullet, number, judgement. */
export function targetRow(
  { plan, asOf, targets }: Pick<ProgressResponse, 'plan' | 'asOf' | 'targets'>,
  target: TargetProgress,
  t: Translate,
): Model {
  const bullet = bulletOf(target, { from: plan.periodFrom, to: plan.periodTo, asOf }, t);
  return {
    name: target.label,
    quote: target.quote,
    counted: target.audienceWords,
    partOf: partOf(targets, target, t),
    condition: conditionInWords(target, t),
    years: [yearsInWords(target, t), lackingYears(target, t)].filter(Boolean).join('. ') || null,
    wanted: wantedInWords(target, t),
    bullet,
    goal: goalWithoutBar(target, bullet, t),
    note: noteOf(target, t),
    value: valueOf(target, t),
    href: evidenceHref(plan.id, target, asOf),
    share: shareOf(target, t),
    provisional: provisionalOf(target, t),
    provisionalHref: evidenceHref(plan.id, target, asOf, 'provisional'),
    status: statusPill(target, t),
  };
}

/** "Trong đó": the words of the target of which this one is a part. */
function partOf(targets: readonly TargetProgress[], { parentKey }: TargetProgress, t: Translate): string | null {
  const parent = targets.find(({ key }) => key === parentKey);
  return parent === undefined ? null : t('reporting:progress.partOf', { parent: parent.label });
}

/** What there is to say about a target whose number has no bar. */
function noteOf({ evidence, evidenceOn, basis }: TargetProgress, t: Translate): string {
  if (evidence !== null && evidenceOn !== null) return t('reporting:progress.evidence', { evidence, date: showDate(evidenceOn) });
  if (basis === 'QUALITATIVE') return t('reporting:progress.noNumber');
  if (basis === 'DISTINCT_PERSON_CERTIFIED') return t('reporting:progress.noCertificates');
  return t(countedFromRecords.includes(basis) ? 'reporting:progress.noClasses' : 'reporting:progress.noFigure');
}

/** 'Từng năm: 2021: 2 · 2022: chưa có số liệu'; null of other targets, and where no year has a number. */
function yearsInWords({ years, unit, basis }: TargetProgress, t: Translate): string | null {
  if (years.every(({ official }) => official === null)) return null;
  const told = years.map(({ year, official, denominator }) => {
    const percent = official === null || denominator === null ? null : (official / denominator) * 100;
    const work = basis === 'MILESTONE' ? milestoneText(official, null, t) : null;
    const done = work ?? valueOf({ official, percent, basis, comparator: 'GTE', unit }, t);
    const value = official === null ? t('reporting:status.no-figure') : done;
    return `${year}: ${value}`;
  });
  return t('reporting:progress.eachYear', { years: told.join(' · ') });
}

/** The years that say why a target of each year is not kept; null where it has no number at all. */
function lackingYears({ years, unreportedYears, official }: TargetProgress, t: Translate): string | null {
  const of = (status: string): string => years.flatMap((each) => (each.status === status ? [each.year] : [])).join(', ');
  const lost = of('missed');
  const open = of('not-met');
  if (lost !== '' || open !== '') {
    const told = [lost && t('reporting:progress.failedYears', { years: lost }), open && t('reporting:progress.openYears', { years: open })];
    return told.filter(Boolean).join(' · ');
  }
  if (unreportedYears.length === 0 || official === null) return null;
  return t('reporting:progress.unreportedYears', { years: unreportedYears.join(', ') });
}

function shareOf(target: TargetProgress, t: Translate): string {
  const { basis, official, denominator, percent, unit } = target;
  if (target.periodicity === 'PER_YEAR') return '';
  if (isJustNot(target)) return t('reporting:progress.notAbove', { wanted: amountInWords(unit, target.wanted ?? 0, t) });
  if (basis === 'REPORTED_RATIO') return denominator === null ? '' : `${showNumber(official ?? 0, t)}/${showNumber(denominator, t)}`;
  // A statistic in per cent is no share of the per cent wanted.
  return percent === null || unit === 'percent' ? '' : showPercent(percent / 100, t);
}

/** "trên 70%", and it is 70 %. */
function isJustNot({ basis, official, percent, wanted, comparator }: TargetProgress): boolean {
  if (comparator !== 'GT' || percent === null || wanted === null) return false;
  return basis === 'REPORTED_RATIO' ? percent === wanted : official === wanted;
}

/** Said only where unfinished classes, or what nobody has verified yet, would change the number. */
function provisionalOf(target: TargetProgress, t: Translate): string | null {
  const { status, statusProvisional } = target;
  const value = provisionalValueOf(target, t);
  if (value === null) return null;
  if (status === statusProvisional) return t('reporting:progress.provisional', { value });
  return t('reporting:progress.provisionalStatus', { value, status: t(`reporting:status.${statusProvisional}`) });
}

function pendingNotice({ plan, asOf, pendingClasses: classes, breakdown }: ProgressResponse, t: Translate): Model {
  return {
    heading: t('reporting:progress.pendingHeading', { classes: showNumber(classes.length, t) }),
    text: t('reporting:progress.pendingText'),
    classes: classes.map(({ id, code, name, closesOn, turns }) => ({
      href: `/staff/classes/${id}`,
      label: `${code} · ${name}`,
      ended: t('reporting:progress.pendingEnded', { date: showDate(closesOn) }),
      turns: turns === 0 ? null : t('reporting:progress.pendingTurns', { turns: showNumber(turns, t) }),
      turnsHref: turnsHref(plan.id, { target: breakdown?.targetKey, standing: 'pending', class: id, asOf }),
    })),
  };
}
