import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, earlierDay } from '../../shared/calendar-date.js';
import type { SupportedUnit } from '../evidence/index.js';
import { amountInWords, type Target } from '../plans/index.js';
import type { PlanReport } from '../reporting/index.js';
import type { SupportNumbers } from './domain/report-numbers.js';

/**
 * Who was supported in the period so far, target by target: each verified record by itself, then the verified figures that people entered
 * without naming anybody. What waits to be verified is in no annex.
 */
export function supportNumbers({ facts, days }: PlanReport, supported: readonly SupportedUnit[], t: Translate): SupportNumbers[] {
  const last = earlierDay(days.asOf, days.to);
  return facts.targets.flatMap((target) => [
    ...supported.filter(({ targetId }) => targetId === target.id).map((each) => ofRecord(each, target, t)),
    ...figuresOf(target, facts, last).map((entered) => ofFigure(entered, target, t)),
  ]);
}

type Facts = PlanReport['facts'];
type Entered = Pick<Facts['figures'][number], 'kind' | 'countedOn' | 'value' | 'evidence'>;

const unitsNamed: readonly string[] = ['enterprise', 'organisation', 'facility', 'enterprise_turn', 'organisation_turn', 'product'];
const fed: readonly string[] = ['REPORTED_COUNT', 'DISTINCT_ORG', 'ORG_TURN'];

function figuresOf({ id, unit, basis }: Target, { figures, periodFrom }: Facts, last: CalendarDate): Entered[] {
  if (!unitsNamed.includes(unit) || !fed.includes(basis)) return [];
  return figures.filter(
    ({ targetId, countedOn, value, verified }) =>
      verified && targetId === id && value !== 0 && periodFrom <= countedOn && countedOn <= last,
  );
}

function ofRecord({ record }: SupportedUnit, { key }: Target, t: Translate): SupportNumbers {
  const {
    id,
    kind: recordKind,
    organisation,
    subject,
    taxCode,
    unitGroup,
    variant,
    reference,
    startedOn,
    countedOn,
    result,
    source,
  } = record;
  const variantWords = variant === null ? t(`evidence:kind.${recordKind}`) : t(`evidence:variant.${variant}`);
  return {
    ...{ target: key, id, kind: 'record', startedOn, countedOn, value: 1 },
    name: organisation ?? subject ?? '',
    taxCode: taxCode ?? '',
    group: unitGroup === null ? '' : t(`group.${unitGroup}`),
    content: [organisation === null ? null : subject, variantWords].filter(Boolean).join(': '),
    reference: reference ?? '',
    result: result ?? '',
    evidence: source,
  };
}

function ofFigure({ kind, countedOn, value, evidence }: Entered, { key, unit }: Target, t: Translate): SupportNumbers {
  return {
    ...{ target: key, id: null, kind, taxCode: '', group: '', reference: '', startedOn: null, countedOn, value, result: '', evidence },
    name: t('reports:support.unnamed', { amount: amountInWords(unit, value, t) }),
    content: '',
  };
}
