import type { Pager } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showPhone } from '../../shared/phone-number.js';
import { lecturerLabel } from './domain/lecturer-label.js';
import type { LecturerFilter, LecturerResponse } from './lecturer.dto.js';
import type { Lecturer } from './lecturer.entity.js';
import { LECTURERS_A_PAGE } from './lecturer.queries.js';
import { registerPager } from './register-list.view.js';

export function lecturerResponse(lecturer: Lecturer): LecturerResponse {
  const { id, name, title, organisation, phone, email, topics, note, retired } = lecturer;
  return { id, name, title, organisation, phone, email, topics, note, retired };
}

export function lecturerRow(lecturer: Lecturer, t: Translate): Record<string, unknown> {
  const { id, organisation, topics, phone, email, retired } = lecturer;
  return {
    href: `/staff/lecturers/${id}`,
    label: lecturerLabel(lecturer),
    organisation,
    topics,
    contact: [phone && showPhone(phone), email].filter(Boolean).join(' · '),
    retired: retired ? t('venues:retired') : null,
  };
}

export function lecturerFacts({ organisation, topics, phone, email }: Lecturer, t: Translate): { label: string; value: string }[] {
  return [
    { label: t('organisation'), value: organisation ?? t('none') },
    { label: t('venues:topics'), value: topics ?? t('none') },
    { label: t('phone'), value: phone === null ? t('none') : showPhone(phone) },
    { label: t('email'), value: email ?? t('none') },
  ];
}

/** The phone as people read and type it. */
export function lecturerValues({ name, title, organisation, phone, email, topics, note }: Lecturer): Record<string, unknown> {
  return { name, title, organisation, email, topics, note, phone: phone === null ? null : showPhone(phone) };
}

export function lecturerPager(filter: LecturerFilter, total: number): Pager {
  return registerPager('/staff/lecturers', filter, total, LECTURERS_A_PAGE);
}
