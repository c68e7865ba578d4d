import type {
  ClassNumbers,
  CountNumbers,
  ExpertNumbers,
  ReportNumbers,
  SupportNumbers,
  TargetNumbers,
} from '../../src/modules/reports/domain/report-numbers.js';
import { type UnitGroup, unitGroups } from '../../src/shared/unit-group.js';

/** So many turns of each group. */
export function countOf(byGroup: Partial<Record<UnitGroup, number>> = {}, women = 0, minority = 0): CountNumbers {
  const all = Object.fromEntries(unitGroups.map((group) => [group, byGroup[group] ?? 0])) as Record<UnitGroup, number>;
  return { total: Object.values(all).reduce((sum, value) => sum + value, 0), women, minority, byGroup: all };
}

export function targetOf(changes: Partial<TargetNumbers> = {}): TargetNumbers {
  return {
    ...{ key: 'turns', label: 'Đào tạo cho trên 500 lượt người', quote: 'trên 500 lượt người', basis: 'ATTENDEE_TURN', unit: 'lượt người' },
    ...{ wanted: 'trên 500 lượt người', inDays: 50, inDaysOf: null, estimate: null, estimateBasis: null, byYear: [] },
    ...{ cumulative: 240, cumulativeOf: null, cumulativeWords: '240 lượt người', percent: 48, status: 'not-met', judgement: 'Chưa đạt' },
    ...{ people: 40, evidence: null, evidenceOn: null },
    ...changes,
  };
}

export function classOf(changes: Partial<ClassNumbers> = {}): ClassNumbers {
  return {
    ...{
      id: 'c1',
      code: 'L01',
      name: 'Công cụ 5S',
      courseType: 'TAP_HUAN',
      form: 'Tập huấn',
      opensOn: '2024-03-26',
      closesOn: '2024-03-27',
    },
    ...{ sessions: 4, place: 'Hội trường', lecturer: 'Viện mô phỏng', audience: null, registered: 55, present: 50 },
    ...{ turns: countOf({ DOANH_NGHIEP: 50 }, 20, 10), certificates: 45, decision: null, finalised: true, note: '' },
    ...changes,
  };
}

export function expertOf(changes: Partial<ExpertNumbers> = {}): ExpertNumbers {
  return {
    ...{ id: 'e1', personId: 'p1', classId: 'c1', fullName: 'Ma Thị Duyên', birthYear: '1985', position: '', unitName: 'Đơn vị Demo' },
    ...{ group: 'Doanh nghiệp', className: 'Chuyên gia', opensOn: null, closesOn: null, trainer: '', serial: '01/2024' },
    ...{ issuer: null, issuedOn: '2024-08-16' },
    ...changes,
  };
}

export function supportOf(changes: Partial<SupportNumbers> = {}): SupportNumbers {
  return {
    ...{
      target: 'supported',
      id: 'r1',
      kind: 'record',
      name: 'DNTN May Sông Gâm Demo',
      taxCode: '',
      group: 'Doanh nghiệp',
      content: 'Công cụ cải tiến',
    },
    ...{ reference: 'HĐ 07/2024', startedOn: null, countedOn: '2024-05-10', value: 1, result: '', evidence: 'Biên bản (mô phỏng)' },
    ...changes,
  };
}

/** A report of 2024, cut off on 15/11/2024, with one class of 50 turns. */
export function numbersOf(changes: Partial<ReportNumbers> = {}): ReportNumbers {
  return {
    plan: {
      ...{ number: '60/KH-UBND', title: 'Thực hiện Chương trình quốc gia', issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang' },
      ...{ province: 'Tuyên Quang', signedOn: '2022-04-19', periodFrom: '2021-01-01', periodTo: '2025-12-31' },
    },
    days: { from: '2024-01-01', to: '2024-12-31', asOf: '2024-11-15' },
    ...{ rule: [], targets: [targetOf()], classes: [classOf()], groups: unitGroups, countedTypes: ['TAP_HUAN', 'DAO_TAO'] },
    turns: {
      total: countOf({ DOANH_NGHIEP: 50 }, 20, 10),
      before: countOf(),
      cumulative: countOf({ DOANH_NGHIEP: 50 }, 20, 10),
      opening: 190,
    },
    ...{ estimate: null, experts: [], support: [], disagreements: 0, ledgerEnd: '', auditEnd: '' },
    ...changes,
  };
}
