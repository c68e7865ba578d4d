/**
 * What a class file holds: kế hoạch, dự toán năm; quyết định mở lớp; công văn triệu tập; giấy mời; danh sách cử của đơn vị; chương trình;
 * danh sách học viên; danh sách đã ký; tài liệu; hợp đồng, nghiệm thu, thanh lý; ảnh; bài kiểm tra, phiếu đánh giá; quyết định cấp giấy
 * chứng nhận; báo cáo kết quả lớp; chứng từ chi; tin bài.
 */
export const paperKinds = [
  'PLAN',
  'DECISION',
  'CONVENING',
  'INVITATION',
  'NOMINATION',
  'AGENDA',
  'ROSTER',
  'LIST',
  'HANDOUT',
  'CONTRACT',
  'PHOTO',
  'TEST',
  'CERTIFICATES',
  'REPORT',
  'PAYMENT',
  'NEWS',
  'OTHER',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** More than any class has kept on paper; beyond it somebody uploads a camera. */
export const MOST_PAPERS = 200;
