/** What a class file holds: quyết định mở lớp, công văn triệu tập, giấy mời, chương trình, danh sách đã ký, tài liệu, ảnh, báo cáo kết quả lớp. */
export const paperKinds = ['DECISION', 'CONVENING', 'INVITATION', 'AGENDA', 'LIST', 'HANDOUT', 'PHOTO', 'REPORT', 'OTHER'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** More than any class has kept on paper; beyond it somebody uploads a camera. */
export const MOST_PAPERS = 200;
