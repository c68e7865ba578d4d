import type { Translate } from '../../platform/web/translations.js';
import { yearsBetween } from '../../shared/calendar-date.js';
import type { SupportedUnit } from '../evidence/index.js';
import { amountInWords, type Plan, type Target, wantedInWords } from '../plans/index.js';
import {
  conditionAnswerInWords,
  estimateTargets,
  type ExpertParticulars,
  judgeCertificates,
  knownMeasure,
  lastDay,
  type PlanReport,
  progressOf,
  type ReportDays,
  reachedOn,
  reportTitle,
  sourcesInWords,
  sourcesOf,
  type ScheduledClass,
  statusText,
  type TurnCount,
  type ToldEstimate,
} from '../reporting/index.js';
import type { ClassNumbers, ExpertNumbers, ReportNumbers, TargetNumbers } from './domain/report-numbers.js';
import { documentDate } from './domain/document-days.js';
import { uncountedInWords } from './domain/report-words.js';
import { supportNumbers } from './support-numbers.js';

/** More documents of one target than a cell of Annex IV shows. */
const MOST_SOURCES = 8;

/** What is read beside the report itself, in the same state of the database. */
export interface BesideReport {
  readonly scheduled: readonly ScheduledClass[];
  readonly particulars: readonly ExpertParticulars[];
  readonly supported: readonly SupportedUnit[];
  readonly auditEnd: string;
}

const notTold: ToldEstimate = { estimate: null, whyNot: null };

/** So many checks that do not agree are told one by one; the workbook has all. */
const MOST_CHECKS = 10;

/** Every number of a report as plain data: what the document prints, and what is kept when it is sent. Its words are Vietnamese. */
export function numbersOf(report: PlanReport, beside: BesideReport, t: Translate): ReportNumbers {
  const { facts, days, question, total, before, cumulative, opening, endOfLedger } = report;
  const estimates = estimateTargets(report, beside.scheduled);
  return {
    plan: planFacts(facts.plan),
    days,
    readOn: facts.readOn,
    rule: reportTitle(report, t, documentDate).slice(1),
    targets: facts.targets.map((target) => targetNumbers(target, report, estimates.get(target.key) ?? notTold, t)),
    classes: report.classes.map((each) => classNumbers(each, t)),
    groups: question.audience,
    countedTypes: question.countedTypes,
    turns: { total, before, cumulative, opening },
    estimate: estimates.get(report.target?.key ?? '')?.estimate ?? null,
    experts: expertNumbers(report, beside.particulars, t),
    support: supportNumbers(report, beside.supported, t),
    disagreements: report.discrepancies.length,
    disagreed: report.discrepancies.slice(0, MOST_CHECKS),
    ledgerEnd: endOfLedger,
    auditEnd: beside.auditEnd,
  };
}

const planFacts = ({ number, title, issuer, province, signedOn, periodFrom, periodTo }: Plan): ReportNumbers['plan'] => {
  return { number, title, issuer, province, signedOn, periodFrom, periodTo };
};

function targetNumbers(target: Target, report: PlanReport, told: ToldEstimate, t: Translate): TargetNumbers {
  const { facts, days } = report;
  const progress = progressOf(target, facts, lastDay(days));
  const inDays = knownMeasure(target, facts, days);
  const byYear = numbersByYear(target, report, progress.official !== null);
  return {
    key: target.key,
    label: target.label,
    quote: target.quote,
    basis: target.basis,
    periodicity: target.periodicity,
    countedTypes: target.countedTypes,
    unit: t(`plans:unit.${target.unit}`),
    wanted: wantedInWords(target, t),
    comparator: target.comparator,
    inDays: inEachYear(target, inDays.official, byYear, days),
    inDaysOf: inDays.denominator,
    ...estimateNumbers(told),
    byYear,
    cumulative: progress.official,
    cumulativeOf: progress.denominator,
    cumulativeWords: progress.official === null ? '' : amountInWords(target.unit, progress.official, t),
    percent: progress.percent,
    status: progress.status,
    judgement: statusText(progress, t),
    judged: progress.judged,
    people: progress.people,
    evidence: progress.evidence,
    notReadyReason: progress.notReadyReason,
    conditionAnswer: conditionAnswerInWords(progress, t),
    evidenceOn: progress.evidenceOn,
    reachedOn: target.basis === 'MILESTONE' ? reachedOn(target, facts, lastDay(days)) : null,
    sources: sourcesInWords(sourcesOf(target.id, facts, facts.periodFrom, lastDay(days)), t, MOST_SOURCES),
  };
}

function estimateNumbers({ estimate, whyNot }: ToldEstimate): Pick<TargetNumbers, 'estimate' | 'estimateBasis' | 'whyNotEstimated'> {
  return { estimate: estimate?.value ?? null, estimateBasis: estimate, whyNotEstimated: whyNot };
}

function numbersByYear(target: Target, { facts, days }: PlanReport, isKnown: boolean): TargetNumbers['byYear'] {
  // Years that add up to a number that is known are parts of it, and 0 where they have none.
  const isSummed = isKnown && target.periodicity !== 'PER_YEAR';
  return yearsOf(facts.plan, days).map((year) => {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const { official, denominator } = knownMeasure(target, facts, { from, to, asOf: lastDay(days) }, isSummed ? false : undefined);
    return { year, value: official, of: denominator };
  });
}

/** A work of each year is done in days of several years once it is in all of them. */
function inEachYear(target: Target, inDays: number | null, byYear: TargetNumbers['byYear'], { from }: ReportDays): number | null {
  if (target.basis !== 'MILESTONE' || target.periodicity !== 'PER_YEAR' || inDays === null) return inDays;
  const ofTheseDays = byYear.filter(({ year }) => `${year}-12-31` >= from);
  return ofTheseDays.every(({ value }) => (value ?? 0) > 0) ? inDays : 0;
}

/** The years of the period up to the last day of the report. */
function yearsOf({ periodFrom }: Plan, days: ReportDays): number[] {
  return yearsBetween(periodFrom, lastDay(days));
}

function classNumbers(each: PlanReport['classes'][number], t: Translate): ClassNumbers {
  const { id, code, name, courseType, opensOn, closesOn, sessionCount, place, lecturer, audience, seatsTaken } = each;
  const { counted, present, certificates, openingDecision, state } = each;
  const turns = shortCount(counted);
  return {
    ...{ id, code, name, courseType, opensOn, closesOn, place, lecturer, audience, present, certificates },
    form: t(`courseType.${courseType}`),
    sessions: sessionCount,
    registered: seatsTaken,
    turns,
    decision: openingDecision,
    finalised: state === 'finalised',
    note: state === 'finalised' ? uncountedInWords({ courseType, present, turns }) : t(`reporting:classNote.${state}`),
  };
}

const shortCount = ({ total, women, genderNotStated, minority, minorityNotStated, byGroup }: TurnCount): ClassNumbers['turns'] => {
  return { total, women, genderNotStated, minority, minorityNotStated, byGroup };
};

function expertNumbers({ facts, days, experts }: PlanReport, particulars: readonly ExpertParticulars[], t: Translate): ExpertNumbers[] {
  const whole = { from: facts.periodFrom, to: facts.periodTo, asOf: lastDay(days) };
  const targets = facts.targets.filter(({ basis }) => basis === 'DISTINCT_PERSON_CERTIFIED');
  const verdicts = targets.map(({ audience, countedTopics, competenceOnly }) =>
    judgeCertificates(experts, { ...whole, audience, countedTopics, competenceOnly }),
  );
  const known = new Map(particulars.map((each) => [each.certificateId, each]));
  return experts.flatMap((certificate, index) => {
    if (!verdicts.some((ofTarget) => ofTarget[index] === 'counted')) return [];
    const { birthDate, position = '', opensOn = null, closesOn = null, trainer = '' } = known.get(certificate.id) ?? {};
    const { id, personId, fullName, unitName, className, classId, serial, issuer, issuedOn, unitGroup, validTo } = certificate;
    return [
      {
        ...{
          id,
          personId,
          fullName,
          unitName,
          className,
          classId,
          serial,
          issuer,
          issuedOn,
          validTo,
          position,
          opensOn,
          closesOn,
          trainer,
        },
        birthYear: birthDate ? birthDate.slice(0, 4) : '',
        group: t(`group.${unitGroup}`),
      },
    ];
  });
}
