import { RunUnitImport, StartUnitImport } from '../../src/modules/territories/index.js';
import type { TestApp } from './app.js';

/** A few lines of the official list from 01/7/2025, in its format. */
export const UNITS = `code,name,level,parent_code,valid_from
08,Tỉnh Tuyên Quang,province,,2025-07-01
00691,Phường Hà Giang 2,commune,08,2025-07-01
00694,Phường Hà Giang 1,commune,08,2025-07-01
02215,Phường Minh Xuân,commune,08,2025-07-01
02509,Phường Mỹ Lâm,commune,08,2025-07-01
02473,Xã Yên Sơn,commune,08,2025-07-01
02221,Xã Nà Hang,commune,08,2025-07-01
`;

/** What became of a few old units; Xã Kim Phú was divided. */
export const SUCCESSIONS = `level,old_code,old_name,new_code,part
province,08,Tỉnh Tuyên Quang,08,full
province,02,Tỉnh Hà Giang,08,full
commune,00691,Phường Trần Phú,00691,full
commune,00694,Phường Nguyễn Trãi,00694,full
commune,02497,Xã Kim Phú,02509,partial
commune,02497,Xã Kim Phú,02215,partial
commune,02473,Thị trấn Yên Sơn,02473,full
commune,02221,Thị trấn Na Hang,02221,full
`;

/** The older list, with districts; its last day is said beside it. */
export const OLD_UNITS = `code,name,level,parent_code,valid_from,valid_to
08,Tỉnh Tuyên Quang,province,,,
02,Tỉnh Hà Giang,province,,,
024,Thành phố Hà Giang,district,02,,
070,Thành phố Tuyên Quang,district,08,,
072,Huyện Na Hang,district,08,,
075,Huyện Yên Sơn,district,08,,
00691,Phường Trần Phú,commune,024,,
00694,Phường Nguyễn Trãi,commune,024,,
02497,Xã Kim Phú,commune,070,,
02473,Thị trấn Yên Sơn,commune,075,,
02221,Thị trấn Na Hang,commune,072,,
`;

/** Enters the three lists as staff would. */
export async function enterTerritory(testApp: TestApp): Promise<void> {
  for (const [list, endsOn] of [[UNITS], [SUCCESSIONS], [OLD_UNITS, '2025-06-30']] as const) {
    await enterList(testApp, list, endsOn);
  }
}

/** One list, as staff would. */
export async function enterList(testApp: TestApp, list: string, endsOn?: string): Promise<void> {
  const actor = { kind: 'system', name: 'test' } as const;
  const handedIn = { fileName: 'danh-muc.csv', bytes: Buffer.from(list), ...(endsOn === undefined ? {} : { endsOn }) };
  const { id } = await testApp.get(StartUnitImport).execute(actor, handedIn);
  await testApp.get(RunUnitImport).execute(actor, id);
}
