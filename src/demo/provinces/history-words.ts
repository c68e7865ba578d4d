import type { CalendarDate } from '../../shared/calendar-date.js';
import { addDays } from '../../shared/calendar-date.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { DemoFigure } from '../demo-data.js';
import type { HistoryEvidence } from './plan-history.js';

/** An enterprise, a co-operative or a household that the plan helped; without a code where nobody has given one. */
interface Helped {
  readonly organisation: string;
  readonly unitGroup: UnitGroup;
  readonly taxCode?: string;
}

export const enterprise = (organisation: string, taxCode: string): Helped => ({ organisation, unitGroup: 'DOANH_NGHIEP', taxCode });
export const cooperative = (organisation: string): Helped => ({ organisation, unitGroup: 'HOP_TAC_XA' });
export const household = (organisation: string): Helped => ({ organisation, unitGroup: 'HO_KINH_DOANH' });

/** Verified a week later, by another hand. */
const verified = (facts: HistoryEvidence['facts']): HistoryEvidence => ({ facts, verifiedOn: addDays(facts.countedOn, 7) });

/** Nobody has verified it yet. */
export const unverified = ({ facts }: HistoryEvidence): HistoryEvidence => ({ facts, verifiedOn: null });

const inWords = (day: CalendarDate): string => day.split('-').reverse().join('/');

export function support(targetKey: string, countedOn: CalendarDate, variant: string, helped: Helped, result: string): HistoryEvidence {
  const reference = `Hợp đồng hỗ trợ ${countedOn.slice(0, 4)} (mô phỏng)`;
  const source = `Biên bản nghiệm thu ngày ${inWords(countedOn)} (mô phỏng)`;
  return verified({ kind: 'enterprise_support', target: targetKey, countedOn, variant, reference, result, source, ...helped });
}

export function award(countedOn: CalendarDate, variant: 'ENTERED' | 'AWARD' | 'GOLD', helped: Helped): HistoryEvidence {
  const source = `Hồ sơ tham dự Giải thưởng Chất lượng Quốc gia năm ${countedOn.slice(0, 4)} (mô phỏng)`;
  return verified({ kind: 'award_entry', countedOn, variant, source, ...helped });
}

export function product(countedOn: CalendarDate, variant: string, subject: string, helped: Helped): HistoryEvidence {
  const source = `Bản công bố ngày ${inWords(countedOn)} (mô phỏng)`;
  return verified({ kind: 'product_standard', countedOn, variant, subject, source, ...helped });
}

export function laboratory(countedOn: CalendarDate, organisation: string, reference: string): HistoryEvidence {
  const source = `Quyết định công nhận ngày ${inWords(countedOn)} (mô phỏng)`;
  return verified({ kind: 'lab_accreditation', countedOn, organisation, reference, source });
}

/** `quantity` per cent of the growth. */
export function tfp(countedOn: CalendarDate, subject: string, quantity: number): HistoryEvidence {
  const source = `Báo cáo tính toán TFP ngày ${inWords(countedOn)} (mô phỏng)`;
  return verified({ kind: 'tfp_measurement', countedOn, subject, quantity, result: 'Đã nghiệm thu báo cáo', source });
}

export function milestone(target: string, countedOn: CalendarDate, subject: string): HistoryEvidence {
  const source = `Quyết định ngày ${inWords(countedOn)} (mô phỏng)`;
  return verified({ kind: 'milestone', target, countedOn, subject, source });
}

export function figure(targetKey: string, countedOn: CalendarDate, value: number, label: string, evidence: string): DemoFigure {
  return { targetKey, countedOn, value, denominator: null, label, evidence: `${evidence} (mô phỏng)` };
}
