import { forbiddenTopicIn } from './question-topics.js';

describe('a question that a registration form must not ask', () => {
  it.each([
    ['Số CCCD', 'identity'],
    ['Số căn cước công dân của Ông/Bà', 'identity'],
    ['Gửi ảnh chụp hai mặt thẻ Căn cước', 'identity'],
    ['So can cuoc', 'identity'],
    ['Mã định danh cá nhân', 'identity'],
    ['Số hộ chiếu', 'identity'],
    ['Giấy tờ tuỳ thân (bản chụp)', 'identity'],
    ['Please send a photo of your ID card', 'identity'],
    ['Passport number', 'identity'],
    ['Ông/Bà là người dân tộc nào?', 'ethnicity'],
    ['DÂN TỘC', 'ethnicity'],
    ['dan toc', 'ethnicity'],
    ['Ethnic group', 'ethnicity'],
    ['Tôn giáo'.normalize('NFD'), 'belief'],
    ['Ông/Bà có theo đạo không?', 'belief'],
    ['Có phải đảng viên không?', 'belief'],
    ['Tình trạng sức khoẻ', 'health'],
    ['Ông/Bà có bệnh gì cần lưu ý?', 'health'],
    ['Dị ứng thức ăn nào?', 'health'],
    ['Do you have any allergies?', 'health'],
    ['Đăng ký vân tay', 'biometrics'],
    ['Có tiền án không?', 'criminal'],
    ['Tien an, tien su', 'criminal'],
    ['Sexual orientation', 'private'],
  ])('%s (%s)', (label, topic) => {
    expect(forbiddenTopicIn(label)).toBe(topic);
  });

  it.each([
    'Ông/Bà có ăn trưa tại lớp không?',
    'Có cần thanh toán tiền ăn không?',
    'Tien an trua',
    'Nhóm mẫu thử nghiệm nào?',
    'nhom mau',
    'Cây trồng hay bị sâu bệnh gì?',
    'Đơn vị là bệnh viện hay trạm y tế?',
    'Sản phẩm bảo vệ sức khỏe',
    'Sản phẩm nào muốn truy xuất nguồn gốc?',
    'Trường có phải dân tộc nội trú không?',
    'Cán bộ Ban Dân tộc tỉnh?',
    'Theo đào tạo trực tuyến được không?',
    'theo dao tao truc tuyen',
    'Minh chứng nâng cao năng suất',
    'Mã định danh sản phẩm trên Cổng truy xuất',
    'Lunch at the class?',
    '',
  ])('lets pass: %s', (label) => {
    expect(forbiddenTopicIn(label)).toBeNull();
  });
});
