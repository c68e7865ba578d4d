import { listAddress, type Pager, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { certificateKinds } from '../../shared/certificate-kind.js';
import { turnRuleKinds } from '../../shared/turn-rule.js';
import { courseTypes } from '../../shared/course-type.js';
import { showNumber } from '../../shared/number-signs.js';
import type { CourseFilter, CourseResponse } from './course.dto.js';
import type { Course } from './course.entity.js';
import { courseTopics } from '../../shared/course-topic.js';
import { COURSES_A_PAGE } from './course.queries.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function courseResponse(course: Course): CourseResponse {
  const {
    id,
    code,
    name,
    type,
    periods,
    certificateKind,
    validityMonths,
    topic,
    turnRule,
    turnMinimum,
    certificatePercent,
    needsResult,
    description,
  } = course;
  return {
    id,
    code,
    name,
    type,
    periods,
    certificateKind,
    validityMonths,
    topic,
    turnRule,
    turnMinimum,
    certificatePercent,
    needsResult,
    description,
  };
}

export function courseRow(course: Course, t: Translate): Record<string, unknown> {
  return {
    href: `/staff/courses/${course.id}`,
    code: course.code,
    name: course.name,
    type: t(`courseType.${course.type}`),
    topic: course.topic === null ? null : t(`catalogue:topics.${course.topic}`),
    periods: course.periods,
    certificate: t(`certificateKind.${course.certificateKind}`),
  };
}

export function courseFacts(course: Course, t: Translate): { label: string; value: string }[] {
  return [
    { label: t('catalogue:code'), value: course.code },
    { label: t('courseTypeLabel'), value: t(`courseType.${course.type}`) },
    { label: t('catalogue:topic'), value: course.topic === null ? t('none') : t(`catalogue:topics.${course.topic}`) },
    { label: t('catalogue:certificate'), value: t(`certificateKind.${course.certificateKind}`) },
    ...(course.validityMonths === null
      ? []
      : [{ label: t('catalogue:validity'), value: t('catalogue:months', { count: showNumber(course.validityMonths, t) }) }]),
    { label: t('catalogue:periods'), value: course.periods === null ? t('none') : showNumber(course.periods, t) },
  ];
}

export function typeOptions(t: Translate): Choice[] {
  return courseTypes.map((value) => ({ value, label: t(`courseType.${value}`) }));
}

export function topicOptions(t: Translate): Choice[] {
  return courseTopics.map((value) => ({ value, label: t(`catalogue:topics.${value}`) }));
}

export function turnRuleOptions(t: Translate): Choice[] {
  return turnRuleKinds.map((value) => ({ value, label: t(`classes:turnRuleKind.${value}`) }));
}

/** A course as its form shows it. */
export function courseValues(course: Course): Record<string, unknown> {
  const { name, periods, certificateKind, validityMonths, description, topic, turnRule, turnMinimum, certificatePercent, needsResult } =
    course;
  const rules = { turnRule, turnMinimum, certificatePercent, needsResult: String(needsResult) };
  return { name, periods, certificateKind, validityMonths, description, topic, ...rules };
}

export function certificateOptions(t: Translate): Choice[] {
  return certificateKinds.map((value) => ({ value, label: t(`certificateKind.${value}`) }));
}

/** Keeps the filter. */
export function coursePager({ q, type, topic, page }: CourseFilter, total: number): Pager {
  return pagerOf((to) => listAddress('/staff/courses', { q, type, topic, page: to }), { page, size: COURSES_A_PAGE, total });
}
