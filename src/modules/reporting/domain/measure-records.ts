import { countRecords, type CountableRecord, isTotal } from './count-evidence.js';
import { type GroupValue, type Measure, verifiedOf } from './measure.js';

/** The part of a target that says how records of evidence are counted. */
interface RecordedTarget {
  readonly basis: string;
  readonly unit?: string;
}

type Adding = (measure: Measure, records: readonly CountableRecord[], target: RecordedTarget) => Measure;

/**
 * What records of evidence add to a number: "người nhập ≠ người xác nhận", so those that another person verified count officially, all
 * of them provisionally. They add to figures that people entered before, for those name no enterprise that could be compared.
 */
export function withRecords(target: RecordedTarget, measure: Measure, records: readonly CountableRecord[]): Measure {
  const add = adding[target.basis];
  if (add === undefined || records.length === 0) return inWords(measure, records);
  return inWords(add(measure, records, target), records);
}

/** The newest document that somebody answers for. */
function inWords(measure: Measure, records: readonly CountableRecord[]): Measure {
  const last = verifiedOf(records).at(-1);
  if (last === undefined || (measure.evidenceOn ?? '') > last.countedOn) return measure;
  return { ...measure, evidence: last.source, evidenceOn: last.countedOn };
}

const row = (value: number): GroupValue => ({ group: 'RECORDS', value });

const counted: Adding = (measure, records, target) => {
  const [official, provisional] = [countRecords(verifiedOf(records), target), countRecords(records, target)];
  return {
    ...measure,
    official: (measure.official ?? 0) + official,
    provisional: (measure.provisional ?? 0) + provisional,
    byGroup: [...measure.byGroup, row(official)],
    provisionalByGroup: [...measure.provisionalByGroup, row(provisional)],
  };
};

/** "Triển khai xây dựng Cổng thông tin điện tử", "thực hiện tính TFP": done once somebody verified that it is, however often it is said. */
const reached: Adding = (measure, records) => {
  const official = measure.official === 1 || verifiedOf(records).length > 0 ? 1 : measure.official;
  return { ...measure, official, provisional: 1, byGroup: [row(official ?? 0)], provisionalByGroup: [row(1)] };
};

/**
 * "Trên **70%** sản phẩm gắn với OCOP được đăng ký bảo hộ nhãn hiệu": the products on record are taken of the newest total that somebody
 * verified. A figure that people reported has them in it, so that the larger of the two holds. How many leaflets were printed says
 * nothing about how many producers were reached.
 */
const share: Adding = (measure, records, target) => {
  const parts = records.filter((record) => !isTotal(record) && record.kind !== 'propaganda_item');
  const total = verifiedOf(records).findLast(isTotal);
  const taken = typeof total?.quantity === 'number' ? { denominator: total.quantity, provisionalDenominator: total.quantity } : {};
  const official = larger(measure.official, parts.length === 0 ? null : countRecords(verifiedOf(parts), target));
  const provisional = larger(measure.provisional, parts.length === 0 ? null : countRecords(parts, target));
  return {
    ...measure,
    ...{ official, provisional, ...taken },
    byGroup: official === null || official === measure.official ? measure.byGroup : [row(official)],
    provisionalByGroup: provisional === null || provisional === measure.provisional ? measure.provisionalByGroup : [row(provisional)],
  };
};

function larger(one: number | null, other: number | null): number | null {
  return one === null || (other !== null && other > one) ? other : one;
}

const adding: Readonly<Record<string, Adding>> = {
  REPORTED_COUNT: counted,
  DISTINCT_ORG: counted,
  DISTINCT_INSTITUTION: counted,
  ORG_TURN: counted,
  EVENT_COUNT: counted,
  REPORTED_RATIO: share,
  MILESTONE: reached,
};
