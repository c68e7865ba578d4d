import type { CertificateKind } from '../../../shared/certificate-kind.js';
import { courseTypes, type CourseType } from '../../../shared/course-type.js';
import { certificateKindOf } from './certificate-kind-of.js';

const expected: Record<CourseType, CertificateKind> = {
  TAP_HUAN: 'COMPLETION',
  DAO_TAO: 'COMPLETION',
  CHUYEN_GIA: 'EXPERT_COMPLETION',
  HOI_THAO: 'NONE',
  HOI_NGHI: 'NONE',
  TUYEN_TRUYEN: 'NONE',
};

describe('what a course certifies', () => {
  it.each(courseTypes)('follows from its type %s', (type) => {
    expect(certificateKindOf(type)).toBe(expected[type]);
  });
});
