import { award, figure, product, support, unverified } from './history-words.js';
import type { HistoryClass, HistoryEvidence, HistoryExperts, PlanHistory } from './plan-history.js';
import { cakes, feed, milk, onions, packaging, rice, sausages, shrimp, subDepartment, vnpi } from './soc-trang-units.js';

const classes: readonly HistoryClass[] = [
  {
    ...{ code: 'ST-K3', courseCode: 'ST-SX', days: ['2026-04-14', '2026-04-15'], place: 'Phường Sóc Trăng', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp; HTX', openingDecision: 'Quyết định số 31/QĐ-SKHCN ngày 30/3/2026' },
    ...{ groups: { DOANH_NGHIEP: 7, HOP_TAC_XA: 3, SO_BAN_NGANH: 2 }, absent: 1 },
  },
  {
    ...{
      code: 'ST-HN2',
      courseCode: 'ST-HN',
      days: ['2026-06-18'],
      halfDays: ['MORNING'],
      place: 'Phường Vĩnh Châu',
      lecturer: subDepartment,
    },
    ...{ audience: 'UBND xã; doanh nghiệp; HTX', openingDecision: 'Quyết định số 57/QĐ-SKHCN ngày 01/6/2026' },
    groups: { UBND_XA: 5, DOANH_NGHIEP: 4, HOP_TAC_XA: 4 },
  },
  {
    ...{ code: 'ST-K4', courseCode: 'ST-ISO', days: ['2026-09-22', '2026-09-23', '2026-09-24'], place: 'Phường Sóc Trăng', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp chế biến', openingDecision: 'Quyết định số 99/QĐ-SKHCN ngày 07/9/2026' },
    groups: { DOANH_NGHIEP: 9, SO_BAN_NGANH: 2 },
  },
  {
    ...{ code: 'ST-K5', courseCode: 'ST-TXNG', days: ['2027-03-16', '2027-03-17'], place: 'Phường Mỹ Xuyên', lecturer: subDepartment },
    ...{ audience: 'HTX, hộ kinh doanh, doanh nghiệp', openingDecision: 'Quyết định số 121/QĐ-SKHCN ngày 02/11/2026' },
    ...{ groups: { HOP_TAC_XA: 3, HO_KINH_DOANH: 2, DOANH_NGHIEP: 1 }, registrationOpens: '2026-11-09', until: '2026-11-15' },
  },
  {
    ...{ code: 'ST-HT3', courseCode: 'ST-HT', days: ['2027-04-22'], halfDays: ['MORNING'], place: 'Phường Sóc Trăng', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp; trường', openingDecision: 'Quyết định số 122/QĐ-SKHCN ngày 02/11/2026' },
    ...{ groups: {}, registrationOpens: '2026-11-09', until: '2026-11-15' },
  },
];

/** All passed; the one of a co-operative is an expert, but this period does not name co-operatives. */
const experts: readonly HistoryExperts[] = [
  {
    ...{ code: 'ST-CG2', courseCode: 'ST-CG', heldBy: vnpi, heldFrom: '2026-05-11', heldTo: '2026-05-22', place: 'TP Hồ Chí Minh' },
    ...{ audience: 'Cơ quan quản lý nhà nước; doanh nghiệp', openingDecision: 'Quyết định số 44/QĐ-SKHCN ngày 24/4/2026' },
    ...{ groups: { SO_BAN_NGANH: 3, DOANH_NGHIEP: 2, HOP_TAC_XA: 1 }, failed: 0 },
  },
];

const TURNS = 'org_support_turns';

const evidence: readonly HistoryEvidence[] = [
  product('2026-05-08', 'TCCS', 'Bánh pía đậu xanh', cakes),
  product('2026-07-24', 'HOP_QUY', 'Thức ăn cho cá tra', feed),
  product('2026-09-11', 'TU_CONG_BO', 'Hành tím phi', onions),
  support(TURNS, '2026-04-24', 'MANAGEMENT_SYSTEM', rice, 'Áp dụng ISO 22000:2018'),
  support(TURNS, '2026-06-26', 'IMPROVEMENT_TOOL', packaging, 'Áp dụng Lean'),
  support(TURNS, '2026-08-28', 'TRACEABILITY', milk, 'Tem truy xuất nguồn gốc'),
  unverified(support(TURNS, '2026-11-06', 'TRACEABILITY', sausages, 'Mã số mã vạch, tem QR')),
  award('2026-09-30', 'ENTERED', shrimp),
];

/** The second period, in its first year: some targets ahead of their time, some behind. */
export const socTrang2026: PlanHistory = {
  number: 'Sóc Trăng 2026-2030',
  ...{ classes, experts, evidence },
  openingFigures: [],
  reportedFigures: [
    figure('products_supported', '2026-06-30', 5, '5 sản phẩm trong sáu tháng đầu năm 2026', 'Danh sách sản phẩm được hỗ trợ'),
    figure(TURNS, '2026-06-30', 7, '7 lượt trong sáu tháng đầu năm 2026', 'Danh sách và biên bản hỗ trợ'),
  ],
  units: { SO_BAN_NGANH: ['Sở Khoa học và Công nghệ thành phố Cần Thơ', 'Sở Công Thương thành phố Cần Thơ'] },
  report: { year: 2026, asOf: '2026-11-15' },
};
