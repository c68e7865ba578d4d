import { evidenceKinds } from '../../../shared/evidence-kind.js';
import { unitGroups } from '../../../shared/unit-group.js';
import { checkTarget } from './check-target.js';
import { judgeTarget, judgeYears } from './judge-target.js';
import { knownPlans } from './known-plans.js';
import type { PlannedTarget, PublishedPlan } from './published-plan.js';

/** The words of the plan, its key, and what they mean: comparator and number, unit, basis. */
type Row = readonly [quote: string, key: string, meaning: string, also?: Partial<PlannedTarget>];

function plan(number: string): PublishedPlan {
  const found = knownPlans.find((each) => each.number === number);
  if (!found) throw new Error(`no plan ${number}`);
  return found;
}

function target(number: string, key: string): PlannedTarget {
  const found = plan(number).targets.find((each) => each.key === key);
  if (!found) throw new Error(`no target ${key}`);
  return found;
}

const meaningOf = ({ comparator, wanted, wantedMax, unit, basis }: PlannedTarget): string =>
  [comparator, wantedMax === null ? wanted : `${wanted}-${wantedMax}`, unit, basis].filter((part) => part !== null).join(' ');

/** What a row does not name: judged over the whole period, without groups, condition or parent. */
const usual: Partial<PlannedTarget> = {
  competenceOnly: false,
  withdrawn: false,
  periodicity: 'WHOLE_PERIOD',
  audience: [],
  condition: null,
  parentKey: null,
  notReadyReason: null,
  readyReason: null,
};

const everybody = { audience: unitGroups };
/** "chứng nhận đạt tiêu chuẩn" */
const competent = { ...everybody, competenceOnly: true };
const business = { audience: ['DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH'] } as const;
const enterprises = { audience: ['DOANH_NGHIEP'] } as const;
const state = ['SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA'] as const;

const tuyenQuang: readonly Row[] = [
  ['Nâng cao nhận thức, tăng cường kiến thức', 'awareness_raised', 'QUALITATIVE none QUALITATIVE'],
  ['Nâng cao năng suất chất lượng sản phẩm', 'product_productivity', 'QUALITATIVE none QUALITATIVE'],
  ['trên 500 lượt người', 'training_attendee_turns', 'GT 500 turn ATTENDEE_TURN', everybody],
  ['ít nhất 10 người', 'experts_trained', 'GTE 10 person DISTINCT_PERSON_CERTIFIED', { audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'] }],
  ['Có 30 doanh nghiệp trở lên', 'enterprises_supported', 'GTE 30 enterprise REPORTED_COUNT'],
  ['Phấn đấu 50% các tổ chức, cá nhân', 'agrifood_orgs_reached_pct', 'GTE 50 percent REPORTED_RATIO'],
  ['02 doanh nghiệp tham gia Giải thưởng', 'gtclqg_entrants', 'EXACT 2 enterprise REPORTED_COUNT'],
  ['Có trên 70% sản phẩm', 'ocop_trademark_pct', 'GT 70 percent REPORTED_RATIO'],
  ['Triển khai xây dựng Cổng thông tin', 'traceability_portal', 'MILESTONE milestone MILESTONE'],
];

const condition = 'khi có đơn vị ở Trung ương mở khóa đào tạo chuyên gia về năng suất chất lượng';
const assessing = { ...competent, countedTopics: ['ASSESSMENT'] } as const;
const hungYen: readonly Row[] = [
  [
    '1-2 chuyên gia năng suất',
    'productivity_experts_certified',
    'RANGE 1-2 person DISTINCT_PERSON_CERTIFIED',
    { ...competent, countedTopics: ['EXPERTS'] },
  ],
  [`(${condition})`, 'assessment_experts_certified', 'RANGE 1-2 person DISTINCT_PERSON_CERTIFIED', { ...assessing, condition }],
  ['ít nhất 01 trường đại học', 'institutions_trained', 'GTE 1 institution DISTINCT_INSTITUTION', { audience: ['TRUONG'] }],
  ['khoảng 20 lớp tập huấn', 'training_classes', 'ABOUT 20 class CLASS_COUNT', { tolerancePercent: null }],
  ['2-4 đợt tuyên truyền', 'propaganda_rounds', 'RANGE 2-4 event EVENT_COUNT', { countedTypes: ['TUYEN_TRUYEN'] }],
  ['20-30 tổ chức, doanh nghiệp', 'orgs_supported', 'RANGE 20-30 organisation DISTINCT_ORG', everybody],
  ['của tỉnh hàng năm', 'tfp_measured_yearly', 'MEASURED milestone MILESTONE', { periodicity: 'PER_YEAR' }],
  ['xây dựng 01 tổ chức tư vấn', 'cab_built', 'EXACT 1 organisation REPORTED_COUNT'],
  ['ít nhất 01 đơn vị đầu tư', 'lab_invested', 'GTE 1 facility DISTINCT_ORG', everybody],
  ['ít nhất 03 tổ chức', 'research_orgs_supported', 'GTE 3 organisation DISTINCT_ORG', everybody],
];

const socTrang2021: readonly Row[] = [
  ['4 đợt hội thảo, hội nghị', 'seminar_rounds', 'EXACT 4 event EVENT_COUNT', { countedTypes: ['HOI_THAO', 'HOI_NGHI'] }],
  ['4 khoá đào tạo', 'training_courses', 'EXACT 4 course COURSE_COUNT', { countedTypes: ['DAO_TAO'] }],
  ['hỗ trợ 75 sản phẩm, hàng hóa', 'products_supported', 'EXACT 75 product REPORTED_COUNT'],
  ['ít nhất 40 lượt doanh nghiệp', 'org_support_turns', 'GTE 40 organisation_turn ORG_TURN', business],
  ['Hỗ trợ 3 đơn vị', 'iso17025_units', 'EXACT 3 facility REPORTED_COUNT'],
  ['ít nhất 5 lượt doanh nghiệp, hộ kinh doanh', 'gtclqg_entry_turns', 'GTE 5 organisation_turn ORG_TURN', business],
  ['ít nhất 2 lượt', 'gtclqg_award_turns', 'GTE 2 enterprise_turn ORG_TURN', { ...enterprises, parentKey: 'gtclqg_entry_turns' }],
  ['Tôn vinh, khen thưởng', 'gtclqg_honoured', 'QUALITATIVE none QUALITATIVE'],
  [
    ...(['ít nhất 15 chuyên gia', 'experts_trained', 'GTE 15 person DISTINCT_PERSON_CERTIFIED'] as const),
    { audience: [...state, ...business.audience] },
  ],
  ['của tỉnh giai đoạn 2021 – 2025', 'tfp_measured', 'MEASURED milestone MILESTONE'],
];

const socTrang2026: readonly Row[] = [
  ['4 đợt hội thảo, Hội nghị', 'seminar_rounds', 'EXACT 4 event EVENT_COUNT', { countedTypes: ['HOI_THAO', 'HOI_NGHI'] }],
  ['06 khoá đào tạo', 'training_courses', 'EXACT 6 course COURSE_COUNT', { countedTypes: ['DAO_TAO'] }],
  ['hỗ trợ 95 sản phẩm, hàng hóa', 'products_supported', 'EXACT 95 product REPORTED_COUNT'],
  ['ít nhất 50 lượt doanh nghiệp', 'org_support_turns', 'GTE 50 organisation_turn ORG_TURN', business],
  ['Hỗ trợ 3 đơn vị', 'iso17025_units', 'EXACT 3 facility REPORTED_COUNT'],
  ['ít nhất 5 lượt doanh nghiệp tham dự', 'gtclqg_entry_turns', 'GTE 5 enterprise_turn ORG_TURN', enterprises],
  ['ít nhất 3 lượt', 'gtclqg_award_turns', 'GTE 3 enterprise_turn ORG_TURN', { ...enterprises, parentKey: 'gtclqg_entry_turns' }],
  ['Tôn vinh, khen thưởng', 'gtclqg_honoured', 'QUALITATIVE none QUALITATIVE'],
  [
    ...(['ít nhất 20 chuyên gia', 'experts_trained', 'GTE 20 person DISTINCT_PERSON_CERTIFIED'] as const),
    { audience: [...state, 'DOANH_NGHIEP'] },
  ],
  ['của tỉnh giai đoạn 2026 – 2030', 'tfp_measured', 'MEASURED milestone MILESTONE'],
];

const bacLieu: readonly Row[] = [
  ['nâng cao nhận thức, tăng cường kiến thức', 'awareness_raised', 'QUALITATIVE none QUALITATIVE'],
  [
    ...(['ít nhất 02 doanh nghiệp/năm', 'enterprises_supported_per_year', 'GTE 2 enterprise DISTINCT_ORG'] as const),
    { ...enterprises, periodicity: 'PER_YEAR' },
  ],
  ['hỗ trợ đăng ký bảo hộ', 'ip_support', 'QUALITATIVE none QUALITATIVE'],
  ['ít nhất 05 doanh nghiệp tham gia và đạt', 'gtclqg_winners', 'GTE 5 enterprise DISTINCT_ORG', enterprises],
  [
    'ít nhất 01 doanh nghiệp đạt Giải Vàng',
    'gtclqg_gold',
    'GTE 1 enterprise DISTINCT_ORG',
    { ...enterprises, parentKey: 'gtclqg_winners' },
  ],
  ['hình thành 01 tổ chức', 'cab_formed', 'MILESTONE 1 milestone MILESTONE'],
  ['trên 7%/năm', 'labour_productivity_growth', 'GT 7 percent EXTERNAL_STAT'],
  ['khoảng 30%', 'tfp_contribution_pct', 'ABOUT 30 percent EXTERNAL_STAT'],
];

describe.each([
  ['60/KH-UBND', tuyenQuang],
  ['Hưng Yên 2021-2025', hungYen],
  ['Sóc Trăng 2021-2025', socTrang2021],
  ['Sóc Trăng 2026-2030', socTrang2026],
  ['Bạc Liêu 2021-2025', bacLieu],
] as const)('the plan %s', (number, rows) => {
  it.each(rows.map(([quote, key, meaning, also = {}]) => ({ quote, key, meaning, also })))('"$quote" is $key: $meaning', (row) => {
    const { quote, key, meaning, also } = row;
    const found = target(number, key);
    expect(found.quote).toContain(quote);
    expect(meaningOf(found)).toBe(meaning);
    expect(found).toMatchObject({ ...usual, ...also });
  });

  it('has no other target, and can be saved as it is', () => {
    expect(plan(number).targets.map(({ key }) => key)).toEqual(rows.map(([, key]) => key));
    for (const each of plan(number).targets) {
      expect(() => {
        checkTarget(each);
      }).not.toThrow();
    }
  });

  it('is quoted in composed Unicode, within the room that the columns have', () => {
    for (const { quote, label, wanted } of plan(number).targets) {
      expect(quote).toBe(quote.normalize('NFC').trim());
      expect([quote.length <= 1000, label.length <= 300]).toEqual([true, true]);
      expect(quote).toContain(wanted === null ? '' : String(wanted));
    }
  });

  it('is not given a number or a day that its source does not say', () => {
    const { signedOn, source } = plan(number);
    expect(signedOn === null).toBe(source !== null);
  });
});

describe('the traps of the plans', () => {
  it('"Mục tiêu hỗ trợ 95 sản phẩm" of the headline belongs to 2026-2030; 2021-2025 promises 75', () => {
    expect(target('Sóc Trăng 2021-2025', 'products_supported').wanted).toBe(75);
    expect(plan('Sóc Trăng 2026-2030')).toMatchObject({ periodFrom: '2026-01-01', periodTo: '2030-12-31' });
  });

  it('"tại các cơ quan quản lý nhà nước và doanh nghiệp": from 2026 an expert of a co-operative is outside', () => {
    expect(target('Sóc Trăng 2021-2025', 'experts_trained').audience).toContain('HOP_TAC_XA');
    expect(target('Sóc Trăng 2026-2030', 'experts_trained').audience).not.toContain('HOP_TAC_XA');
  });

  it('Bạc Liêu promises no training: nothing of it is counted from classes', () => {
    expect(plan('Bạc Liêu 2021-2025').targets.flatMap(({ countedTypes }) => countedTypes)).toEqual([]);
  });

  it('"02 doanh nghiệp/năm": four in one year do not make up for one in another', () => {
    const yearly = target('Bạc Liêu 2021-2025', 'enterprises_supported_per_year');
    expect(judgeYears(yearly, { 2021: 4, 2022: 1 })).toMatchObject({ status: 'not-met', failedYears: [2022] });
  });

  it('"tham gia và đạt": winners count, and gold ones are part of them', () => {
    expect(target('Bạc Liêu 2021-2025', 'gtclqg_winners').evidenceKinds).toEqual(['award_entry:AWARD']);
    expect(target('Bạc Liêu 2021-2025', 'gtclqg_gold').evidenceKinds).toEqual(['award_entry:GOLD']);
  });

  it('"khi có đơn vị ở Trung ương mở khóa": nobody has failed before that', () => {
    const conditional = target('Hưng Yên 2021-2025', 'assessment_experts_certified');
    expect(judgeTarget(conditional, 0).status).toBe('not-met');
    expect(judgeTarget({ ...conditional, notReadyReason: 'Trung ương chưa mở khóa' }, 0).status).toBe('not-ready');
  });

  it('every kind of evidence feeds some target, so that no record is kept for nothing', () => {
    const fed = new Set(
      knownPlans.flatMap(({ targets }) => targets.flatMap((each) => each.evidenceKinds.map((feed) => feed.split(':')[0]))),
    );
    expect(evidenceKinds.filter((kind) => !fed.has(kind))).toEqual([]);
  });
});
