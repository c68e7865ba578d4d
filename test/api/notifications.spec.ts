import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { CancelClass } from '../../src/modules/classes/index.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage } from '../support/expect-answer.js';
import { makeClass, makeRegistration, makeStaff, registrationForm, signInBrowser } from '../support/make.js';
import { SmtpDesk } from '../support/smtp-desk.js';
import { readPng } from '../support/read-png.js';
import { readQr } from '../support/read-qr.js';

interface Receipt {
  registrationId: string;
  code: string;
  token: string;
}

function calendarOf(mail: Email | undefined): { method: string; events: ICAL.Event[] } {
  const file = mail?.attachments.find(({ filename }) => filename?.endsWith('lich-hoc.ics'));
  const content = file?.content;
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
  };
}

describe('what people are told by mail', () => {
  let desk: SmtpDesk;
  let app: TestApp;

  beforeEach(async () => {
    desk = await SmtpDesk.open();
    app = await startApp('2024-10-01T02:00:00Z', [], desk.settings);
  });

  afterEach(async () => {
    await app.close();
    await desk.close();
  });

  const register = (classId: string, overrides: Record<string, unknown> = {}): Promise<Receipt> =>
    expectAnswer<Receipt>(app.http.post(`/api/v1/classes/${classId}/registrations`).send(registrationForm(overrides)), 201);

  it('who registers gets the code, its picture, the private link and the days for the calendar', async () => {
    const made = await makeClass(app);
    const { code, token } = await register(made.id, { fullName: 'Ma Thị Duyên', gender: 'female', email: 'duyen@example.com' });
    await app.drainOutbox();
    expect(desk.addressees).toEqual(['duyen@example.com']);
    const mail = desk.received[0]?.mail;
    expect(mail?.subject).toBe('Xác nhận đăng ký: Truy xuất nguồn gốc, tem QR');
    expect(mail?.text).toContain('Kính gửi bà Ma Thị Duyên,');
    expect(mail?.text).toContain(`http://localhost:3000/r/${token}`);
    expect(mail?.html).toContain(`href="http://localhost:3000/r/${token}"`);
    const picture = mail?.attachments.find(({ mimeType }) => mimeType === 'image/png');
    expect(readQr(readPng(Buffer.from(picture?.content as ArrayBuffer)))).toBe(code);
    const { method, events } = calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(events.map((each) => each.startDate.toJSDate().toISOString())).toEqual(['2024-10-15T00:30:00.000Z', '2024-10-15T06:30:00.000Z']);
    expect(
      events.map((each) => [each.startDate.zone.tzid, each.startDate.toString().slice(11), each.endDate.toString().slice(11)]),
    ).toEqual([
      ['Asia/Ho_Chi_Minh', '07:30:00', '11:30:00'],
      ['Asia/Ho_Chi_Minh', '13:30:00', '17:00:00'],
    ]);
    expect(events.every(({ component }) => String(component.getFirstPropertyValue('dtstamp')).endsWith('Z'))).toBe(true);
    expect(events.map(({ summary, location }) => [summary, location])).toEqual([
      ['Truy xuất nguồn gốc, tem QR', 'Hội trường UBND huyện Yên Sơn'],
      ['Truy xuất nguồn gốc, tem QR', 'Hội trường UBND huyện Yên Sơn'],
    ]);
    await app.http.get(`/r/${token}`).expect(200);
  });

  it('what a participant typed as a name stays words', async () => {
    const made = await makeClass(app);
    await register(made.id, { fullName: '[Bấm vào đây](https://evil.example)', email: 'x@example.com' });
    await app.drainOutbox();
    expect(desk.received[0]?.mail.html).not.toContain('href="https://evil.example');
    expect(desk.received[0]?.mail.text).toContain('[Bấm vào đây](https://evil.example)');
  });

  it('everything to a person is written in the language of the form that was sent', async () => {
    const made = await makeClass(app);
    const english = { ...registrationForm({ email: 'english@example.com' }), consent: 'true' };
    const page = await app.http.post(`/classes/${made.code}/register`).set('Cookie', 'lang=en').type('form').send(english).expect(303);
    const api = app.http.post(`/api/v1/classes/${made.id}/registrations`).set('Accept-Language', 'en-GB,en;q=0.9');
    await expectAnswer(api.send(registrationForm({ email: 'client@example.com' })), 201);
    await register(made.id, { email: 'duyen@example.com' });
    await makeRegistration(app, made, { email: 'entered@example.com' });
    await app.drainOutbox();
    const subjectTo = (address: string): unknown => desk.received.findLast(({ to }) => to.includes(address))?.mail.subject;
    expect(subjectTo('english@example.com')).toBe('Registration confirmed: Truy xuất nguồn gốc, tem QR');
    expect(subjectTo('client@example.com')).toContain('Registration confirmed');
    expect(subjectTo('duyen@example.com')).toContain('Xác nhận đăng ký');
    expect(subjectTo('entered@example.com')).not.toContain('Registration');

    const staff = await signInBrowser(app, await makeStaff(app));
    const list = await staff.get(`/staff/classes/${made.id}/registrations?q=&sort=time`).expect(200);
    const details = [...list.text.matchAll(new RegExp(`/staff/classes/${made.id}/registrations/[0-9a-f-]{36}`, 'g'))].map(([href]) => href);
    const noted = await Promise.all(
      [...new Set(details)].map(async (href) => (await staff.get(href)).text.includes('Nhận thư bằng tiếng Anh')),
    );
    expect(noted.filter(Boolean)).toHaveLength(2);

    const colleague = { ...registrationForm({ email: 'colleague@example.com' }), consent: 'true' };
    const substitute = app.http.post(`${page.headers.location ?? ''}/substitute`).set('Cookie', 'lang=en');
    await substitute.type('form').send(colleague).expect(303);
    await app.http.post('/my-trainings').set('Cookie', 'lang=vi').type('form').send({ email: 'client@example.com' }).expect(303);
    await app.get(CancelClass).execute({ kind: 'system', name: 'test' }, made.id, { reason: 'Giảng viên ốm' });
    await app.drainOutbox();
    expect(subjectTo('colleague@example.com')).toBe('Cancelled: Truy xuất nguồn gốc, tem QR');
    expect(subjectTo('duyen@example.com')).toContain('Hủy lớp');
    const toClient = desk.received.filter(({ to }) => to.includes('client@example.com')).map(({ mail }) => mail.subject);
    expect(toClient).toContain('The link to my trainings');
  });

  it('who has no address is noted for the organisers', async () => {
    const made = await makeClass(app);
    await register(made.id, { email: undefined });
    await app.drainOutbox();
    expect(desk.received).toEqual([]);
    const [mail] = await app.unitOfWork.read(() => app.unitOfWork.manager.find(MailMessage));
    expect(mail).toMatchObject({ state: 'unsent', reason: 'noAddress', template: 'registered' });
  });

  it('what waits for an address can be read, and takes the days along when it goes to one', async () => {
    const made = await makeClass(app);
    await register(made.id, { fullName: 'Bàn Văn Chiều', email: undefined });
    await app.drainOutbox();
    const { id } = await app.unitOfWork.read(() => app.unitOfWork.manager.findOneByOrFail(MailMessage, { reason: 'noAddress' }));
    const organiser = await makeStaff(app, 'organiser');
    const browser = await signInBrowser(app, organiser);
    for (const path of ['', '/body', '/eml']) await expectPage(browser.get(`/staff/mail/${id}${path}`), 200);
    await expectAnswer(app.http.patch(`/api/v1/mail/${id}`).set(organiser.bearer).send({ to: 'chieu@example.com' }), 200);
    await app.drainOutbox();
    expect(desk.addressees).toEqual(['chieu@example.com']);
    const { method, events } = calendarOf(desk.received[0]?.mail);
    expect([method, ...events.map(({ attendees }) => attendees.length)]).toEqual(['PUBLISH', 0, 0]);
  });

  it('who withdraws is told so, and the entries leave the calendar', async () => {
    const made = await makeClass(app);
    const { token } = await register(made.id, { email: 'duyen@example.com' });
    await app.drainOutbox();
    const before = calendarOf(desk.received[0]?.mail).events;
    app.clock.moveTo('2024-10-02T02:00:00Z');
    await app.http.post(`/r/${token}/cancel`).expect(303);
    await app.drainOutbox();
    const mail = desk.received[1]?.mail;
    expect(mail?.subject).toContain('Đã hủy đăng ký');
    const { method, events } = calendarOf(mail);
    expect(method).toBe('CANCEL');
    expect(events.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(events[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
  });

  it('who withdrew before the confirmation was written is told of the end alone', async () => {
    const made = await makeClass(app);
    const { token } = await register(made.id);
    await app.http.post(`/r/${token}/cancel`).expect(303);
    await app.drainOutbox();
    expect(desk.received.map(({ mail }) => mail.subject)).toEqual(['Đã hủy đăng ký: Truy xuất nguồn gốc, tem QR']);
  });

  it('everyone of a cancelled class is told once, however often the work is carried out', async () => {
    const made = await makeClass(app, { capacity: 70 });
    for (let number = 0; number < 60; number++) await makeRegistration(app, made, { email: `person-${number}@example.com` });
    await app.drainOutbox();
    desk.received.length = 0;
    await app.get(CancelClass).execute({ kind: 'system', name: 'test' }, made.id, { reason: 'Giảng viên ốm' });
    await app.drainOutbox();
    await app.unitOfWork.write(() =>
      app.unitOfWork.manager.query(`UPDATE outbox_message SET state = 'queued', attempts = 0 WHERE topic = 'class.cancelled'`),
    );
    await app.drainOutbox();
    expect(new Set(desk.addressees).size).toBe(60);
    expect(desk.received).toHaveLength(60);
    expect(calendarOf(desk.received[0]?.mail).method).toBe('CANCEL');
  }, 120_000);

  it('a changed class is told with what has changed', async () => {
    const made = await makeClass(app);
    await makeRegistration(app, made, { email: 'duyen@example.com' });
    await app.drainOutbox();
    await app.unitOfWork.write(() => app.get(Outbox).enqueue('class.changed', { classId: made.id, changed: ['place', 'secretField'] }));
    await app.drainOutbox();
    const mail = desk.received.at(-1)?.mail;
    expect(mail?.subject).toContain('Thay đổi');
    expect(mail?.text).toContain('- Địa điểm');
    expect(mail?.text).not.toContain('secretField');
  });

  it('who asks for their trainings gets a link that opens them', async () => {
    const made = await makeClass(app);
    await register(made.id, { email: 'duyen@example.com' });
    await app.drainOutbox();
    await app.http.post('/my-trainings').type('form').send({ email: 'duyen@example.com' }).expect(303);
    await app.drainOutbox();
    const mail = desk.received.at(-1)?.mail;
    expect(mail?.subject).toBe('Liên kết tới các lớp của tôi');
    const [, path = ''] = /http:\/\/localhost:3000(\/my-trainings\/\S+)/.exec(mail?.text ?? '') ?? [];
    const page = await app.http.get(path).expect(200);
    expect(page.text).toContain(made.name);
  });

  it('the contact of a unit gets the page on which to name people for its seats', async () => {
    const made = await makeClass(app);
    const { bearer } = await makeStaff(app, 'organiser');
    const seats = { unit: 'HTX Nà Lồm Demo', group: 'HOP_TAC_XA', seats: 3, releaseAt: '2024-10-02T10:00:00Z' };
    await app.http
      .post(`/api/v1/classes/${made.id}/seat-blocks`)
      .set(bearer)
      .send({ ...seats, contactEmail: 'htx@example.com' })
      .expect(201);
    await app.drainOutbox();
    const [, path = ''] = /http:\/\/localhost:3000(\/u\/\S+)/.exec(desk.received.at(-1)?.mail.text ?? '') ?? [];
    const page = await app.http.get(path).expect(200);
    expect(page.text).toContain('HTX Nà Lồm Demo');
  });
});
