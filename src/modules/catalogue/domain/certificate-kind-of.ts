import type { CertificateKind } from '../../../shared/certificate-kind.js';
import type { CourseType } from '../../../shared/course-type.js';

const kinds: Record<CourseType, CertificateKind> = {
  TAP_HUAN: 'COMPLETION',
  DAO_TAO: 'COMPLETION',
  CHUYEN_GIA: 'EXPERT_COMPLETION',
  HOI_THAO: 'NONE',
  HOI_NGHI: 'NONE',
  TUYEN_TRUYEN: 'NONE',
};

/** What a course of this type certifies unless the organiser says otherwise: delegates of meetings receive nothing. */
export function certificateKindOf(type: CourseType): CertificateKind {
  return kinds[type];
}
