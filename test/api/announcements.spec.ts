import { ChangeCourse } from '../../src/modules/catalogue/change-course.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker.js';
import { AnnouncementDesk, words } from '../support/announcement-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makeCourse, makeStaff, registrationForm } from '../support/make.js';
import { register } from '../support/make-line.js';

let desk: AnnouncementDesk;

beforeEach(async () => {
  desk = await AnnouncementDesk.open();
});
afterEach(() => desk.close());

describe('an announcement', () => {
  it('goes to people of classes that are over who agreed to it, once to each mailbox, and to nobody else', async () => {
    const [past, later, future] = [await desk.former(), await desk.former(), await makeClass(desk.app, { closesOn: '2024-11-20' })];
    const twice = { email: 'hai-lop@example.com', newsConsent: true };
    await register(desk.app, past, twice);
    await register(desk.app, later, twice);
    await register(desk.app, past, { email: 'khong-dong-y@example.com' });
    await register(desk.app, past, { email: undefined, newsConsent: true });
    await register(desk.app, future, { email: 'chua-hoc@example.com', newsConsent: true });
    const gone = await register(desk.app, past, { email: 'da-huy@example.com', newsConsent: true });
    await desk.app.http.post(`/api/v1/registrations/by-token/${gone.token}/cancel`).expect(200);
    await desk.whenOver();
    expect(await desk.post<object>('/preview', { ...words, classIds: [desk.open.id] }, 200)).toMatchObject({
      mailboxes: 1,
      subject: words.subject,
    });
    const sent = await desk.announce();
    await desk.app.drainOutbox();
    expect(await desk.addressees(sent)).toEqual(['hai-lop@example.com']);
    expect(await desk.list()).toMatchObject([{ id: sent.id, written: 1, finishedAt: '2024-10-20T02:00:00.000Z' }]);
  });

  it('can be for one topic, one course or one group', async () => {
    const [labels, tools] = [await makeCourse(desk.app), await makeCourse(desk.app)];
    await desk.app.get(ChangeCourse).execute(desk.actor, labels.id, { topic: 'LABELLING' });
    const [past, other] = [await desk.former({ courseId: labels.id }), await desk.former({ courseId: tools.id })];
    await register(desk.app, past, { email: 'a@example.com', newsConsent: true });
    await register(desk.app, other, { email: 'b@example.com', newsConsent: true, group: 'HO_KINH_DOANH' });
    await desk.whenOver();
    expect(await desk.told({ topic: 'LABELLING' })).toEqual(['a@example.com']);
    expect(await desk.told({ courseId: tools.id })).toEqual(['b@example.com']);
    expect(await desk.told({ group: 'HO_KINH_DOANH' })).toEqual(['b@example.com']);
    expect(await desk.told({ group: 'HO_KINH_DOANH', topic: 'LABELLING' })).toEqual([]);
    expect(await desk.told({})).toEqual(['a@example.com', 'b@example.com']);
  });

  it('carries the headers of RFC 8058, the classes and the link in the language of the reader', async () => {
    const past = await desk.former();
    const request = desk.app.http.post(`/api/v1/classes/${past.id}/registrations`).set('accept-language', 'en');
    await expectAnswer(request.send(registrationForm({ email: 'en@example.com', newsConsent: true, fullName: 'Bùi Khánh Ly' })), 201);
    await desk.app.drainOutbox();
    await desk.whenOver();
    await desk.announce();
    await desk.app.drainOutbox();
    const mail = desk.smtp.received.map((each) => each.mail).find(({ subject }) => subject === words.subject);
    const headers = Object.fromEntries(mail?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers['list-unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w-]+>$/);
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(headers['auto-submitted']).toBe('auto-generated');
    for (const shown of [
      'Dear Bùi Khánh Ly',
      `Tem QR nâng cao (${desk.open.code}): 15/11/2024`,
      `/classes/${desk.open.code}`,
      '/unsubscribe/',
    ]) {
      expect(mail?.text).toContain(shown);
    }
  });

  it('is written in batches, each mailbox once, whoever carries it out and however often', async () => {
    const past = await desk.former();
    for (let made = 0; made < 120; made += 1) await register(desk.app, past, { newsConsent: true });
    await desk.app.drainOutbox();
    await desk.whenOver();
    const { id: announcementId } = await desk.announce();
    const worker = desk.app.get(OutboxWorker);
    for (let times = 0; times < 3; times += 1) {
      await desk.app.unitOfWork.write(() => desk.app.get(Outbox).enqueue('announcement.write', { announcementId }));
    }
    await Promise.all([worker.drain(), worker.drain()]);
    await desk.app.drainOutbox();
    const all = await desk.addressees({ id: announcementId });
    expect([all.length, new Set(all).size]).toEqual([120, 120]);
    expect(await desk.list()).toMatchObject([{ written: 120 }]);
  }, 120_000);

  it('goes out once under one key', async () => {
    await register(desk.app, await desk.former(), { newsConsent: true });
    await desk.whenOver();
    const key = '01930000-0000-7000-8000-0000000000aa';
    const [first, again] = [await desk.announce({ key }), await desk.announce({ key })];
    expect(again.id).toBe(first.id);
    await desk.app.drainOutbox();
    expect(await desk.mails(first.id)).toHaveLength(1);
  });

  it.each([
    [{}, ['body', 'classIds', 'subject']],
    [{ ...words, classIds: [] }, ['classIds']],
    [{ ...words, classIds: ['nowhere'] }, ['classIds']],
    [{ ...words, classIds: [{ id: 'a' }] }, ['classIds']],
    [{ ...words, classIds: Array.from({ length: 21 }, (_, at) => `id-${at}`) }, ['classIds']],
    [{ ...words, classIds: 'OPEN', topic: 'COOKING' }, ['topic']],
    [{ ...words, classIds: 'OPEN', group: "' OR 1=1 --" }, ['group']],
    [{ ...words, classIds: 'OPEN', courseId: 'nowhere' }, ['courseId']],
    [{ ...words, classIds: 'OPEN', courseId: { $ne: '' } }, ['courseId']],
    [{ ...words, classIds: 'OPEN', subject: '<script>' }, ['subject']],
    [{ ...words, classIds: 'OPEN', subject: 'x'.repeat(201) }, ['subject']],
    [{ ...words, classIds: 'OPEN', body: 'x'.repeat(5001) }, ['body']],
    [{ ...words, classIds: 'OPEN', key: '1' }, ['key']],
  ])('is refused when it cannot be understood, and nothing is kept', async (body, fields) => {
    const asked = { ...body, ...('classIds' in body && body.classIds === 'OPEN' ? { classIds: [desk.open.id] } : {}) };
    for (const path of ['', '/preview']) {
      const { errors } = await desk.post<{ errors: { field: string }[] }>(path, asked, 422);
      expect(errors.map(({ field }) => field).sort()).toEqual(fields);
    }
    expect(await desk.list()).toEqual([]);
  });

  it('tells of no class that takes no registrations, not even when it closed after the announcement was written', async () => {
    await register(desk.app, await desk.former(), { newsConsent: true });
    await desk.whenOver();
    const draft = await makeClass(desk.app, { state: 'draft', closesOn: '2024-11-16' });
    expect(await desk.post('', { ...words, classIds: [desk.open.id, draft.id] }, 422)).toMatchObject({
      errors: [{ code: 'classNotAnnounceable' }],
    });
    const sent = await desk.announce();
    desk.app.clock.moveTo('2024-11-20T02:00:00Z');
    await desk.app.drainOutbox();
    expect(await desk.mails(sent.id)).toHaveLength(0);
  });

  it('is for organisers only', async () => {
    for (const role of ['auditor', 'checkin', 'official'] as const) {
      const staff = await makeStaff(desk.app, role);
      for (const path of ['', '/preview']) await desk.post(path, { ...words, classIds: [desk.open.id] }, 403, staff);
      await expectAnswer(desk.app.http.get('/api/v1/announcements').set(staff.bearer), 403);
    }
    await expectAnswer(desk.app.http.get(`/api/v1/announcements?before=${'x'.repeat(37)}`).set(desk.bearer), 422);
  });
});
