import type { UnitGroup } from '../shared/unit-group.js';

const HEAD = 'code,name,level,parent_code,valid_from';

/** The seven districts of 2024 with the communes where the demonstration's organisations lie, and one place in the province next to it. */
export const unitsOf2024 = `${HEAD}
08,Tỉnh Tuyên Quang,province,,
070,Thành phố Tuyên Quang,district,08,
071,Huyện Lâm Bình,district,08,
072,Huyện Na Hang,district,08,
073,Huyện Chiêm Hóa,district,08,
074,Huyện Hàm Yên,district,08,
075,Huyện Yên Sơn,district,08,
076,Huyện Sơn Dương,district,08,
02203,Phường Minh Xuân,commune,070,
02212,Phường Nông Tiến,commune,070,
02512,Phường An Tường,commune,070,
02497,Xã Kim Phú,commune,070,
02266,Thị trấn Lăng Can,commune,071,
02269,Xã Thượng Lâm,commune,071,
02221,Thị trấn Na Hang,commune,072,
02248,Xã Yên Hoa,commune,072,
02287,Thị trấn Vĩnh Lộc,commune,073,
02350,Xã Kim Bình,commune,073,
02374,Thị trấn Tân Yên,commune,074,
02392,Xã Phù Lưu,commune,074,
02473,Thị trấn Yên Sơn,commune,075,
02449,Xã Xuân Vân,commune,075,
02536,Thị trấn Sơn Dương,commune,076,
02545,Xã Tân Trào,commune,076,
02,Tỉnh Hà Giang,province,,
027,Huyện Mèo Vạc,district,02,
00814,Xã Khâu Vai,commune,027,
`;

/** The last day of all of them. */
export const UNITS_OF_2024_END_ON = '2025-06-30';

export const unitsOf2025 = `${HEAD}
08,Tỉnh Tuyên Quang,province,,2025-07-01
02215,Phường Minh Xuân,commune,08,2025-07-01
02212,Phường Nông Tiến,commune,08,2025-07-01
02512,Phường An Tường,commune,08,2025-07-01
02509,Phường Mỹ Lâm,commune,08,2025-07-01
02266,Xã Lâm Bình,commune,08,2025-07-01
02269,Xã Thượng Lâm,commune,08,2025-07-01
02221,Xã Nà Hang,commune,08,2025-07-01
02248,Xã Yên Hoa,commune,08,2025-07-01
02287,Xã Chiêm Hóa,commune,08,2025-07-01
02350,Xã Kim Bình,commune,08,2025-07-01
02374,Xã Hàm Yên,commune,08,2025-07-01
02392,Xã Phù Lưu,commune,08,2025-07-01
02473,Xã Yên Sơn,commune,08,2025-07-01
02449,Xã Xuân Vân,commune,08,2025-07-01
02536,Xã Sơn Dương,commune,08,2025-07-01
02545,Xã Tân Trào,commune,08,2025-07-01
00802,Xã Khâu Vai,commune,08,2025-07-01
`;

/** What became of them; Xã Kim Phú was divided. */
export const successionsOf2025 = `level,old_code,old_name,new_code,part
province,08,Tỉnh Tuyên Quang,08,full
province,02,Tỉnh Hà Giang,08,full
commune,02203,Phường Minh Xuân,02215,full
commune,02212,Phường Nông Tiến,02212,full
commune,02512,Phường An Tường,02512,full
commune,02497,Xã Kim Phú,02509,partial
commune,02497,Xã Kim Phú,02215,partial
commune,02266,Thị trấn Lăng Can,02266,full
commune,02269,Xã Thượng Lâm,02269,full
commune,02221,Thị trấn Na Hang,02221,full
commune,02248,Xã Yên Hoa,02248,full
commune,02287,Thị trấn Vĩnh Lộc,02287,full
commune,02350,Xã Kim Bình,02350,full
commune,02374,Thị trấn Tân Yên,02374,full
commune,02392,Xã Phù Lưu,02392,full
commune,02473,Thị trấn Yên Sơn,02473,full
commune,02449,Xã Xuân Vân,02449,full
commune,02536,Thị trấn Sơn Dương,02536,full
commune,02545,Xã Tân Trào,02545,full
commune,00814,Xã Khâu Vai,00802,full
`;

/** Part of a name and the code of the commune of 2024; the first that fits counts. */
const byName: readonly (readonly [string, string | null])[] = [
  ['UBND thành phố Tuyên Quang', '02203'],
  ['UBND huyện Hàm Yên', '02374'],
  ['UBND huyện Na Hang', '02221'],
  ['UBND huyện Lâm Bình', '02266'],
  ['UBND huyện Chiêm Hóa', '02287'],
  ['UBND huyện Yên Sơn', '02473'],
  ['UBND huyện Sơn Dương', '02536'],
  // Of which xã or huyện these are, nobody has said.
  ['Hội Phụ nữ xã', null],
  ['Hội Nông dân huyện', null],
  ['Hội Cựu chiến binh xã', null],
  ['Trường Trung cấp Nghề', '02374'],
  ['Gỗ Lô Giang', '02497'],
  ['Bưởi Lô Giang', '02449'],
  ['Lô Giang', '02512'],
  ['Thành Tuyên', '02203'],
  ['Chè Tân Lâm', '02545'],
  ['Tân Lâm', '02536'],
  ['Phù Hương', '02392'],
  ['May Sông Gâm', '02287'],
  ['Sông Gâm', '02350'],
  ['Nà Lồm', '02248'],
  ['Bản Khuổi', '02269'],
  // A guest from the next province.
  ['Rượu ngô Khau Vai', '00814'],
  ['Khau Vai', '02221'],
];

/** Bodies of the province have their seat in its town. */
const inTown: readonly UnitGroup[] = ['SO_BAN_NGANH', 'TO_CHUC', 'TRUONG'];

/** The code of the commune where an organisation of the demonstration lies; null where nobody has said. */
export function communeOf(name: string, group: UnitGroup): string | null {
  const named = byName.find(([part]) => name.includes(part));
  if (named) return named[1];
  return inTown.includes(group) ? '02203' : null;
}

/** Part of what is printed as the place of a class and the code of the unit of 2024 that it names, as finely as it names one. */
const byPlace: readonly (readonly [string, string])[] = [
  ['Hội trường Sở KH&CN', '02203'],
  ['UBND huyện Hàm Yên', '02374'],
  ['UBND huyện Na Hang', '02221'],
  ['Huyện Chiêm Hóa', '073'],
  ['Huyện Yên Sơn', '075'],
  ['Huyện Sơn Dương', '076'],
  ['TP Tuyên Quang', '070'],
];

/** The code of the unit in which a class of the demonstration is held; null where its place names none. */
export function unitOfPlace(place: string): string | null {
  return byPlace.find(([part]) => place.includes(part))?.[1] ?? null;
}
