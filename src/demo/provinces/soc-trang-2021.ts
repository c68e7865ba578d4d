import { award, figure, laboratory, product, support, tfp } from './history-words.js';
import type { HistoryClass, HistoryEvidence, HistoryExperts, PlanHistory } from './plan-history.js';
import { cakes, feed, milk, onions, packaging, rice, sausages, shrimp, subDepartment, vnpi } from './soc-trang-units.js';

/** One decision opened the course in both districts: it is one khóa. */
const inTwoPlaces = {
  ...{ courseCode: 'ST-TXNG', lecturer: subDepartment, audience: 'HTX, hộ kinh doanh, doanh nghiệp' },
  openingDecision: 'Quyết định số 71/QĐ-SKHCN ngày 19/7/2024',
};

const classes: readonly HistoryClass[] = [
  {
    ...{ code: 'ST-HT1', courseCode: 'ST-HT', days: ['2024-06-20'], halfDays: ['MORNING'], place: 'TP Sóc Trăng', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp; sở, ngành; trường', openingDecision: 'Quyết định số 58/QĐ-SKHCN ngày 03/6/2024' },
    groups: { DOANH_NGHIEP: 7, SO_BAN_NGANH: 4, TRUONG: 3 },
  },
  {
    ...{ ...inTwoPlaces, code: 'ST-K1A', days: ['2024-08-06', '2024-08-07'], place: 'Thị xã Vĩnh Châu' },
    ...{ groups: { HOP_TAC_XA: 6, HO_KINH_DOANH: 4, UBND_HUYEN: 2 }, absent: 1 },
  },
  {
    ...inTwoPlaces,
    code: 'ST-K1B',
    days: ['2024-08-13', '2024-08-14'],
    place: 'Huyện Mỹ Xuyên',
    groups: { DOANH_NGHIEP: 6, HOP_TAC_XA: 5 },
  },
  {
    ...{ code: 'ST-HN1', courseCode: 'ST-HN', days: ['2024-11-07'], halfDays: ['MORNING'], place: 'TP Sóc Trăng', lecturer: subDepartment },
    ...{ audience: 'Sở, ngành; UBND huyện; doanh nghiệp', openingDecision: 'Quyết định số 118/QĐ-SKHCN ngày 21/10/2024' },
    groups: { SO_BAN_NGANH: 5, UBND_HUYEN: 5, DOANH_NGHIEP: 5 },
  },
  {
    ...{ code: 'ST-K2', courseCode: 'ST-ISO', days: ['2025-03-18', '2025-03-19', '2025-03-20'], place: 'TP Sóc Trăng', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp chế biến', openingDecision: 'Quyết định số 22/QĐ-SKHCN ngày 03/3/2025' },
    ...{ groups: { DOANH_NGHIEP: 10, SO_BAN_NGANH: 2 }, absent: 1 },
  },
  {
    ...{ code: 'ST-HT2', courseCode: 'ST-HT', days: ['2025-06-12'], halfDays: ['AFTERNOON'], place: 'Huyện Kế Sách', lecturer: vnpi },
    ...{ audience: 'Doanh nghiệp; HTX', openingDecision: 'Quyết định số 49/QĐ-SKHCN ngày 26/5/2025' },
    groups: { DOANH_NGHIEP: 8, HOP_TAC_XA: 4 },
  },
];

/** Ten were sent and nine passed, one of them of a co-operative, which this period names: with five before, fourteen of fifteen. */
const experts: readonly HistoryExperts[] = [
  {
    ...{ code: 'ST-CG1', courseCode: 'ST-CG', heldBy: vnpi, heldFrom: '2024-09-09', heldTo: '2024-09-20', place: 'TP Hồ Chí Minh' },
    ...{ audience: 'Cơ quan quản lý nhà nước; doanh nghiệp, HTX', openingDecision: 'Quyết định số 84/QĐ-SKHCN ngày 23/8/2024' },
    ...{ groups: { SO_BAN_NGANH: 4, HOP_TAC_XA: 1, DOANH_NGHIEP: 5 }, failed: 1 },
  },
];

const TURNS = 'org_support_turns';

const evidence: readonly HistoryEvidence[] = [
  product('2024-05-10', 'TCCS', 'Bánh pía sầu riêng', cakes),
  product('2024-07-19', 'TU_CONG_BO', 'Hành tím sấy', onions),
  product('2024-10-04', 'HOP_CHUAN', 'Gạo thơm túi 5 kg', rice),
  product('2025-02-14', 'TCCS', 'Lạp xưởng tôm', sausages),
  product('2025-04-25', 'HOP_QUY', 'Thức ăn cho tôm thẻ', feed),
  product('2025-08-15', 'TU_CONG_BO', 'Sữa chua bò sữa Ba Thắc', milk),
  support(TURNS, '2024-06-14', 'MANAGEMENT_SYSTEM', shrimp, 'Áp dụng HACCP'),
  support(TURNS, '2024-09-06', 'TRACEABILITY', onions, 'Mã số vùng trồng, tem QR'),
  // The same enterprise a second time: two turns.
  support(TURNS, '2025-03-14', 'IMPROVEMENT_TOOL', shrimp, 'Áp dụng 5S'),
  support(TURNS, '2025-05-30', 'STANDARD', packaging, 'Xây dựng tiêu chuẩn cơ sở'),
  support(TURNS, '2025-10-10', 'MANAGEMENT_SYSTEM', sausages, 'Áp dụng HACCP'),
  laboratory('2022-12-15', 'Trung tâm Kỹ thuật TĐC Demo', 'VILAS 9901'),
  laboratory('2024-04-12', 'Phòng thử nghiệm Tôm Mỹ Thanh Demo', 'VILAS 9902'),
  laboratory('2025-07-11', 'Phòng kiểm nghiệm Ba Thắc Demo', 'VILAS 9903'),
  award('2024-09-30', 'ENTERED', cakes),
  award('2024-10-31', 'AWARD', rice),
  award('2025-10-31', 'AWARD', shrimp),
  tfp('2025-11-05', 'Đóng góp của TFP giai đoạn 2021-2025', 41.5),
];

/** The first period: over, with what was more than wanted, just enough, and short by one. */
export const socTrang2021: PlanHistory = {
  number: 'Sóc Trăng 2021-2025',
  ...{ classes, experts, evidence },
  openingFigures: [
    figure('seminar_rounds', '2022-12-31', 1, 'Năm 2022: 1 hội thảo', 'Báo cáo kết quả năm 2022'),
    figure('seminar_rounds', '2023-12-31', 1, 'Năm 2023: 1 hội nghị', 'Báo cáo kết quả năm 2023'),
    figure('training_courses', '2022-12-31', 1, 'Năm 2022: 1 khoá', 'Báo cáo kết quả năm 2022'),
    figure('training_courses', '2023-12-31', 1, 'Năm 2023: 1 khoá', 'Báo cáo kết quả năm 2023'),
    figure('experts_trained', '2023-12-31', 5, 'Năm 2021-2023: 5 chuyên gia', 'Quyết định cử đi học và giấy chứng nhận'),
    figure('products_supported', '2023-12-31', 60, 'Năm 2021-2023: 60 sản phẩm', 'Danh sách sản phẩm được hỗ trợ'),
    figure(TURNS, '2023-12-31', 36, 'Năm 2021-2023: 36 lượt', 'Danh sách và biên bản hỗ trợ'),
    figure('gtclqg_entry_turns', '2023-12-31', 3, 'Năm 2021-2023: 3 lượt', 'Hồ sơ tham dự các năm'),
  ],
  reportedFigures: [figure('gtclqg_honoured', '2025-11-10', 0, 'Khen thưởng hai doanh nghiệp đạt giải', 'Quyết định khen thưởng')],
  report: { year: 2025, asOf: '2025-11-15' },
};
