import { plainTerms, type PlannedTarget, type PublishedPlan, wordsOnly } from './published-plan.js';

const targets: readonly PlannedTarget[] = [
  {
    ...plainTerms,
    key: 'seminar_rounds',
    label: '4 đợt hội thảo, hội nghị tuyên truyền phổ biến',
    quote: 'tổ chức 4 đợt hội thảo, Hội nghị tuyên truyền phổ biến',
    audienceWords: 'doanh nghiệp, hộ kinh doanh, hợp tác xã; cán bộ của cơ quan quản lý chức năng; giảng viên, sinh viên',
    comparator: 'EXACT',
    wanted: 4,
    unit: 'event',
    basis: 'EVENT_COUNT',
    countedTypes: ['HOI_THAO', 'HOI_NGHI'],
  },
  {
    ...plainTerms,
    key: 'training_courses',
    label: '6 khoá đào tạo',
    quote:
      'và 06 khoá đào tạo về các nội dung có liên quan đến năng suất, chất lượng; tiêu chuẩn và quy chuẩn kỹ thuật, hệ thống quản lý, công cụ ' +
      'cải tiến năng suất chất lượng, công cụ hỗ trợ cho sản xuất thông minh, dịch vụ thông minh, văn bản quy phạm pháp luật; GTCLQG; truy ' +
      'xuất nguồn gốc,… cho các doanh nghiệp, hộ kinh doanh, hợp tác xã và cán bộ của cơ quan quản lý chức năng trong tỉnh có liên quan, ' +
      'giảng viên, sinh viên trong các trường đại học, cao đẳng, trung học chuyên nghiệp hiện có của tỉnh',
    audienceWords: 'doanh nghiệp, hộ kinh doanh, hợp tác xã; cán bộ của cơ quan quản lý chức năng; giảng viên, sinh viên',
    comparator: 'EXACT',
    wanted: 6,
    unit: 'course',
    basis: 'COURSE_COUNT',
    countedTypes: ['DAO_TAO'],
  },
  {
    ...plainTerms,
    key: 'products_supported',
    label: 'Hỗ trợ 95 sản phẩm, hàng hóa áp dụng tiêu chuẩn',
    quote:
      'hỗ trợ 95 sản phẩm, hàng hóa của tỉnh được tư vấn, công bố, áp dụng tiêu chuẩn cơ sở; tư vấn, chứng nhận phù hợp tiêu chuẩn quốc gia ' +
      'hoặc tiêu chuẩn quốc tế; tư vấn, chứng nhận phù hợp Quy chuẩn kỹ thuật quốc gia, Quy chuẩn kỹ thuật địa phương; tự công bố sản phẩm, ' +
      'hàng hoá theo quy định',
    comparator: 'EXACT',
    wanted: 95,
    unit: 'product',
    basis: 'REPORTED_COUNT',
    evidenceKinds: ['product_standard'],
  },
  {
    ...plainTerms,
    key: 'org_support_turns',
    label: 'Hỗ trợ ít nhất 50 lượt doanh nghiệp, hộ kinh doanh, hợp tác xã',
    quote:
      'Hỗ trợ ít nhất 50 lượt doanh nghiệp, hộ kinh doanh, hợp tác xã trong việc tư vấn xây dựng, áp dụng, chứng nhận hệ thống quản lý tiên ' +
      'tiến, trong đó quan tâm đến việc áp dụng các hệ thống quản lý về an toàn thực phẩm, môi trường, năng lượng, an toàn và sức khỏe nghề ' +
      'nghiệp; công cụ cải tiến năng suất cơ bản; hệ thống truy xuất nguồn gốc sản phẩm, hàng hóa, áp dụng thực hành nông nghiệp tốt (G.A.P), ' +
      'thực hành sản xuất nông nghiệp hữu cơ, năng suất xanh,…; ứng dụng công nghệ thông tin, công nghệ số để thiết lập, tối ưu hóa, hiện đại ' +
      'hóa hệ thống quản trị doanh nghiệp; áp dụng tiêu chuẩn, công cụ hỗ trợ cho sản xuất thông minh, dịch vụ thông minh',
    audienceWords: 'doanh nghiệp, hộ kinh doanh, hợp tác xã · tính lượt, một đơn vị hai lần là 2',
    comparator: 'GTE',
    wanted: 50,
    unit: 'organisation_turn',
    basis: 'ORG_TURN',
    audience: ['DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH'],
    evidenceKinds: ['enterprise_support'],
  },
  {
    ...plainTerms,
    key: 'iso17025_units',
    label: 'Hỗ trợ 3 đơn vị theo ISO/IEC 17025',
    quote: 'Hỗ trợ 3 đơn vị thực hiện tư vấn xây dựng, áp dụng, đánh giá chứng nhận, nâng cấp theo ISO/IEC 17025',
    comparator: 'EXACT',
    wanted: 3,
    unit: 'facility',
    basis: 'REPORTED_COUNT',
    evidenceKinds: ['lab_accreditation'],
  },
  {
    ...plainTerms,
    key: 'gtclqg_entry_turns',
    label: 'Ít nhất 5 lượt tham dự Giải thưởng Chất lượng Quốc gia',
    quote: 'ít nhất 5 lượt doanh nghiệp tham dự GTCLQG',
    audienceWords: 'doanh nghiệp · tính lượt',
    comparator: 'GTE',
    wanted: 5,
    unit: 'enterprise_turn',
    basis: 'ORG_TURN',
    audience: ['DOANH_NGHIEP'],
    evidenceKinds: ['award_entry'],
  },
  {
    ...plainTerms,
    key: 'gtclqg_award_turns',
    label: 'Ít nhất 3 lượt được trao tặng Giải thưởng Chất lượng Quốc gia',
    quote: 'và có ít nhất 3 lượt doanh nghiệp được trao tặng GTCLQG.',
    audienceWords: 'doanh nghiệp · tính lượt',
    comparator: 'GTE',
    wanted: 3,
    unit: 'enterprise_turn',
    basis: 'ORG_TURN',
    audience: ['DOANH_NGHIEP'],
    evidenceKinds: ['award_entry:AWARD'],
    parentKey: 'gtclqg_entry_turns',
  },
  {
    ...wordsOnly,
    key: 'gtclqg_honoured',
    label: 'Tôn vinh, khen thưởng doanh nghiệp được trao tặng giải',
    quote: 'Tôn vinh, khen thưởng các doanh nghiệp được trao tặng GTCLQG',
    audienceWords: 'doanh nghiệp',
  },
  {
    ...plainTerms,
    key: 'experts_trained',
    label: 'Đào tạo ít nhất 20 chuyên gia năng suất chất lượng',
    quote: 'đào tạo ít nhất 20 chuyên gia năng suất chất lượng tại các cơ quan quản lý nhà nước và doanh nghiệp.',
    audienceWords: 'cơ quan quản lý nhà nước; doanh nghiệp · tính người, không tính lượt',
    comparator: 'GTE',
    wanted: 20,
    unit: 'person',
    basis: 'DISTINCT_PERSON_CERTIFIED',
    audience: ['SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA', 'DOANH_NGHIEP'],
    countedTypes: ['CHUYEN_GIA'],
  },
  {
    ...plainTerms,
    key: 'tfp_measured',
    label: 'Tính mức độ đóng góp của TFP giai đoạn 2026 – 2030',
    quote:
      'Thực hiện tính mức độ đóng góp của năng suất các nhân tố tổng hợp (TFP) trong tốc độ tăng trưởng kinh tế của tỉnh giai đoạn ' +
      '2026 – 2030.',
    comparator: 'MEASURED',
    unit: 'milestone',
    basis: 'MILESTONE',
    evidenceKinds: ['tfp_measurement'],
  },
];

/** Sóc Trăng, the second of the two periods of one plan: the 95 products of the headline are these. */
export const planSocTrang2026: PublishedPlan = {
  number: 'Sóc Trăng 2026-2030',
  title:
    'Thực hiện Chương trình quốc gia hỗ trợ doanh nghiệp nâng cao năng suất và chất lượng sản phẩm, hàng hóa giai đoạn 2021 – 2025 định ' +
    'hướng năm 2030 trên địa bàn tỉnh Sóc Trăng',
  issuer: 'Ủy ban nhân dân tỉnh Sóc Trăng',
  province: 'Sóc Trăng',
  signedOn: null,
  periodFrom: '2026-01-01',
  periodTo: '2030-12-31',
  source: 'Bài "Sóc Trăng: Mục tiêu hỗ trợ 95 sản phẩm, hàng hóa áp dụng tiêu chuẩn cơ sở"; chưa có văn bản gốc nên chưa rõ số và ngày ký',
  targets,
};
