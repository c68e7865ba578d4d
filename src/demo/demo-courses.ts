import type { DemoCourse } from './demo-data.js';

const completion = { certificateKind: 'COMPLETION' } as const;

export const courses: readonly DemoCourse[] = [
  { ...completion, code: 'TQ-NSCL', name: 'Tổng quan về năng suất chất lượng và Chương trình 1322', type: 'TAP_HUAN', periods: 16 },
  { ...completion, code: '5S-KAIZEN', name: 'Công cụ 5S, Kaizen trong doanh nghiệp sản xuất', type: 'TAP_HUAN', periods: 16 },
  { ...completion, code: 'MSMV-OCOP', name: 'Mã số mã vạch, truy xuất nguồn gốc sản phẩm OCOP', type: 'TAP_HUAN', periods: 8 },
  {
    code: 'VB-TCDLCL',
    name: 'Hội nghị tuyên truyền, phổ biến văn bản mới về TCĐLCL',
    type: 'HOI_NGHI',
    periods: null,
    certificateKind: 'NONE',
  },
  { ...completion, code: 'ISO-9001', name: 'ISO 9001:2015 và đánh giá nội bộ', type: 'DAO_TAO', periods: 24 },
  { ...completion, code: 'ISO-22000', name: 'ISO 22000, HACCP cho cơ sở chế biến chè', type: 'DAO_TAO', periods: 16 },
  {
    code: 'CG-NSCL',
    name: 'Đào tạo chuyên gia năng suất chất lượng',
    type: 'CHUYEN_GIA',
    periods: 80,
    certificateKind: 'EXPERT_COMPLETION',
  },
  { code: 'GTCLQG', name: 'Hội thảo Giải thưởng Chất lượng Quốc gia', type: 'HOI_THAO', periods: null, certificateKind: 'NONE' },
  { ...completion, code: 'GHI-NHAN', name: 'Ghi nhãn hàng hóa, công bố tiêu chuẩn áp dụng', type: 'TAP_HUAN', periods: 16 },
  { ...completion, code: 'CDS-NSX', name: 'Chuyển đổi số, sản xuất thông minh, năng suất xanh', type: 'DAO_TAO', periods: 16 },
  { ...completion, code: 'TXNG-QR', name: 'Truy xuất nguồn gốc, tem QR, Cổng truy xuất nguồn gốc của tỉnh', type: 'TAP_HUAN', periods: 8 },
];
