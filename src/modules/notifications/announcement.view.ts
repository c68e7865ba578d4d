import type { FormModel } from '../../platform/web/forms.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { unitGroups } from '../../shared/unit-group.js';
import type { Course } from '../catalogue/index.js';
import { courseTopics } from '../../shared/course-topic.js';
import { showDays, type TrainingClass } from '../classes/index.js';
import type { AnnouncementFilter, AnnouncementList, AnnouncementPreview, AnnouncementRequest } from './announcement.dto.js';

type Model = { readonly title: string } & Record<string, unknown>;

const HREF = '/staff/announcements';

const crumbs = (t: Translate): object[] => [{ href: HREF, label: t('notifications:announcement.title') }];

export function announcementListModel({ items, next }: AnnouncementList, { before }: AnnouncementFilter, t: Translate): Model {
  return {
    title: t('notifications:announcement.title'),
    newHref: `${HREF}/new`,
    rows: items.map(({ id, subject, topic, group, sentBy, sentAt, written, finishedAt }) => ({
      ...{ subject, sentBy, written },
      at: momentInWords(sentAt, t),
      to: [topic && t(`catalogue:topics.${topic}`), group && t(`group.${group}`)].filter(Boolean).join(', ') || t('all'),
      state: finishedAt
        ? { tone: 'ok', text: t('notifications:announcement.written') }
        : { tone: 'plain', text: t('notifications:announcement.writing') },
      mailHref: `/staff/mail?about=${id}`,
    })),
    pager: { previous: before === undefined ? null : HREF, next: next && `${HREF}?before=${next}` },
  };
}

export function announcementFormModel(
  { classes, courses }: { readonly classes: readonly TrainingClass[]; readonly courses: readonly Course[] },
  { values }: FormModel,
  t: Translate,
): Model {
  const chosen = [values.classIds ?? []].flat().map(String);
  return {
    title: t('notifications:announcement.new'),
    crumbs: crumbs(t),
    href: HREF,
    previewAction: `${HREF}/preview`,
    classOptions: classes.map(({ id, code, name, opensOn, closesOn }) => ({
      value: id,
      label: name,
      hint: [code, showDays(opensOn, closesOn)].filter(Boolean).join(' · '),
      checked: chosen.includes(id),
    })),
    topicOptions: courseTopics.map((value) => ({ value, label: t(`catalogue:topics.${value}`) })),
    courseOptions: courses.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
    groupOptions: unitGroups.map((value) => ({ value, label: t(`group.${value}`) })),
  };
}

export function announcementPreviewModel(
  { classIds, subject, body, topic, courseId, group }: AnnouncementRequest,
  preview: AnnouncementPreview,
  key: string,
  t: Translate,
): Model {
  const single = Object.entries({ subject, body, topic, courseId, group, key });
  return {
    title: t('notifications:announcement.preview'),
    crumbs: crumbs(t),
    action: HREF,
    editAction: `${HREF}/new`,
    kept: [
      ...single.filter(([, value]) => value !== undefined).map(([name, value]) => ({ name, value })),
      ...classIds.map((value) => ({ name: 'classIds', value })),
    ],
    count: t('notifications:announcement.mailboxes', { count: preview.mailboxes }),
    mail: preview.subject === null ? null : preview,
    submit: t('notifications:message.send', { count: preview.mailboxes }),
  };
}
