import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker.js';
import type { Messages } from '../../src/platform/outbox/topics.js';
import { roles } from '../../src/shared/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { type Browser, makeStaff, postForm, signInBrowser, type Staff } from '../support/make-staff.js';

interface Work {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly nextTryAt: string | null;
}

interface WorkList {
  readonly items: Work[];
  readonly next: string | null;
  readonly total: number;
}

describe('background work that is not done', () => {
  let testApp: TestApp;
  let admin: Staff;
  let browser: Browser;
  let diskIsFull: boolean;

  beforeEach(async () => {
    testApp = await startApp();
    admin = await makeStaff(testApp, 'admin');
    browser = await signInBrowser(testApp, admin);
    diskIsFull = true;
    testApp.get(OutboxWorker).register(
      'certificate.issued',
      () => (diskIsFull ? Promise.reject(new Error('ENOSPC: no space left on device')) : Promise.resolve()),
      ({ certificateId }) => `/staff/certificates/${certificateId as string}`,
    );
  });

  afterEach(() => testApp.close());

  const enqueue = (topic: keyof Messages = 'certificate.issued'): Promise<void> =>
    testApp.unitOfWork.write(() => testApp.get(Outbox).enqueue(topic, { certificateId: 'c-1' }));
  const list = (query: object = {}): Promise<WorkList> =>
    expectAnswer(testApp.http.get('/api/v1/outbox').query(query).set(admin.bearer), 200);
  const failUntilParked = async (): Promise<void> => {
    for (const at of ['02:00:00', '02:00:11', '02:00:42', '02:01:43', '02:06:44', '02:21:45', '03:21:46']) {
      testApp.clock.moveTo(`2024-10-01T${at}Z`);
      await testApp.drainOutbox();
    }
  };

  it('is shown to administrators only', async () => {
    for (const role of roles) {
      const staff = await makeStaff(testApp, role);
      const status = role === 'admin' ? 200 : 403;
      await expectPage((await signInBrowser(testApp, staff)).get('/staff/outbox'), status);
      await expectAnswer(testApp.http.get('/api/v1/outbox').set(staff.bearer), status);
      await expectAnswer(testApp.http.post('/api/v1/outbox/unknown/retry').set(staff.bearer), role === 'admin' ? 404 : 403);
    }
    await expectPage(testApp.http.get('/staff/outbox'), 303);
    await expectAnswer(testApp.http.get('/api/v1/outbox'), 401);
  });

  it('says when there is none', async () => {
    expect(await expectPage(browser.get('/staff/outbox'), 200)).toContain('Không còn việc nào chờ');
  });

  it('says in words what failed, what it is about, and when it is tried again', async () => {
    await enqueue();
    await testApp.drainOutbox();
    const text = await expectPage(browser.get('/staff/outbox'), 200);
    expect(text).toContain('<a href="/staff/certificates/c-1">Lập tệp giấy chứng nhận</a>');
    expect(text).toContain('Ổ đĩa của máy chủ đã đầy');
    expect(text).toContain('Lỗi, sẽ tự chạy lại');
    expect((await list()).items).toMatchObject([
      { state: 'failing', attempts: 1, failure: 'diskFull', nextTryAt: '2024-10-01T02:00:10.000Z' },
    ]);
  });

  it('that stopped is tried again at a press, once, and the history says who pressed', async () => {
    await enqueue();
    await failUntilParked();
    const [parked] = (await list({ state: 'parked' })).items;
    expect(parked).toMatchObject({ state: 'parked', attempts: 7, nextTryAt: null });
    diskIsFull = false;
    const retry = `/staff/outbox/${parked?.id ?? ''}/retry`;
    expect(await expectPage(browser.get('/staff/outbox'), 200)).toContain(`action="${retry}"`);
    expect((await postForm(browser, retry)).headers.location).toBe('/staff/outbox?notice=workRetried');
    const again = await postForm(browser, retry);
    expect(again.status).toBe(409);
    expect(again.text).toContain('không ở trạng thái lỗi');
    await testApp.drainOutbox();
    expect((await list()).total).toBe(0);
    const entries = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.findBy(AuditEntry, { subjectType: 'outboxMessage', subjectId: parked?.id ?? '' }),
    );
    expect(entries).toMatchObject([{ action: 'outbox.retried', actorName: admin.actor.name, detail: { topic: 'certificate.issued' } }]);
  });

  it('that fails again after a press gets all its tries again', async () => {
    await enqueue();
    await failUntilParked();
    const { items } = await list();
    await expectAnswer(testApp.http.post(`/api/v1/outbox/${items[0]?.id ?? ''}/retry`).set(admin.bearer), 200);
    await testApp.drainOutbox();
    expect((await list()).items).toMatchObject([{ state: 'failing', attempts: 1 }]);
  });

  it('cannot be tried again by a form from elsewhere', async () => {
    await enqueue();
    await failUntilParked();
    const { items } = await list();
    await expectPage(
      browser
        .post(`/staff/outbox/${items[0]?.id ?? ''}/retry`)
        .type('form')
        .send({}),
      403,
    );
    expect((await list({ state: 'parked' })).total).toBe(1);
  });

  it('is narrowed by state and paged, 50 to a page, newest first', async () => {
    await enqueue();
    await testApp.drainOutbox();
    for (let made = 0; made < 51; made++) await enqueue('class.changed');
    expect((await list({ state: 'failing' })).total).toBe(1);
    const first = await list({ state: 'waiting' });
    expect(first.items).toHaveLength(50);
    const rest = await list({ state: 'waiting', before: first.next });
    expect(rest).toMatchObject({ items: [{ state: 'waiting' }], next: null, total: 51 });
    const text = await expectPage(browser.get('/staff/outbox?state=waiting'), 200);
    expect(text).toContain('class.changed');
    expect(text).toMatch(/rel="next" href="\/staff\/outbox\?state&#x3D;waiting&amp;before&#x3D;/);
    await expectAnswer(testApp.http.get('/api/v1/outbox?state=nonsense').set(admin.bearer), 422);
  });
});
