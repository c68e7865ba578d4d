import { courseTypes } from '../../../shared/course-type.js';
import { unitGroups } from '../../../shared/unit-group.js';
import { plainTerms, type PlannedTarget, type PublishedPlan, wordsOnly } from './published-plan.js';

/** Two separate bullets of the plan, so an expert course adds no turns; conferences and seminars are "tuyên truyền", not "đào tạo". */
const turnTypes = courseTypes.filter((type) => type === 'TAP_HUAN' || type === 'DAO_TAO');

const targets: readonly PlannedTarget[] = [
  {
    ...wordsOnly,
    key: 'awareness_raised',
    label: 'Nâng cao nhận thức, tăng cường kiến thức về năng suất chất lượng',
    quote:
      'Nâng cao nhận thức, tăng cường kiến thức về năng suất chất lượng trong bối cảnh hội nhập quốc tế và cuộc cách mạng công nghiệp ' +
      'lần thứ tư cho các cơ quan, đơn vị, tổ chức, doanh nghiệp trên địa bàn tỉnh.',
    audienceWords: 'cơ quan, đơn vị, tổ chức, doanh nghiệp',
  },
  {
    ...wordsOnly,
    key: 'product_productivity',
    label: 'Nâng cao năng suất chất lượng sản phẩm, hàng hóa chủ lực, đặc sản',
    quote:
      'Nâng cao năng suất chất lượng sản phẩm, hàng hóa công nghiệp, nông nghiệp chủ lực, sản phẩm đặc sản. Ưu tiên hỗ trợ các doanh ' +
      'nghiệp vừa và nhỏ sản xuất kinh doanh các sản phẩm chủ lực, đặc sản, sản phẩm OCOP tại địa phương.',
    audienceWords: 'ưu tiên doanh nghiệp vừa và nhỏ',
  },
  {
    ...plainTerms,
    key: 'training_attendee_turns',
    label: 'Đào tạo, tập huấn cho trên 500 lượt người',
    quote:
      'Đào tạo, tập huấn về năng suất, chất lượng cho trên 500 lượt người thuộc các sở, ngành, Ủy ban nhân dân huyện, thành phố, ' +
      'tổ chức, doanh nghiệp.',
    audienceWords: 'sở, ngành; UBND huyện, thành phố; tổ chức; doanh nghiệp',
    comparator: 'GT',
    wanted: 500,
    unit: 'turn',
    basis: 'ATTENDEE_TURN',
    audience: unitGroups,
    countedTypes: turnTypes,
  },
  {
    ...plainTerms,
    key: 'experts_trained',
    label: 'Đào tạo chuyên gia cho ít nhất 10 người',
    quote: 'Đào tạo về chuyên gia năng suất, chất lượng cho ít nhất 10 người thuộc các sở, ngành, doanh nghiệp.',
    audienceWords: 'sở, ngành, doanh nghiệp · tính người, không tính lượt',
    comparator: 'GTE',
    wanted: 10,
    unit: 'person',
    basis: 'DISTINCT_PERSON_CERTIFIED',
    audience: ['SO_BAN_NGANH', 'DOANH_NGHIEP'],
    countedTypes: ['CHUYEN_GIA'],
  },
  {
    ...plainTerms,
    key: 'enterprises_supported',
    label: '30 doanh nghiệp trở lên được hỗ trợ các giải pháp',
    quote:
      'Có 30 doanh nghiệp trở lên được hỗ trợ các giải pháp về tiêu chuẩn, quy chuẩn kỹ thuật, truy xuất nguồn gốc, hệ thống quản lý, ' +
      'công cụ cải tiến nhằm nâng cao năng suất chất lượng sản phẩm, hàng hóa.',
    audienceWords: 'tính doanh nghiệp, không trùng · từ hồ sơ hỗ trợ',
    comparator: 'GTE',
    wanted: 30,
    unit: 'enterprise',
    basis: 'REPORTED_COUNT',
    evidenceKinds: ['enterprise_support'],
  },
  {
    ...plainTerms,
    key: 'agrifood_orgs_reached_pct',
    label: 'Phấn đấu 50% tổ chức, cá nhân nông lâm thủy sản, thực phẩm được tuyên truyền, đào tạo, tập huấn',
    quote:
      'Phấn đấu 50% các tổ chức, cá nhân sản xuất, kinh doanh các sản phẩm nông lâm thủy sản, thực phẩm trên địa bàn tỉnh được thông tin ' +
      'tuyên truyền, đào tạo, tập huấn kiến thức về hoạt động truy xuất nguồn gốc; mã số mã vạch; ghi nhãn hàng hoá và công bố tiêu chuẩn ' +
      'chất lượng sản phẩm hàng hoá.',
    audienceWords: 'truy xuất nguồn gốc; mã số mã vạch; ghi nhãn hàng hoá; công bố tiêu chuẩn',
    comparator: 'GTE',
    wanted: 50,
    unit: 'percent',
    basis: 'REPORTED_RATIO',
    countedTopics: ['TRACEABILITY', 'BARCODES', 'LABELLING', 'STANDARDS_QUALITY'],
    evidenceKinds: ['propaganda_item', 'denominator_snapshot'],
  },
  {
    ...plainTerms,
    key: 'gtclqg_entrants',
    label: '02 doanh nghiệp tham gia Giải thưởng chất lượng quốc gia',
    quote: 'Hướng dẫn, hỗ trợ 02 doanh nghiệp tham gia Giải thưởng chất lượng quốc gia.',
    comparator: 'EXACT',
    wanted: 2,
    unit: 'enterprise',
    basis: 'REPORTED_COUNT',
    evidenceKinds: ['award_entry'],
  },
  {
    ...plainTerms,
    key: 'ocop_trademark_pct',
    label: 'Trên 70% sản phẩm OCOP được đăng ký bảo hộ nhãn hiệu',
    quote: 'Có trên 70% sản phẩm gắn với Chương trình mỗi xã một sản phẩm (OCOP) được đăng ký bảo hộ nhãn hiệu.',
    comparator: 'GT',
    wanted: 70,
    unit: 'percent',
    basis: 'REPORTED_RATIO',
    evidenceKinds: ['ocop_product:TRADEMARK', 'denominator_snapshot'],
  },
  {
    ...plainTerms,
    key: 'traceability_portal',
    label: 'Xây dựng Cổng thông tin điện tử về truy xuất nguồn gốc',
    quote: 'Triển khai xây dựng Cổng thông tin điện tử về truy xuất nguồn gốc sản phẩm, hàng hoá của tỉnh.',
    comparator: 'MILESTONE',
    unit: 'milestone',
    basis: 'MILESTONE',
    evidenceKinds: ['milestone'],
  },
];

/**
 * Kế hoạch 60/KH-UBND of Tuyên Quang, section II.2. `audience` of the turns holds every group: co-operatives are "tổ chức", and household
 * businesses count by default, shown apart so that a strict reader can subtract them.
 */
export const plan60: PublishedPlan = {
  number: '60/KH-UBND',
  title:
    'Thực hiện Chương trình quốc gia hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa trên địa bàn tỉnh ' +
    'Tuyên Quang giai đoạn 2021-2025',
  issuer: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  province: 'Tuyên Quang',
  signedOn: '2022-04-19',
  periodFrom: '2021-01-01',
  periodTo: '2025-12-31',
  source: null,
  targets,
};
