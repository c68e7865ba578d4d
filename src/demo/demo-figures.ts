import type { DemoFigure } from './demo-data.js';

const whole = { denominator: null } as const;

/** What was done before the register began: the plan was signed on 19/4/2022, so 2021 is empty. */
export const openingFigures: readonly DemoFigure[] = [
  {
    ...whole,
    targetKey: 'training_attendee_turns',
    countedOn: '2022-12-31',
    value: 82,
    label: 'Năm 2022: 2 lớp, 82 lượt người',
    evidence: 'Báo cáo kết quả thực hiện Kế hoạch năm 2022 (mô phỏng), kèm danh sách ký nhận 2 lớp',
  },
  {
    ...whole,
    targetKey: 'training_attendee_turns',
    countedOn: '2023-12-31',
    value: 108,
    label: 'Năm 2023: 3 lớp, 108 lượt người',
    evidence: 'Báo cáo kết quả thực hiện Kế hoạch năm 2023 (mô phỏng), kèm danh sách ký nhận 3 lớp',
  },
  {
    ...whole,
    targetKey: 'experts_trained',
    countedOn: '2023-12-31',
    value: 1,
    label: '01 người được cử đi đào tạo chuyên gia tại Hà Nội',
    evidence: 'Quyết định cử đi học và giấy chứng nhận năm 2023 (mô phỏng)',
  },
  {
    ...whole,
    targetKey: 'enterprises_supported',
    countedOn: '2023-12-31',
    value: 13,
    label: '13 doanh nghiệp trong các năm 2022-2023',
    evidence: 'Danh sách doanh nghiệp và biên bản hỗ trợ năm 2022, 2023 (mô phỏng)',
  },
  {
    ...whole,
    targetKey: 'gtclqg_entrants',
    countedOn: '2023-12-31',
    value: 1,
    label: 'Năm 2023: 01 doanh nghiệp tham gia',
    evidence: 'Hồ sơ tham dự Giải thưởng Chất lượng Quốc gia năm 2023 (mô phỏng)',
  },
];

/** What others report for 2024 and no record of evidence says; counts add to the opening figures, ratios are the state on their day. */
export const reportedFigures: readonly DemoFigure[] = [
  {
    targetKey: 'ocop_trademark_pct',
    countedOn: '2024-06-30',
    value: 168,
    denominator: 240,
    label: '168/240 sản phẩm OCOP đã đăng ký bảo hộ nhãn hiệu, tính đến 30/6/2024',
    evidence: 'Danh sách sản phẩm OCOP và văn bằng bảo hộ nhãn hiệu (mô phỏng)',
  },
  {
    targetKey: 'agrifood_orgs_reached_pct',
    countedOn: '2024-06-30',
    value: 1130,
    denominator: 2450,
    label: '1.130/2.450 tổ chức, cá nhân được tuyên truyền, đào tạo, tập huấn',
    evidence: 'Công văn của Sở Nông nghiệp và Phát triển nông thôn về số cơ sở đến 30/6/2024 (mô phỏng)',
  },
  {
    ...whole,
    targetKey: 'traceability_portal',
    countedOn: '2024-11-10',
    value: 0,
    label: 'Đang xây dựng',
    evidence: 'Hợp đồng xây dựng Cổng thông tin truy xuất nguồn gốc của tỉnh (mô phỏng)',
  },
];
