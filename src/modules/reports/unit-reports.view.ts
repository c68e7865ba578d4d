import { contentTypeOf } from '../../platform/files/file-kind.js';
import type { PageReply } from '../../platform/web/page-request.js';
import { sendBytes } from '../../platform/web/send-file.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam, showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { showNumber } from '../../shared/number-signs.js';
import { mayPlan } from '../plans/index.js';
import { sections } from './domain/report-texts.js';
import type { UnitClass } from './domain/unit-numbers.js';
import { reportCrumbs } from './report-pages.view.js';
import type { ListedUnits, ShownUnit } from './show-unit-reports.js';
import type { UnitReport } from './unit-report.entity.js';
import type { UnitReportLine, UnitReportList } from './unit-reports.dto.js';

type Model = Record<string, unknown>;

export function unitReportLine(unit: UnitReport, today: CalendarDate): UnitReportLine {
  const { id, unitName, email, dueOn, reportedOn, remindedAt, fileName, sha256, revision } = unit;
  const state = reportedOn !== null ? 'received' : dueOn < today ? 'late' : 'waiting';
  return { id, unit: unitName, email, dueOn, state, reportedOn, remindedAt, fileName, sha256, revision };
}

export function unitReportList({ report, units, today }: Pick<ListedUnits, 'report' | 'units' | 'today'>): UnitReportList {
  const items = units.map((unit) => unitReportLine(unit, today));
  const of = (state: UnitReportLine['state']): number => items.filter((each) => each.state === state).length;
  return { items, received: of('received'), late: of('late'), remindsUnits: report.state === 'draft' && report.quietSince === null };
}

/** Always a download, never shown inside our pages: whatever it holds, it cannot act in our name. */
export function sendUnitFile(reply: PageReply, { unit, bytes }: { unit: UnitReport; bytes: Buffer }): PageReply {
  const { fileKind, fileName } = unit;
  if (fileKind === null || fileName === null) throw new DomainError('not-found', 'unitReportNotFound');
  return sendBytes(reply, { fileName, contentType: contentTypeOf(fileKind), bytes });
}

const tones = { received: 'ok', late: 'bad', waiting: 'warn' } as const;
const pill = (state: UnitReportLine['state'], t: Translate): Model => ({ tone: tones[state], text: t(`reports:units.state.${state}`) });

export function unitsModel(listed: ListedUnits, actor: Actor, t: Translate): PageModel {
  const { report, suggested, hasPrevious } = listed;
  const { items, received, late, remindsUnits } = unitReportList(listed);
  const base = `/staff/reports/${report.id}/units`;
  return {
    title: t('reports:units.title'),
    lead: t('reports:units.lead', { received, all: items.length }),
    crumbs: reportCrumbs(report, listed.plan.number, t, { label: t('reports:units.title') }),
    base,
    late: late === 0 ? null : t('reports:units.late', { count: late }),
    mayName: report.state === 'draft' && mayPlan(actor),
    reminders: report.state === 'draft' && items.length > 0 ? remindersModel(remindsUnits, mayPlan(actor), t) : null,
    mayRemind: mayPlan(actor) && items.some(({ email, state }) => email !== null && state !== 'received'),
    reminded: remindedInWords(listed, t),
    units: items.map(({ id, unit, email, dueOn, state, reportedOn, remindedAt }) => ({
      ...{ href: `${base}/${id}`, unit, email, remindedAt },
      dueOn: showDate(dueOn),
      reportedOn: reportedOn === null ? '–' : showDate(reportedOn),
      status: pill(state, t),
    })),
    suggested: suggested.map(({ id, name }) => ({ value: id, label: name })),
    hasPrevious,
  };
}

/** How many were written to today, and how many cannot be because nobody knows their address; null where there is nothing to say. */
function remindedInWords({ report, units, today }: ListedUnits, t: Translate): string | null {
  if (report.state !== 'draft') return null;
  const reminded = units.filter(({ remindedAt }) => remindedAt !== null && dateInVietnam(remindedAt) === today).length;
  const unreachable = units.filter(({ email, reportedOn }) => email === null && reportedOn === null).length;
  const said = [
    reminded > 0 && t('reports:units.remindedToday', { count: reminded }),
    unreachable > 0 && t('reports:units.unreachable', { count: unreachable }),
  ];
  return said.filter(Boolean).join(' ') || null;
}

/** What is said of the reminders that are written by themselves, and the button that turns them. */
function remindersModel(isOn: boolean, maySwitch: boolean, t: Translate): Model {
  return {
    text: t(`reports:units.reminders.${isOn ? 'on' : 'off'}`),
    maySwitch,
    next: !isOn,
    label: t(`reports:units.reminders.${isOn ? 'switchOff' : 'switchOn'}`),
  };
}

export function unitModel(shown: ShownUnit, actor: Actor, t: Translate): PageModel {
  const { report, unit, today } = shown;
  const base = `/staff/reports/${report.id}/units/${unit.id}`;
  const { fileName, sha256 } = unit;
  return {
    title: unit.unitName,
    status: pill(unitReportLine(unit, today).state, t),
    crumbs: reportCrumbs(
      report,
      shown.plan.number,
      t,
      { label: t('reports:units.title'), href: `/staff/reports/${report.id}/units` },
      { label: unit.unitName },
    ),
    base,
    papers: ['docx', 'pdf'].map((kind) => ({ href: `${base}/paper/${kind}`, label: t(`reports:file.${kind}`) })),
    facts: factsOf(unit, t),
    download: fileName === null ? null : { href: `${base}/file`, label: t('reports:units.download', { file: fileName }), sha256 },
    ...numbersModel(shown, t),
    ...formsModel(shown, mayPlan(actor), t),
  };
}

function factsOf({ dueOn, email, reportedOn, receivedBy, summary }: UnitReport, t: Translate): Model[] {
  const known = { email, reportedOn: reportedOn === null ? null : showDate(reportedOn), receivedBy, summary };
  return Object.entries({ dueOn: showDate(dueOn), ...known }).flatMap(([name, value]) =>
    value === null ? [] : [{ label: t(`reports:units.${name}`), value }],
  );
}

function numbersModel({ numbers }: ShownUnit, t: Translate): Model {
  const { total, classes, hosted } = numbers;
  const words = { turns: showNumber(total.turns, t), women: showNumber(total.women, t), minority: showNumber(total.minority, t) };
  const line = ({ code, name, closesOn }: UnitClass, { turns, others }: Pick<UnitClass, 'turns' | 'others'>): Model => {
    return { name: `${code} · ${name}`, closesOn: showDate(closesOn), turns: showNumber(turns, t), others: showNumber(others, t) };
  };
  return {
    known: t('reports:units.known', words),
    besides: total.others === 0 ? null : t('reports:units.besides', { turns: showNumber(total.others, t) }),
    classes: classes.map((each) => line(each, each.own)),
    hosted: hosted.map((each) => line(each, each)),
  };
}

function formsModel({ report, unit, targets }: ShownUnit, mayWrite: boolean, t: Translate): Model {
  const isReceived = unit.reportedOn !== null;
  return {
    mayWrite,
    mayDrop: !isReceived,
    mayMove: !isReceived && report.state === 'draft',
    mayTake: isReceived,
    mayTakeText: isReceived && report.state === 'draft',
    fileOptional: isReceived,
    revision: unit.revision,
    version: report.version,
    targets: targets.filter(({ basis }) => figured.includes(basis)).map(({ key, label }) => ({ value: key, label })),
    sections: sections.map((value) => ({ value, label: t(`reports:field.EditedTexts.${value}`) })),
  };
}

/** Targets whose numbers others report. */
const figured: readonly string[] = [
  'REPORTED_COUNT',
  'REPORTED_RATIO',
  'DISTINCT_ORG',
  'ORG_TURN',
  'MILESTONE',
  'EXTERNAL_STAT',
  'QUALITATIVE',
];

/** What the forms of the page start with. */
export function unitValues({ unit, today }: ShownUnit): Model {
  const { reportedOn, dueOn, summary, revision } = unit;
  return {
    reportedOn: showDate(reportedOn ?? today),
    dueOn: showDate(dueOn),
    summary: summary ?? '',
    text: summary ?? '',
    countedOn: showDate(reportedOn ?? today),
    revision,
  };
}
