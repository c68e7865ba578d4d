import { plainTerms, type PlannedTarget, type PublishedPlan, wordsOnly } from './published-plan.js';

/** Enterprises, each counted once. */
const enterprises = { ...plainTerms, comparator: 'GTE', unit: 'enterprise', basis: 'DISTINCT_ORG', audience: ['DOANH_NGHIEP'] } as const;

const targets: readonly PlannedTarget[] = [
  {
    ...wordsOnly,
    key: 'awareness_raised',
    label: 'Nâng cao nhận thức, tăng cường kiến thức về năng suất và chất lượng',
    quote:
      'nâng cao nhận thức, tăng cường kiến thức về năng suất và chất lượng trong bối cảnh hội nhập quốc tế và cuộc Cách mạng công nghiệp ' +
      'lần thứ tư cho các tổ chức, doanh nghiệp, hợp tác xã',
    audienceWords: 'tổ chức, doanh nghiệp, hợp tác xã',
  },
  {
    ...enterprises,
    key: 'enterprises_supported_per_year',
    label: 'Hỗ trợ ít nhất 02 doanh nghiệp/năm',
    quote:
      'Hỗ trợ ít nhất 02 doanh nghiệp/năm áp dụng các giải pháp về tiêu chuẩn, quy chuẩn kỹ thuật, truy xuất nguồn gốc, hệ thống quản lý, ' +
      'công cụ cải tiến nhằm nâng cao năng suất và chất lượng sản phẩm, hàng hóa, tăng khả năng cạnh tranh',
    audienceWords: 'doanh nghiệp · từng năm, không bù cho nhau',
    wanted: 2,
    periodicity: 'PER_YEAR',
    evidenceKinds: ['enterprise_support'],
  },
  {
    ...wordsOnly,
    key: 'ip_support',
    label: 'Hỗ trợ đăng ký bảo hộ sáng chế, giải pháp hữu ích, kiểu dáng công nghiệp',
    quote: 'hỗ trợ đăng ký bảo hộ các sáng chế/giải pháp hữu ích, kiểu dáng công nghiệp',
  },
  {
    ...enterprises,
    key: 'gtclqg_winners',
    label: 'Ít nhất 05 doanh nghiệp tham gia và đạt Giải thưởng chất lượng quốc gia',
    quote: 'vận động, hỗ trợ ít nhất 05 doanh nghiệp tham gia và đạt Giải thưởng chất lượng quốc gia',
    audienceWords: 'doanh nghiệp đạt giải · chỉ tham gia thì chưa tính',
    wanted: 5,
    evidenceKinds: ['award_entry:AWARD'],
  },
  {
    ...enterprises,
    key: 'gtclqg_gold',
    label: 'Trong đó ít nhất 01 doanh nghiệp đạt Giải Vàng',
    quote: 'trong đó có ít nhất 01 doanh nghiệp đạt Giải Vàng chất lượng quốc gia',
    wanted: 1,
    evidenceKinds: ['award_entry:GOLD'],
    parentKey: 'gtclqg_winners',
  },
  {
    ...plainTerms,
    key: 'cab_formed',
    label: 'Hình thành 01 tổ chức đánh giá sự phù hợp',
    quote:
      'hỗ trợ, tăng cường năng lực cho Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng Bạc Liêu hình thành 01 tổ chức đánh giá sự phù hợp ' +
      'để phục vụ cho việc đánh giá sự phù hợp với tiêu chuẩn, quy chuẩn kỹ thuật của các sản phẩm, hàng hóa chủ lực của tỉnh',
    comparator: 'MILESTONE',
    wanted: 1,
    unit: 'milestone',
    basis: 'MILESTONE',
    evidenceKinds: ['milestone'],
  },
  {
    ...plainTerms,
    key: 'labour_productivity_growth',
    label: 'Góp phần tăng năng suất lao động bình quân trên 7%/năm',
    quote: 'góp phần đạt mục tiêu tăng năng suất lao động bình quân trên 7%/năm',
    audienceWords: 'bình quân hằng năm của cả giai đoạn · số của cơ quan thống kê',
    comparator: 'GT',
    wanted: 7,
    unit: 'percent',
    basis: 'EXTERNAL_STAT',
  },
  {
    ...plainTerms,
    key: 'tfp_contribution_pct',
    label: 'TFP đóng góp khoảng 30% vào tăng trưởng kinh tế',
    quote: 'mục tiêu đóng góp của khoa học và công nghệ thông qua TFP, đóng góp khoảng 30% vào tăng trưởng kinh tế của tỉnh',
    audienceWords: 'số của cơ quan thống kê',
    comparator: 'ABOUT',
    wanted: 30,
    unit: 'percent',
    basis: 'EXTERNAL_STAT',
  },
];

/** Bạc Liêu: no number of this plan can be answered from training records. */
export const planBacLieu: PublishedPlan = {
  number: 'Bạc Liêu 2021-2025',
  title: 'Nâng cao năng suất và chất lượng trên địa bàn tỉnh Bạc Liêu giai đoạn 2021 – 2025',
  issuer: 'Ủy ban nhân dân tỉnh Bạc Liêu',
  province: 'Bạc Liêu',
  signedOn: null,
  periodFrom: '2021-01-01',
  periodTo: '2025-12-31',
  source: 'Bài "Bạc Liêu: Năng suất trở thành động lực phát triển của các ngành, lĩnh vực"; chưa có văn bản gốc nên chưa rõ số, ngày ký',
  targets,
};
