import type { TargetNumbers } from './domain/report-numbers.js';
import { documentDate } from './domain/document-days.js';

const OWN_RECORDS: Readonly<Record<string, string>> = {
  ATTENDEE_TURN: 'Danh sách điểm danh các lớp đã chốt',
  DISTINCT_PERSON_CERTIFIED: 'Sổ cấp giấy chứng nhận',
  CLASS_COUNT: 'Hồ sơ các lớp đã chốt',
  COURSE_COUNT: 'Hồ sơ các lớp đã chốt',
  EVENT_COUNT: 'Hồ sơ hội nghị, hội thảo, đợt tuyên truyền đã chốt',
  DISTINCT_INSTITUTION: 'Danh sách điểm danh các lớp đã chốt',
};

/** "Nguồn số liệu, minh chứng" of Annex IV: our own lists, the documents by year, and whether the condition holds. */
export function sourcesInCell({ basis, evidence, evidenceOn, sources, notReadyReason, conditionAnswer }: TargetNumbers): string {
  const last = evidence === null || evidenceOn === null ? [] : [`${evidence} (${documentDate(evidenceOn)})`];
  const answer = conditionAnswer ?? (notReadyReason ? `Chưa đủ điều kiện: ${notReadyReason}` : '');
  return [OWN_RECORDS[basis] ?? '', ...(sources ?? last), answer].filter(Boolean).join('; ');
}
