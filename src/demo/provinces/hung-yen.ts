import { enterprise, figure, milestone, support, tfp } from './history-words.js';
import type { DemoProvince, HistoryClass, HistoryEvidence, HistoryExperts } from './plan-history.js';

const vnpi = 'Viện Năng suất Việt Nam';
const subDepartment = 'Chi cục Tiêu chuẩn Đo lường Chất lượng';

const steel = enterprise('Công ty cổ phần Thép Phố Hiến Demo', '9900000129');
const plastics = enterprise('Công ty TNHH Nhựa Kim Ngưu Demo', '9900000136');
const garments = enterprise('Công ty TNHH May Sông Luộc Demo', '9900000143');
const turmeric = enterprise('Công ty cổ phần Nghệ Chí Tân Demo', '9900000150');
const longan = enterprise('Công ty TNHH Nhãn lồng Phố Hiến Demo', '9900000168');
const engineering = enterprise('Công ty cổ phần Cơ điện Kim Ngưu Demo', '9900000175');

const classes: readonly HistoryClass[] = [
  {
    ...{ code: 'HY-L01', courseCode: 'HY-5S', days: ['2024-05-14', '2024-05-15'], place: 'KCN Phố Nối A', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp', openingDecision: 'Quyết định số 41/QĐ-SKHCN ngày 26/4/2024' },
    ...{ groups: { DOANH_NGHIEP: 11, TO_CHUC: 2 }, absent: 1 },
  },
  {
    ...{ code: 'HY-TT1', courseCode: 'HY-TT', days: ['2024-06-06'], halfDays: ['MORNING'], place: 'TP Hưng Yên', lecturer: subDepartment },
    ...{ audience: 'Sở, ngành; UBND huyện; doanh nghiệp', openingDecision: 'Quyết định số 52/QĐ-SKHCN ngày 20/5/2024' },
    groups: { SO_BAN_NGANH: 5, UBND_HUYEN: 5, DOANH_NGHIEP: 5 },
  },
  {
    ...{ code: 'HY-L02', courseCode: 'HY-ISO', days: ['2024-10-01', '2024-10-02'], place: 'TP Hưng Yên', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp; tổ chức', openingDecision: 'Quyết định số 96/QĐ-SKHCN ngày 13/9/2024' },
    ...{ groups: { DOANH_NGHIEP: 9, SO_BAN_NGANH: 3, TO_CHUC: 1 }, absent: 1 },
  },
  {
    ...{ code: 'HY-L03', courseCode: 'HY-TXNG', days: ['2025-04-10'], place: 'Huyện Khoái Châu', lecturer: subDepartment },
    ...{ audience: 'HTX, hộ kinh doanh nhãn, nghệ', openingDecision: 'Quyết định số 33/QĐ-SKHCN ngày 24/3/2025' },
    groups: { HOP_TAC_XA: 6, HO_KINH_DOANH: 4, UBND_HUYEN: 2 },
  },
  {
    ...{
      code: 'HY-TT2',
      courseCode: 'HY-TT',
      days: ['2025-05-29'],
      halfDays: ['MORNING'],
      place: 'Huyện Văn Lâm',
      lecturer: subDepartment,
    },
    ...{ audience: 'UBND huyện; HTX; doanh nghiệp', openingDecision: 'Quyết định số 51/QĐ-SKHCN ngày 12/5/2025' },
    groups: { UBND_HUYEN: 4, HOP_TAC_XA: 5, DOANH_NGHIEP: 5 },
  },
  {
    ...{ code: 'HY-L04', courseCode: 'HY-17025', days: ['2025-08-20', '2025-08-21'], place: 'Phường Phố Hiến', lecturer: vnpi },
    ...{ audience: 'Trường; doanh nghiệp; sở, ngành', openingDecision: 'Quyết định số 87/QĐ-SKHCN ngày 04/8/2025' },
    groups: { TRUONG: 4, DOANH_NGHIEP: 5, SO_BAN_NGANH: 3 },
  },
  {
    ...{ code: 'HY-L05', courseCode: 'HY-ISO', days: ['2025-10-23', '2025-10-24'], place: 'Phường Mỹ Hào', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp', openingDecision: 'Quyết định số 104/QĐ-SKHCN ngày 06/10/2025' },
    ...{ groups: { DOANH_NGHIEP: 3 }, until: '2025-10-21', calledOff: 'Không đủ số người đăng ký' },
  },
  {
    // The roll lies there, and nobody has finalised it: it counts provisionally.
    ...{ code: 'HY-L06', courseCode: 'HY-TXNG', days: ['2025-12-18'], place: 'Xã Khoái Châu', lecturer: subDepartment },
    ...{ audience: 'HTX, hộ kinh doanh', openingDecision: 'Quyết định số 131/QĐ-SKHCN ngày 01/12/2025' },
    ...{ groups: { HOP_TAC_XA: 6, HO_KINH_DOANH: 3, UBND_XA: 2 }, until: '2025-12-18' },
  },
];

const experts: readonly HistoryExperts[] = [
  {
    ...{ code: 'HY-CG1', courseCode: 'HY-CG', heldBy: vnpi, heldFrom: '2024-07-08', heldTo: '2024-07-19', place: 'Hà Nội' },
    ...{ audience: 'Sở, ngành; doanh nghiệp', openingDecision: 'Quyết định số 63/QĐ-SKHCN ngày 24/6/2024' },
    ...{ groups: { SO_BAN_NGANH: 1, DOANH_NGHIEP: 2 }, failed: 1 },
  },
];

const evidence: readonly HistoryEvidence[] = [
  support('orgs_supported', '2024-05-31', 'MANAGEMENT_SYSTEM', steel, 'Áp dụng ISO 14001:2015'),
  support('orgs_supported', '2024-07-12', 'IMPROVEMENT_TOOL', plastics, 'Áp dụng 5S, Kaizen'),
  support('orgs_supported', '2024-10-18', 'STANDARD', garments, 'Xây dựng tiêu chuẩn cơ sở'),
  support('orgs_supported', '2025-03-21', 'TRACEABILITY', turmeric, 'Tem truy xuất nguồn gốc tinh bột nghệ'),
  support('orgs_supported', '2025-06-13', 'STANDARD', longan, 'Chứng nhận hợp chuẩn'),
  support('lab_invested', '2025-05-16', 'EQUIPMENT', engineering, 'Thiết bị đo lường của phòng thử nghiệm'),
  support('research_orgs_supported', '2024-09-27', 'RESEARCH', turmeric, 'Chế biến sâu tinh bột nghệ'),
  support('research_orgs_supported', '2025-02-28', 'RESEARCH', plastics, 'Năng suất xanh trong sản xuất bao bì'),
  support('research_orgs_supported', '2025-09-19', 'RESEARCH', steel, 'Tối ưu hóa dây chuyền cán'),
  tfp('2024-12-20', 'Đóng góp của TFP vào tăng trưởng năm 2024', 44.1),
  milestone('cab_built', '2025-04-25', 'Tổ chức đánh giá chứng nhận hệ thống quản lý được công nhận'),
];

/** Hưng Yên: ranges, "khoảng 20 lớp", and a condition that did not hold. */
export const hungYen: DemoProvince = {
  key: 'hung-yen',
  name: 'Hưng Yên',
  courses: [
    {
      code: 'HY-5S',
      topic: 'MANAGEMENT_TOOLS',
      name: 'Công cụ 5S, Kaizen trong doanh nghiệp',
      type: 'TAP_HUAN',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'HY-ISO',
      topic: 'STANDARDS_QUALITY',
      name: 'Áp dụng TCVN ISO 9001, ISO 14001',
      type: 'TAP_HUAN',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'HY-TXNG',
      topic: 'TRACEABILITY',
      name: 'Truy xuất nguồn gốc nhãn lồng, nghệ',
      type: 'TAP_HUAN',
      periods: 8,
      certificateKind: 'NONE',
    },
    {
      code: 'HY-17025',
      topic: 'STANDARDS_QUALITY',
      name: 'Áp dụng ISO/IEC 17025 trong phòng thử nghiệm',
      type: 'TAP_HUAN',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'HY-TT',
      topic: 'MANAGEMENT_TOOLS',
      name: 'Tuyên truyền, phổ biến về năng suất chất lượng',
      type: 'TUYEN_TRUYEN',
      periods: null,
      certificateKind: 'NONE',
    },
    {
      code: 'HY-CG',
      topic: 'EXPERTS',
      name: 'Đào tạo, chứng nhận chuyên gia năng suất chất lượng',
      type: 'CHUYEN_GIA',
      periods: 80,
      certificateKind: 'COMPETENCE',
    },
  ],
  plans: [
    {
      number: 'Hưng Yên 2021-2025',
      ...{ classes, experts, evidence },
      openingFigures: [
        figure('training_classes', '2021-12-31', 3, 'Năm 2021: 3 lớp', 'Báo cáo năm 2021 kèm danh sách lớp'),
        figure('training_classes', '2022-12-31', 5, 'Năm 2022: 5 lớp', 'Báo cáo năm 2022 kèm danh sách lớp'),
        figure('training_classes', '2023-12-31', 6, 'Năm 2023: 6 lớp', 'Báo cáo năm 2023 kèm danh sách lớp'),
        figure(
          'orgs_supported',
          '2023-12-31',
          12,
          'Năm 2021-2023: 12 tổ chức, doanh nghiệp',
          'Danh sách tổ chức, doanh nghiệp được hỗ trợ',
        ),
      ],
      reportedFigures: [
        figure('tfp_measured_yearly', '2021-12-31', 1, 'Đã tính TFP năm 2021', 'Báo cáo TFP năm 2021'),
        figure('tfp_measured_yearly', '2022-12-31', 1, 'Đã tính TFP năm 2022', 'Báo cáo TFP năm 2022'),
        figure('tfp_measured_yearly', '2023-12-31', 1, 'Đã tính TFP năm 2023', 'Báo cáo TFP năm 2023'),
      ],
      unmet: {
        targetKey: 'assessment_experts_certified',
        reason: 'Chưa có đơn vị ở Trung ương mở khóa đào tạo chuyên gia đánh giá, chứng nhận',
        saidOn: '2025-11-10',
      },
      report: { year: 2025, asOf: '2025-11-15' },
    },
  ],
  units: {
    SO_BAN_NGANH: ['Sở Khoa học và Công nghệ tỉnh Hưng Yên', 'Sở Công Thương tỉnh Hưng Yên', 'Sở Tài chính tỉnh Hưng Yên'],
    UBND_HUYEN: ['UBND huyện Khoái Châu', 'UBND huyện Văn Lâm', 'UBND thành phố Hưng Yên'],
    UBND_XA: ['UBND xã Khoái Châu'],
    TO_CHUC: ['Hiệp hội Doanh nghiệp Phố Hiến Demo'],
    DOANH_NGHIEP: [steel, plastics, garments, turmeric, longan, engineering].map(({ organisation }) => organisation),
    HOP_TAC_XA: ['HTX Nhãn lồng Phố Hiến Demo', 'HTX Nghệ Chí Tân Demo', 'HTX Rau an toàn Sông Luộc Demo'],
    HO_KINH_DOANH: ['HKD Tương Phố Hiến Demo', 'HKD Long nhãn Sông Luộc Demo'],
    TRUONG: ['Trường Cao đẳng Phố Hiến Demo', 'Trường Trung cấp Sông Luộc Demo'],
  },
  minorities: [],
  firstPhone: 300,
};
