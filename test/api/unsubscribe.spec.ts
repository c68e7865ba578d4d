import { PersonLinks, Registration } from '../../src/modules/registrations/index.js';
import { AnnouncementDesk } from '../support/announcement-desk.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type MadeClass, makeClass } from '../support/make.js';
import { register } from '../support/make-line.js';

let desk: AnnouncementDesk;

beforeEach(async () => {
  desk = await AnnouncementDesk.open();
});
afterEach(() => desk.close());

describe('whoever wants no more announcements', () => {
  const email = 'thoi-nhe@example.com';
  const multipart = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
  let past: MadeClass;

  beforeEach(async () => {
    past = await desk.former();
    await register(desk.app, past, { email, newsConsent: true });
    await desk.app.drainOutbox();
    await desk.whenOver();
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    ['multipart/form-data; boundary=x', multipart],
  ])('is let go by one request of a mail program, sent as %s from anywhere, without cookies', async (type, body) => {
    const link = await desk.unsubscribeLink();
    const strange = { 'content-type': type, 'sec-fetch-site': 'cross-site', origin: 'https://mail.example.org' };
    await desk.app.http.post(link).set(strange).send(body).expect(200);
    await desk.app.http.post(link).set(strange).send(body).expect(200);
    expect(await desk.told()).toEqual([]);
  });

  it('is asked by a page that changes nothing when it is looked at, and can come back there', async () => {
    const link = await desk.unsubscribeLink();
    for (let looked = 0; looked < 2; looked += 1) {
      const { text, headers } = await desk.app.http.get(link).expect(200);
      expect(text).toContain('Không nhận thông báo nữa');
      expect(text).toContain('method="post"');
      expect(headers['cache-control']).toBe('no-store');
    }
    const refused = await desk.app.http.post(link).type('form').send({ wish: 'stop' }).expect(200);
    expect(refused.text).toContain('Đã ngừng thông báo');
    expect((await desk.app.http.get(`${link}?lang=en`).expect(200)).text).toContain('Announcements stopped');
    expect(await desk.told()).toEqual([]);
    await desk.app.http.post(link).type('form').send({ wish: 'resume' }).expect(200);
    expect(await desk.told()).toEqual([email]);
  });

  it('still gets the mail of the classes they registered for', async () => {
    await desk.app.http.post(await desk.unsubscribeLink()).expect(200);
    await register(desk.app, desk.open, { email });
    await desk.app.drainOutbox();
    expect(desk.smtp.received.filter(({ mail }) => mail.subject?.startsWith('Xác nhận đăng ký: Tem QR nâng cao'))).toHaveLength(1);
  });

  it('gets none that were written but had not left yet, and staff cannot send them after all', async () => {
    const link = await desk.unsubscribeLink();
    await desk.changeMails({ state: 'held' });
    await desk.app.http.post(link).expect(200);
    const [mail] = await desk.mails();
    expect([mail?.state, mail?.reason]).toEqual(['unsent', 'unsubscribed']);
    const resent = desk.app.http.post(`/api/v1/mail/${mail?.id}/resend`).set(desk.bearer);
    expect(await expectAnswer(resent, 409)).toMatchObject({ code: 'mailUnsubscribed' });
  });

  it('is never sent a copy, nor is the announcement turned to another mailbox', async () => {
    await desk.unsubscribeLink();
    const [mail] = await desk.mails();
    const resent = desk.app.http.post(`/api/v1/mail/${mail?.id}/resend`).set(desk.bearer);
    expect(await expectAnswer(resent, 409)).toMatchObject({ code: 'announcementGoesOnce' });
    await desk.changeMails({ state: 'failed' });
    const turned = desk.app.http.patch(`/api/v1/mail/${mail?.id}`).set(desk.bearer).send({ to: 'khac@example.com' });
    expect(await expectAnswer(turned, 409)).toMatchObject({ code: 'announcementGoesOnce' });
  });

  it('is seen as such among their own trainings, and the other way round', async () => {
    const link = await desk.unsubscribeLink();
    const mine = desk.app
      .get(PersonLinks)
      .make(email)
      .link.replace(/^.*(?=\/my-trainings)/, '');
    const wantsNews = async (): Promise<boolean> =>
      ((await desk.app.http.get(`${mine}/data.json`).expect(200)).body as { wantsNews: boolean }).wantsNews;
    expect(await wantsNews()).toBe(true);
    await desk.app.http.post(link).expect(200);
    expect(await wantsNews()).toBe(false);
    await desk.app.http.post(link).type('form').send({ wish: 'resume' }).expect(200);
    expect(await wantsNews()).toBe(true);
    await desk.app.http.post(`${mine}/news`).expect(303);
    expect((await desk.app.http.get(link).expect(200)).text).toContain('Đã ngừng thông báo');
    expect(await desk.told()).toEqual([]);
  });

  it('is told again after ticking the box on a later form, not when an older registration gets their address, nor by registering alone', async () => {
    const other = await register(desk.app, desk.open, { email: 'khac@example.com', newsConsent: true });
    await desk.app.http.post(await desk.unsubscribeLink()).expect(200);
    await desk.app.unitOfWork.write(() => desk.app.unitOfWork.manager.update(Registration, { id: other.registrationId }, { email }));
    expect(await desk.told()).toEqual([]);
    await desk.whenOver('2024-10-21T02:00:00Z');
    const alone = await makeClass(desk.app, { closesOn: '2024-11-24' });
    await register(desk.app, alone, { email });
    expect(await desk.told()).toEqual([]);
    const next = await makeClass(desk.app, { closesOn: '2024-11-25' });
    await register(desk.app, next, { email, newsConsent: true });
    expect(await desk.told()).toEqual([email]);
  });

  it.each([
    ['a seal that was tampered with', (link: string) => link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['no seal', () => '/unsubscribe/x'],
    ['a very long one', () => `/unsubscribe/${'x'.repeat(5000)}`],
    ['markup', () => '/unsubscribe/%3Cscript%3E'],
  ])('needs the link of their own mail: %s opens nothing', async (_, change) => {
    const link = change(await desk.unsubscribeLink());
    expect((await desk.app.http.get(link).expect(404)).text).not.toContain('<script>');
    await desk.app.http.post(link).send('List-Unsubscribe=One-Click').expect(404);
    expect(await desk.told()).toEqual([email]);
  });

  it.each(['delete', 'stop resume', '<b>'])('is asked again when the form says %s', async (wish) => {
    const link = await desk.unsubscribeLink();
    const { text } = await desk.app.http.post(link).type('form').send({ wish }).expect(422);
    expect(text).toContain('Không nhận thông báo nữa');
    expect(await desk.told()).toEqual([email]);
  });
});
