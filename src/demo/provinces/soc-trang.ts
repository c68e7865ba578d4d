import type { DemoProvince } from './plan-history.js';
import { socTrang2021 } from './soc-trang-2021.js';
import { socTrang2026 } from './soc-trang-2026.js';
import { cakes, feed, milk, onions, packaging, rice, sausages, shrimp } from './soc-trang-units.js';

/** Sóc Trăng: one plan of two periods, of which nothing carries over. */
export const socTrang: DemoProvince = {
  key: 'soc-trang',
  name: 'Sóc Trăng',
  mergedInto: { parent: 'UBND thành phố Cần Thơ', name: 'Cần Thơ', legalBasis: 'Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025' },
  courses: [
    {
      code: 'ST-TXNG',
      topic: 'TRACEABILITY',
      name: 'Truy xuất nguồn gốc sản phẩm, hàng hóa',
      type: 'DAO_TAO',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'ST-ISO',
      topic: 'STANDARDS_QUALITY',
      name: 'ISO 22000, HACCP cho cơ sở chế biến',
      type: 'DAO_TAO',
      periods: 24,
      certificateKind: 'NONE',
    },
    {
      code: 'ST-SX',
      topic: 'SMART_PRODUCTION',
      name: 'Công cụ hỗ trợ sản xuất thông minh',
      type: 'DAO_TAO',
      periods: 16,
      certificateKind: 'NONE',
    },
    {
      code: 'ST-HT',
      topic: 'STANDARDS_QUALITY',
      name: 'Hội thảo Giải thưởng Chất lượng Quốc gia',
      type: 'HOI_THAO',
      periods: null,
      certificateKind: 'NONE',
    },
    {
      code: 'ST-HN',
      topic: 'NEW_REGULATIONS',
      name: 'Hội nghị tuyên truyền về năng suất chất lượng',
      type: 'HOI_NGHI',
      periods: null,
      certificateKind: 'NONE',
    },
    {
      code: 'ST-CG',
      topic: 'EXPERTS',
      name: 'Đào tạo chuyên gia năng suất chất lượng',
      type: 'CHUYEN_GIA',
      periods: 80,
      certificateKind: 'EXPERT_COMPLETION',
    },
  ],
  plans: [socTrang2021, socTrang2026],
  units: {
    SO_BAN_NGANH: ['Sở Khoa học và Công nghệ tỉnh Sóc Trăng', 'Sở Công Thương tỉnh Sóc Trăng', 'Sở Y tế tỉnh Sóc Trăng'],
    UBND_HUYEN: ['UBND thị xã Vĩnh Châu', 'UBND huyện Mỹ Xuyên', 'UBND huyện Kế Sách'],
    UBND_XA: ['UBND phường Sóc Trăng', 'UBND phường Vĩnh Châu', 'UBND phường Mỹ Xuyên'],
    DOANH_NGHIEP: [shrimp, rice, cakes, feed, packaging].map(({ organisation }) => organisation),
    HOP_TAC_XA: [onions, milk].map(({ organisation }) => organisation),
    HO_KINH_DOANH: [sausages.organisation, 'HKD Bánh in Ba Thắc Demo'],
    TRUONG: ['Trường Cao đẳng Ba Thắc Demo'],
  },
  minorities: ['Khmer', 'Khmer', 'Hoa'],
  firstPhone: 400,
};
