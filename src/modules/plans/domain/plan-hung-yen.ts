import { unitGroups } from '../../../shared/unit-group.js';
import { plainTerms, type PlannedTarget, type PublishedPlan } from './published-plan.js';

/** The plan names no groups for its experts, so every group counts. */
const experts = {
  ...plainTerms,
  comparator: 'RANGE',
  wanted: 1,
  wantedMax: 2,
  unit: 'person',
  basis: 'DISTINCT_PERSON_CERTIFIED',
  audience: unitGroups,
  countedTypes: ['CHUYEN_GIA'],
  competenceOnly: true,
} as const;

const targets: readonly PlannedTarget[] = [
  {
    ...experts,
    key: 'productivity_experts_certified',
    label: 'Đào tạo, chứng nhận 1-2 chuyên gia năng suất chất lượng',
    quote: 'đào tạo, chứng nhận đạt tiêu chuẩn cho 1-2 chuyên gia năng suất chất lượng',
    audienceWords: 'chứng nhận đạt tiêu chuẩn · tính người, không tính lượt',
    countedTopics: ['EXPERTS'],
  },
  {
    ...experts,
    key: 'assessment_experts_certified',
    label: '1-2 chuyên gia đánh giá, chứng nhận sản phẩm, hệ thống quản lý',
    quote:
      'và 1-2 chuyên gia đánh giá, chứng nhận sản phẩm, chứng nhận hệ thống quản lý (khi có đơn vị ở Trung ương mở khóa đào tạo ' +
      'chuyên gia về năng suất chất lượng)',
    audienceWords: 'chứng nhận đạt tiêu chuẩn · tính người, không tính lượt',
    countedTopics: ['ASSESSMENT'],
    condition: 'khi có đơn vị ở Trung ương mở khóa đào tạo chuyên gia về năng suất chất lượng',
  },
  {
    ...plainTerms,
    key: 'institutions_trained',
    label: 'Đào tạo, tập huấn cho ít nhất 01 trường',
    quote:
      'Triển khai chương trình đào tạo, tập huấn về năng suất chất lượng cho ít nhất 01 trường đại học, cao đẳng, trung cấp, trung tâm ' +
      'giáo dục nghề nghiệp trên địa bàn tỉnh',
    audienceWords: 'trường đại học, cao đẳng, trung cấp, trung tâm giáo dục nghề nghiệp · tính trường, không trùng',
    comparator: 'GTE',
    wanted: 1,
    unit: 'institution',
    basis: 'DISTINCT_INSTITUTION',
    audience: ['TRUONG'],
    countedTypes: ['TAP_HUAN', 'DAO_TAO'],
  },
  {
    ...plainTerms,
    key: 'training_classes',
    label: 'Khoảng 20 lớp tập huấn, hướng dẫn',
    quote:
      'Tổ chức khoảng 20 lớp tập huấn, hướng dẫn xây dựng công cụ cải tiến năng suất chất lượng, áp dụng hệ thống quản lý chất lượng ' +
      'theo tiêu chuẩn quốc gia TCVN ISO 9001, ISO 14001, 22000, 17025, tiêu chuẩn Vietgap,...; hướng dẫn triển khai hệ thống truy xuất ' +
      'nguồn gốc sản phẩm phù hợp với tiêu chuẩn quốc gia, tiêu chuẩn quốc tế cho các tổ chức, đơn vị trên địa bàn tỉnh',
    audienceWords: 'các tổ chức, đơn vị',
    comparator: 'ABOUT',
    wanted: 20,
    unit: 'class',
    basis: 'CLASS_COUNT',
    countedTypes: ['TAP_HUAN'],
  },
  {
    ...plainTerms,
    key: 'propaganda_rounds',
    label: '2-4 đợt tuyên truyền, phổ biến',
    quote:
      'Tổ chức 2-4 đợt tuyên truyền, phổ biến về năng suất chất lượng, nâng cao năng suất dựa trên nền tảng khoa học, công nghệ và đổi ' +
      'mới sáng tạo cho các đơn vị liên quan',
    audienceWords: 'các đơn vị liên quan',
    comparator: 'RANGE',
    wanted: 2,
    wantedMax: 4,
    unit: 'event',
    basis: 'EVENT_COUNT',
    countedTypes: ['TUYEN_TRUYEN'],
  },
  {
    ...plainTerms,
    key: 'orgs_supported',
    label: 'Hỗ trợ giải pháp cho 20-30 tổ chức, doanh nghiệp',
    quote:
      'Hỗ trợ các giải pháp nâng cao năng suất chất lượng cho 20-30 tổ chức, doanh nghiệp với các nội dung hỗ trợ: Xây dựng tiêu chuẩn ' +
      'cơ sở, chứng nhận hợp chuẩn, chứng nhận hợp quy, xây dựng và áp dụng các hệ thống quản lý, công cụ cải tiến chất lượng, áp dụng ' +
      'đồng bộ các giải pháp nâng cao năng suất, chất lượng trong tổ chức, doanh nghiệp',
    audienceWords: 'tính tổ chức, doanh nghiệp, không trùng · từ hồ sơ hỗ trợ',
    comparator: 'RANGE',
    wanted: 20,
    wantedMax: 30,
    unit: 'organisation',
    basis: 'DISTINCT_ORG',
    audience: unitGroups,
    evidenceKinds: ['enterprise_support'],
  },
  {
    ...plainTerms,
    key: 'tfp_measured_yearly',
    label: 'Đo lường, tính toán TFP hàng năm',
    quote:
      'Thực hiện đo lường, tính toán mức đóng góp của năng suất các nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế của tỉnh hàng năm, ' +
      'giai đoạn 2021-2025',
    comparator: 'MEASURED',
    periodicity: 'PER_YEAR',
    unit: 'milestone',
    basis: 'MILESTONE',
    evidenceKinds: ['tfp_measurement'],
  },
  {
    ...plainTerms,
    key: 'cab_built',
    label: 'Hỗ trợ xây dựng 01 tổ chức tư vấn hoặc đánh giá chứng nhận',
    quote: 'Tiếp tục hỗ trợ xây dựng 01 tổ chức tư vấn hoặc đánh giá chứng nhận hệ thống quản lý chất lượng được công nhận',
    comparator: 'EXACT',
    wanted: 1,
    unit: 'organisation',
    basis: 'REPORTED_COUNT',
    evidenceKinds: ['milestone'],
  },
  {
    ...plainTerms,
    key: 'lab_invested',
    label: 'Hỗ trợ ít nhất 01 đơn vị đầu tư cơ sở vật chất, trang thiết bị',
    quote:
      'Hỗ trợ ít nhất 01 đơn vị đầu tư cơ sở vật chất, trang thiết bị theo quy định để nâng cao năng lực về thử nghiệm, kiểm nghiệm, ' +
      'giám định, chứng nhận cho các tổ chức đánh giá sự phù hợp, phấn đấu đạt chuẩn quốc gia và quốc tế',
    audienceWords: 'tổ chức đánh giá sự phù hợp',
    comparator: 'GTE',
    wanted: 1,
    unit: 'facility',
    basis: 'DISTINCT_ORG',
    audience: unitGroups,
    evidenceKinds: ['enterprise_support:EQUIPMENT'],
  },
  {
    ...plainTerms,
    key: 'research_orgs_supported',
    label: 'Hỗ trợ ít nhất 03 tổ chức, doanh nghiệp nghiên cứu ứng dụng',
    quote:
      'Hỗ trợ ít nhất 03 tổ chức, doanh nghiệp khoa học và công nghệ, doanh nghiệp tham gia nghiên cứu ứng dụng tiến bộ khoa học, đổi mới ' +
      'sáng tạo thúc đẩy năng suất của doanh nghiệp; các nhiệm vụ nghiên cứu, triển khai ứng dụng giải pháp năng suất xanh và phát triển ' +
      'cộng đồng nhằm nâng cao năng suất và chất lượng',
    audienceWords: 'tổ chức, doanh nghiệp khoa học và công nghệ, doanh nghiệp',
    comparator: 'GTE',
    wanted: 3,
    unit: 'organisation',
    basis: 'DISTINCT_ORG',
    audience: unitGroups,
    evidenceKinds: ['enterprise_support:RESEARCH'],
  },
];

/** Hưng Yên, the aims of 2021–2025 of a plan that runs to 2030. The article gives neither its number nor its day. */
export const planHungYen: PublishedPlan = {
  number: 'Hưng Yên 2021-2025',
  title: 'Hỗ trợ tổ chức, doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa giai đoạn 2021-2030 trên địa bàn tỉnh Hưng Yên',
  issuer: 'Ủy ban nhân dân tỉnh Hưng Yên',
  province: 'Hưng Yên',
  signedOn: null,
  periodFrom: '2021-01-01',
  periodTo: '2025-12-31',
  source: 'Bài báo về kế hoạch; chưa có văn bản gốc nên chưa rõ số và ngày ký',
  targets,
};
