import { cooperative, enterprise, household } from './history-words.js';

/** Whom both periods of the plan of Sóc Trăng helped. */
export const shrimp = enterprise('Công ty cổ phần Tôm Mỹ Thanh Demo', '9900000249');
export const rice = enterprise('Công ty TNHH Gạo thơm Ba Thắc Demo', '9900000256');
export const cakes = enterprise('Công ty TNHH Bánh pía Kế Sách Demo', '9900000263');
export const feed = enterprise('Công ty cổ phần Thức ăn thủy sản Ba Thắc Demo', '9900000270');
export const packaging = enterprise('Công ty TNHH Bao bì Mỹ Thanh Demo', '9900000288');
export const onions = cooperative('HTX Hành tím Vĩnh Châu Demo');
export const milk = cooperative('HTX Bò sữa Ba Thắc Demo');
export const sausages = household('HKD Lạp xưởng Kế Sách Demo');

export const vnpi = 'Viện Năng suất Việt Nam';
export const subDepartment = 'Chi cục Tiêu chuẩn Đo lường Chất lượng';
