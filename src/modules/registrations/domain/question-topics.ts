import { foldText } from '../../../shared/text-folding.js';

export type ForbiddenTopic = 'identity' | 'ethnicity' | 'belief' | 'health' | 'biometrics' | 'criminal' | 'private';

interface Words {
  /** What gives the topic away, as whole words. */
  readonly phrases: readonly string[];
  /** What sounds like it and is harmless. */
  readonly harmless?: readonly string[];
}

/**
 * What a registration form must not ask, though an organiser means no harm: sensitive personal data (Nghị định 356/2025/NĐ-CP) serve no
 * purpose of a class, numbers and pictures of identity cards are not collected, and the ethnic group has its own field with its own
 * consent, stored apart.
 */
const topics: Record<ForbiddenTopic, Words> = {
  identity: {
    phrases: [
      ...['cccd', 'cmnd', 'cmt', 'căn cước', 'chứng minh nhân dân', 'chứng minh thư', 'số định danh', 'định danh cá nhân', 'vneid'],
      ...['định danh công dân', 'hộ chiếu', 'giấy tờ tùy thân', 'giấy tờ tuỳ thân', 'sổ hộ khẩu', 'giấy khai sinh'],
      ...['passport', 'identity card', 'id card', 'identity number', 'id number', 'national id', 'citizen id'],
    ],
  },
  ethnicity: {
    phrases: ['dân tộc', 'ethnic', 'ethnicity'],
    harmless: ['ban dân tộc', 'phòng dân tộc', 'ủy ban dân tộc', 'uỷ ban dân tộc', 'dân tộc nội trú', 'dân tộc bán trú'],
  },
  belief: {
    phrases: [
      ...['tôn giáo', 'tín ngưỡng', 'theo đạo', 'công giáo', 'phật giáo', 'tin lành', 'đảng viên', 'quan điểm chính trị'],
      ...['religion', 'religious', 'political', 'party member'],
    ],
  },
  health: {
    phrases: [
      ...['sức khỏe', 'sức khoẻ', 'bệnh', 'bệnh án', 'bệnh lý', 'tiền sử', 'khuyết tật', 'nhóm máu', 'dị ứng', 'mang thai', 'tiêm chủng'],
      ...['health', 'disease', 'illness', 'disability', 'disabilities', 'allergy', 'allergies', 'blood type', 'blood group', 'pregnant'],
      ...['pregnancy', 'medical'],
    ],
    harmless: [
      ...['sâu bệnh', 'dịch bệnh', 'bệnh viện', 'bệnh xá', 'phòng bệnh', 'trừ bệnh', 'bệnh cây', 'bệnh hại', 'bệnh trên cây', 'mầm bệnh'],
      ...['bảo vệ sức khỏe', 'bảo vệ sức khoẻ', 'sức khỏe đất', 'sức khoẻ đất', 'sức khỏe cây', 'sức khoẻ cây', 'plant health'],
      ...['soil health', 'plant disease', 'health centre', 'health station', 'medical equipment'],
    ],
  },
  biometrics: { phrases: ['vân tay', 'sinh trắc', 'sinh trắc học', 'mống mắt', 'fingerprint', 'fingerprints', 'biometric', 'face scan'] },
  criminal: {
    phrases: ['tiền án', 'tiền sự', 'lý lịch tư pháp', 'án tích', 'criminal', 'conviction'],
  },
  private: { phrases: ['xu hướng tính dục', 'đời sống tình dục', 'sexual', 'sexual orientation'] },
};

/** Null when the words ask for nothing that domain rules keep out of the form. */
export function forbiddenTopicIn(text: string): ForbiddenTopic | null {
  const plain = foldText(text);
  // Typed without marks, it is compared without marks; with marks, `tiền ăn` must not be taken for `tiền án`.
  const isUnmarked = plain === asTyped(text);
  const written = isUnmarked ? plain : asTyped(text);
  const form = (phrase: string): string => (isUnmarked ? foldText(phrase) : phrase);
  const found = Object.entries(topics).find(([topic, { phrases, harmless = [] }]) => {
    const rest = harmless.reduce((left, phrase) => left.replaceAll(form(phrase), ' '), written);
    return phrases.some((phrase) => !(isUnmarked && ambiguous.has(`${topic}:${phrase}`)) && holds(rest, form(phrase)));
  });
  return (found?.[0] as ForbiddenTopic | undefined) ?? null;
}

/** Without marks these mean something harmless as often: tiền ăn, nhóm mẫu, theo đảo. */
const ambiguous = new Set(['criminal:tiền án', 'health:nhóm máu', 'belief:theo đạo', 'health:tiền sử']);

function asTyped(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function holds(text: string, phrase: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${phrase} `);
}
