import type { UnitGroup } from '../shared/unit-group.js';
import type { DemoOrganisation } from './demo-data.js';
import { communeOf } from './demo-places.js';

const demo = (kind: string, ...names: readonly string[]): string[] => names.map((name) => `${kind} ${name} Demo`);

/** The units of 2024, when districts still existed. Enterprises, co-operatives, households and schools are invented. */
const unitsByGroup: Readonly<Partial<Record<UnitGroup, readonly string[]>>> = {
  SO_BAN_NGANH: [
    'Sở Khoa học và Công nghệ',
    'Sở Công Thương',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Sở Kế hoạch và Đầu tư',
    'Sở Tài chính',
    'Sở Y tế',
    'Sở Thông tin và Truyền thông',
    'Sở Tài nguyên và Môi trường',
    'Sở Lao động - Thương binh và Xã hội',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    'Ban Quản lý các khu công nghiệp',
  ],
  UBND_HUYEN: [
    'UBND thành phố Tuyên Quang',
    'UBND huyện Hàm Yên',
    'UBND huyện Na Hang',
    'UBND huyện Lâm Bình',
    'UBND huyện Chiêm Hóa',
    'UBND huyện Yên Sơn',
    'UBND huyện Sơn Dương',
  ],
  TO_CHUC: [
    'Hội Phụ nữ xã Demo',
    'Hội Nông dân huyện Demo',
    'Hiệp hội Doanh nghiệp Demo',
    'Liên minh Hợp tác xã Demo',
    'Hội Cựu chiến binh xã Demo',
  ],
  DOANH_NGHIEP: [
    ...demo('Công ty cổ phần', 'Chè Tân Lâm', 'Giấy Lô Giang', 'Khoáng sản Thành Tuyên', 'Chế biến nông sản Nà Lồm', 'Xi măng Tân Lâm'),
    ...demo('Công ty TNHH MTV', 'Gỗ Lô Giang', 'Cơ khí Phù Hương', 'Thực phẩm Sông Gâm', 'In Thành Tuyên', 'Nước khoáng Bản Khuổi'),
    ...demo('Công ty TNHH', 'Vật liệu xây dựng Thành Tuyên', 'Chè Sông Gâm', 'May Tân Lâm', 'Bao bì Lô Giang', 'Dược liệu Phù Hương'),
    ...demo('DNTN', 'May Sông Gâm', 'Mộc Bản Khuổi', 'Cơ điện Tân Lâm'),
  ],
  HOP_TAC_XA: [
    ...demo('HTX', 'Cam sành Phù Hương', 'Nông nghiệp hữu cơ Nà Lồm', 'Miến dong Bản Khuổi', 'Chè Tân Lâm', 'Rau an toàn Phù Hương'),
    ...demo('HTX', 'Lạc giống Bản Khuổi', 'Vịt bầu Nà Lồm', 'Cá lồng Sông Gâm', 'Măng khô Khau Vai', 'Bưởi Lô Giang', 'Dược liệu Nà Lồm'),
  ],
  HO_KINH_DOANH: demo(
    'HKD',
    'Mật ong Khau Vai',
    'Cam sành Phù Hương',
    'Bún khô Bản Khuổi',
    'Thịt lợn đen Nà Lồm',
    'Rượu ngô Khau Vai',
    'Tinh dầu Sông Gâm',
    'Bánh gai Tân Lâm',
  ),
  TRUONG: ['Trường Cao đẳng Kỹ thuật Demo', 'Trường Trung cấp Nghề Demo'],
};

export const organisations: readonly DemoOrganisation[] = Object.entries(unitsByGroup).flatMap(([unitGroup, names]) =>
  names.map((name) => ({ name, unitGroup: unitGroup as UnitGroup, commune: communeOf(name, unitGroup as UnitGroup) })),
);

/** A class held in a district is attended by that district's own officials. */
const officialsOfClass: Readonly<Record<string, readonly string[]>> = {
  L03: ['UBND huyện Hàm Yên'],
  L04: ['UBND huyện Na Hang', 'UBND huyện Lâm Bình'],
  L07: ['UBND huyện Sơn Dương'],
  L10: ['UBND huyện Chiêm Hóa'],
  L12: ['UBND huyện Yên Sơn'],
};

/** The unit of the nth person of a group who first attends this class, spread evenly. */
export function unitOf(group: UnitGroup, classCode: string, nth: number): string {
  const local = group === 'UBND_HUYEN' ? officialsOfClass[classCode] : undefined;
  const names = local ?? unitsByGroup[group] ?? [];
  const name = names[nth % names.length];
  if (!name) throw new Error(`the demonstration has no unit in ${group}`);
  return name;
}

const positions: Readonly<Partial<Record<UnitGroup, readonly string[]>>> = {
  SO_BAN_NGANH: ['Chuyên viên', 'Phó Trưởng phòng', 'Trưởng phòng', 'Chuyên viên chính'],
  UBND_HUYEN: ['Chuyên viên', 'Phó Trưởng phòng Kinh tế và Hạ tầng', 'Cán bộ phòng Nông nghiệp'],
  TO_CHUC: ['Chủ tịch hội', 'Phó Chủ tịch hội', 'Cán bộ'],
  DOANH_NGHIEP: ['Phụ trách chất lượng', 'Quản đốc', 'Phó Giám đốc', 'Nhân viên kỹ thuật', 'Giám đốc'],
  HOP_TAC_XA: ['Giám đốc', 'Phó Giám đốc', 'Thành viên', 'Kế toán'],
  HO_KINH_DOANH: ['Chủ hộ', 'Thành viên hộ'],
  TRUONG: ['Giảng viên', 'Trưởng khoa'],
};

export function positionOf(group: UnitGroup, nth: number): string {
  const names = positions[group] ?? [];
  return names[nth % names.length] ?? 'Chuyên viên';
}
