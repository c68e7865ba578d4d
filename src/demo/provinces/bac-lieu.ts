import { award, enterprise, figure, milestone, support } from './history-words.js';
import type { DemoProvince, HistoryClass, HistoryEvidence } from './plan-history.js';

const centre = 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng';

const shrimp = enterprise('Công ty cổ phần Tôm Gành Hào Demo', '9900000432');
const salt = enterprise('Công ty TNHH Muối Long Điền Demo', '9900000457');
const rice = enterprise('Công ty TNHH Gạo Hồng Dân Demo', '9900000464');
const feed = enterprise('Công ty cổ phần Thức ăn thủy sản Giá Rai Demo', '9900000471');
const ice = enterprise('Công ty TNHH Nước đá Gành Hào Demo', '9900000489');
const nest = enterprise('Công ty TNHH Yến sào Long Điền Demo', '9900000496');

const classes: readonly HistoryClass[] = [
  {
    ...{
      code: 'BL-L01',
      courseCode: 'BL-NSCL',
      days: ['2024-05-28', '2024-05-29'],
      place: 'TP Bạc Liêu',
      lecturer: 'Viện Năng suất Việt Nam',
    },
    ...{ audience: 'Tổ chức, doanh nghiệp, HTX', openingDecision: 'Quyết định số 38/QĐ-SKHCN ngày 13/5/2024' },
    ...{ groups: { DOANH_NGHIEP: 7, HOP_TAC_XA: 3, SO_BAN_NGANH: 3 }, absent: 1 },
  },
  {
    ...{ code: 'BL-HN1', courseCode: 'BL-HN', days: ['2025-03-20'], halfDays: ['MORNING'], place: 'Thị xã Giá Rai', lecturer: centre },
    ...{ audience: 'Doanh nghiệp; UBND huyện', openingDecision: 'Quyết định số 17/QĐ-SKHCN ngày 04/3/2025' },
    groups: { DOANH_NGHIEP: 6, UBND_HUYEN: 4, HOP_TAC_XA: 3 },
  },
  {
    ...{ code: 'BL-L02', courseCode: 'BL-TXNG', days: ['2025-05-15'], place: 'Huyện Đông Hải', lecturer: centre },
    ...{ audience: 'HTX, doanh nghiệp thủy sản', openingDecision: 'Quyết định số 29/QĐ-SKHCN ngày 28/4/2025' },
    groups: { DOANH_NGHIEP: 5, HOP_TAC_XA: 5, UBND_HUYEN: 2 },
  },
];

const KEY = 'enterprises_supported_per_year';

/** One in 2023, so that "02 doanh nghiệp/năm" failed although there were eleven in five years. */
const evidence: readonly HistoryEvidence[] = [
  support(KEY, '2024-04-19', 'MANAGEMENT_SYSTEM', shrimp, 'Áp dụng ISO 22000:2018'),
  support(KEY, '2024-06-28', 'STANDARD', salt, 'Công bố tiêu chuẩn cơ sở muối tinh'),
  support(KEY, '2024-08-23', 'TRACEABILITY', rice, 'Tem truy xuất nguồn gốc'),
  support(KEY, '2024-10-25', 'IMPROVEMENT_TOOL', feed, 'Áp dụng Kaizen'),
  support(KEY, '2025-04-11', 'MANAGEMENT_SYSTEM', ice, 'Áp dụng HACCP'),
  support(KEY, '2025-07-18', 'TRACEABILITY', nest, 'Mã số mã vạch, tem QR'),
  support(KEY, '2025-09-12', 'IMPROVEMENT_TOOL', rice, 'Áp dụng 5S'),
  award('2024-09-30', 'AWARD', shrimp),
  award('2025-09-30', 'GOLD', feed),
  milestone('cab_formed', '2025-06-20', 'Tổ chức đánh giá sự phù hợp thuộc Trung tâm Kỹ thuật TĐC'),
];

/** Bạc Liêu: no number that training answers; each year asks for itself. */
export const bacLieu: DemoProvince = {
  key: 'bac-lieu',
  name: 'Bạc Liêu',
  mergedInto: { parent: 'UBND tỉnh Cà Mau', name: 'Cà Mau', legalBasis: 'Nghị quyết số 1655/NQ-UBTVQH15 ngày 16/6/2025' },
  courses: [
    {
      code: 'BL-NSCL',
      topic: 'MANAGEMENT_TOOLS',
      name: 'Nâng cao nhận thức về năng suất và chất lượng',
      type: 'TAP_HUAN',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'BL-TXNG',
      topic: 'TRACEABILITY',
      name: 'Truy xuất nguồn gốc tôm, muối',
      type: 'TAP_HUAN',
      periods: 8,
      certificateKind: 'NONE',
    },
    {
      code: 'BL-HN',
      topic: 'NEW_REGULATIONS',
      name: 'Hội nghị phổ biến văn bản mới về TCĐLCL',
      type: 'HOI_NGHI',
      periods: null,
      certificateKind: 'NONE',
    },
  ],
  plans: [
    {
      number: 'Bạc Liêu 2021-2025',
      ...{ classes, evidence, experts: [] },
      openingFigures: [
        figure(KEY, '2021-12-31', 2, 'Năm 2021: 2 doanh nghiệp', 'Biên bản hỗ trợ năm 2021'),
        figure(KEY, '2022-12-31', 2, 'Năm 2022: 2 doanh nghiệp', 'Biên bản hỗ trợ năm 2022'),
        figure(KEY, '2023-12-31', 1, 'Năm 2023: 1 doanh nghiệp', 'Biên bản hỗ trợ năm 2023'),
        figure('gtclqg_winners', '2023-12-31', 3, 'Năm 2021-2023: 3 doanh nghiệp đạt giải', 'Quyết định trao giải các năm'),
      ],
      reportedFigures: [
        figure('awareness_raised', '2025-11-10', 0, 'Hai lớp tập huấn, một hội nghị trong năm 2024, 2025', 'Báo cáo kết quả lớp'),
        figure('ip_support', '2025-11-10', 0, 'Hỗ trợ 3 đơn đăng ký kiểu dáng công nghiệp', 'Danh sách đơn đăng ký'),
        figure('labour_productivity_growth', '2025-11-10', 7, 'Bình quân 7%/năm', 'Số liệu của cơ quan thống kê'),
        figure('tfp_contribution_pct', '2025-11-10', 28.4, 'TFP đóng góp 28,4%', 'Số liệu của cơ quan thống kê'),
      ],
      report: { year: 2025, asOf: '2025-11-15' },
    },
  ],
  units: {
    SO_BAN_NGANH: ['Sở Khoa học và Công nghệ tỉnh Bạc Liêu', 'Sở Công Thương tỉnh Bạc Liêu'],
    UBND_HUYEN: ['UBND huyện Đông Hải', 'UBND thị xã Giá Rai', 'UBND huyện Hồng Dân'],
    DOANH_NGHIEP: [shrimp, salt, rice, feed, ice, nest].map(({ organisation }) => organisation),
    HOP_TAC_XA: ['HTX Muối Long Điền Demo', 'HTX Tôm rừng Gành Hào Demo'],
  },
  minorities: ['Khmer', 'Hoa'],
  firstPhone: 620,
};
