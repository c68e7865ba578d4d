import { officialDate } from '../../../shared/calendar-date.js';
import type { CourseType } from '../../../shared/course-type.js';

/** What a gathering and the people in it are called on its printouts. */
interface GatheringWords {
  readonly gathering: string;
  readonly people: string;
}

const WORDS: Record<CourseType, GatheringWords> = {
  TAP_HUAN: { gathering: 'lớp', people: 'học viên' },
  DAO_TAO: { gathering: 'lớp', people: 'học viên' },
  CHUYEN_GIA: { gathering: 'lớp', people: 'học viên' },
  HOI_THAO: { gathering: 'hội thảo', people: 'đại biểu' },
  HOI_NGHI: { gathering: 'hội nghị', people: 'đại biểu' },
  TUYEN_TRUYEN: { gathering: 'buổi tuyên truyền', people: 'đại biểu' },
};

export function gatheringWords(type: CourseType): GatheringWords {
  return WORDS[type];
}

/** 'Lớp: Mã số mã vạch', but 'Hội nghị tuyên truyền' as it is: a name that begins with the word does not need it again. */
export function gatheringLine(type: CourseType, name: string): string {
  const { gathering } = WORDS[type];
  return beginsWith(name, gathering) ? name : `${capital(gathering)}: ${name}`;
}

/** Within a sentence: 'lớp “Mã số mã vạch”'. */
export function gatheringName(type: CourseType, name: string): string {
  const { gathering } = WORDS[type];
  return beginsWith(name, gathering) ? lowered(name) : `${gathering} “${name}”`;
}

interface Slot {
  readonly heldOn: string;
  readonly halfDay: 'MORNING' | 'AFTERNOON' | 'EVENING';
}

export const HALF_DAY_WORDS: Record<Slot['halfDay'], string> = { MORNING: 'sáng', AFTERNOON: 'chiều', EVENING: 'tối' };

/** 'Sáng, chiều ngày 05 tháng 11 năm 2024' or 'từ ngày … đến ngày … (06 buổi)'; a gap to fill in while no session is set. */
export function timeWords(sessions: readonly Slot[]): string {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return '……………………';
  if (first.heldOn === last.heldOn) {
    const halves = sessions.map(({ halfDay }) => HALF_DAY_WORDS[halfDay]).join(', ');
    return `${halves} ${officialDate(first.heldOn)}`;
  }
  const count = String(sessions.length).padStart(2, '0');
  return `từ ${officialDate(first.heldOn)} đến ${officialDate(last.heldOn)} (${count} buổi)`;
}

/** 'Quyết định số 120/QĐ-SKHCN ngày 01/10/2024', whether or not somebody typed the word. */
export function decisionWords(decision: string): string {
  return /^quyết định/iu.test(decision) ? decision : `Quyết định số ${decision}`;
}

export function capital(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
}

function lowered(words: string): string {
  return `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`;
}

function beginsWith(name: string, word: string): boolean {
  return name.toLocaleLowerCase('vi').startsWith(word);
}
