import { Outbox } from '../../src/platform/outbox/outbox.js';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker.js';
import { MailAttachments } from '../../src/platform/mail/mail-attachments.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { Postman } from '../../src/platform/mail/postman.js';
import { SealedLinks } from '../../src/platform/mail/sealed-links.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeMail, readMail } from '../support/make-mail.js';
import { SmtpDesk } from '../support/smtp-desk.js';

describe('mail on its way to a server', () => {
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

  const addressOf = ({ toAddress }: MailMessage): string => toAddress ?? '';
  const minutesLater = async (minutes: number): Promise<void> => {
    app.clock.moveTo(new Date(app.clock.now().getTime() + minutes * 60_000 + 1000).toISOString());
    await app.drainOutbox();
  };

  it('goes out once, with Vietnamese words in every header, marked as written by a program', async () => {
    const mail = await makeMail(app, { subject: 'Xác nhận đăng ký lớp “Truy xuất nguồn gốc”' });
    await app.drainOutbox();
    await app.drainOutbox();
    expect(desk.addressees).toEqual([addressOf(mail)]);
    const [received] = desk.received;
    expect(received?.mail).toMatchObject({
      from: { name: 'Sở Khoa học và Công nghệ', address: 'taphuan@example.vn' },
      to: [{ name: 'Nguyễn Thị Hồng Nhung', address: addressOf(mail) }],
      replyTo: [{ address: 'hoi-dap@example.vn' }],
      subject: 'Xác nhận đăng ký lớp “Truy xuất nguồn gốc”',
      messageId: mail.messageId,
      text: 'Kính gửi bà Nhung\n',
      html: '<p>Kính gửi bà Nhung</p>\n',
    });
    const [head = ''] = received?.raw.split('\r\n\r\n') ?? [];
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(head).not.toContain('List-Unsubscribe');
    await expect(readMail(app, mail.id)).resolves.toMatchObject({ state: 'sent', attempts: 1, sentAt: app.clock.now() });
  });

  it.each(['"Bcc": x@example.com', 'Nhung <x@example.com>', 'Nhung\r\nBcc: x@example.com', 'a,b;c:d@e'])(
    'has one receiver even when the name is %j',
    async (name) => {
      const mail = await makeMail(app, { to: { name, address: 'nhung@example.com' }, subject: `Lớp của ${name}` });
      await app.drainOutbox();
      expect(desk.addressees).toEqual(['nhung@example.com']);
      expect(desk.received[0]?.mail.to).toHaveLength(1);
      expect(desk.received[0]?.mail.bcc ?? []).toEqual([]);
      expect(mail.subject).not.toMatch(/[\r\n]/);
    },
  );

  it('that the server refuses is failed at once, with the words of the server', async () => {
    desk.manner = 'refuse';
    const mail = await makeMail(app);
    await app.drainOutbox();
    await minutesLater(3000);
    await expect(readMail(app, mail.id)).resolves.toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: expect.stringContaining('550 5.1.1 No such user here') as string,
    });
    expect(desk.received).toEqual([]);
  });

  it('whose content the server refuses is failed at once', async () => {
    desk.manner = 'refuseContent';
    const mail = await makeMail(app);
    await app.drainOutbox();
    await expect(readMail(app, mail.id)).resolves.toMatchObject({ state: 'failed', lastError: expect.stringContaining('spam') as string });
  });

  it.each(['defer', 'cut', 'slow'] as const)('waits when the server does this: %s; and goes out once it has recovered', async (manner) => {
    desk.manner = manner;
    const mail = await makeMail(app);
    await app.drainOutbox();
    await expect(readMail(app, mail.id)).resolves.toMatchObject({ state: 'queued', attempts: 1 });
    await minutesLater(1);
    await expect(readMail(app, mail.id)).resolves.toMatchObject({ state: 'queued', attempts: 2 });
    desk.manner = 'accept';
    await minutesLater(1);
    expect(desk.received).toEqual([]);
    await minutesLater(4);
    expect(desk.addressees).toEqual([addressOf(mail)]);
    await minutesLater(3000);
    expect(desk.received).toHaveLength(1);
  });

  it('waits while no server answers at all', async () => {
    await desk.close();
    const mail = await makeMail(app);
    await app.drainOutbox();
    await expect(readMail(app, mail.id)).resolves.toMatchObject({
      state: 'queued',
      lastError: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  it('is given up after two days of trying', async () => {
    desk.manner = 'defer';
    const mail = await makeMail(app);
    for (let tries = 0; tries < 14; tries++) await minutesLater(1440);
    await expect(readMail(app, mail.id)).resolves.toMatchObject({
      state: 'failed',
      attempts: 11,
      lastError: expect.stringContaining('451') as string,
    });
  });

  it('that the server took without saying so goes out again under the same name, so that the receiver sees one', async () => {
    desk.manner = 'swallow';
    const mail = await makeMail(app);
    await app.drainOutbox();
    expect(desk.seen).toBe(1);
    desk.manner = 'accept';
    await minutesLater(1);
    expect(desk.received.map((each) => each.mail.messageId)).toEqual([mail.messageId]);
    expect(desk.seen).toBe(2);
  });

  it('of a worker that died is sent by another one, but not before the claim ran out', async () => {
    const mail = await makeMail(app);
    await app.unitOfWork.write(() =>
      app.unitOfWork.manager.update(
        MailMessage,
        { id: mail.id },
        { state: 'sending', attempts: 1, claimedUntil: new Date('2024-10-01T02:04:00Z') },
      ),
    );
    await app.drainOutbox();
    await minutesLater(2);
    expect(desk.received).toEqual([]);
    await minutesLater(2);
    expect(desk.addressees).toEqual([addressOf(mail)]);
  });

  it('goes out once each when many workers send at the same time and the server is in every mood', async () => {
    const moods = ['accept', 'defer', 'cut', 'accept', 'refuse'] as const;
    const mails: MailMessage[] = [];
    for (let made = 0; made < 25; made++) {
      const address = `person-${made}@example.com`;
      desk.mannerFor.set(address, moods[made % moods.length] ?? 'accept');
      mails.push(await makeMail(app, { to: { name: 'Bàn Thị Mụi', address } }));
    }
    const postman = app.get(Postman);
    const everyMailByEveryWorker = [1, 2, 3, 4].flatMap(() => mails.map(({ id }) => postman.deliver(id)));
    await Promise.all([...everyMailByEveryWorker, app.drainOutbox()]);
    for (const [address, mood] of desk.mannerFor) if (mood !== 'refuse') desk.mannerFor.set(address, 'accept');
    await minutesLater(1);
    await minutesLater(5);
    await minutesLater(3000);
    const expected = mails.filter((_, made) => moods[made % moods.length] !== 'refuse').map(addressOf);
    expect(desk.addressees).toEqual(expected.sort());
    expect(desk.seen).toBe(expected.length);
    const states = await Promise.all(mails.map(async ({ id }) => (await readMail(app, id)).state));
    expect(states.filter((state) => state === 'failed')).toHaveLength(5);
    expect(states.filter((state) => state === 'sent')).toHaveLength(20);
  }, 60_000);

  it('does not hold up other work while the mail server is slow', async () => {
    desk.manner = 'slow';
    await makeMail(app);
    const done: string[] = [];
    app.get(OutboxWorker).register('quick.work', () => Promise.resolve(void done.push('quick work')));

    await app.unitOfWork.write(() => app.get(Outbox).enqueue('quick.work' as 'mail.send', { mailId: '' }));
    const sending = app.drainOutbox().then(() => done.push('mail'));
    await sending;
    expect(done).toEqual(['quick work', 'mail']);
  });

  it('carries files with ASCII names and pictures inside, made when it is sent', async () => {
    let place = 'Hội trường A';
    app.get(MailAttachments).register('test-file', () =>
      Promise.resolve([
        { fileName: 'thong-tin.txt', contentType: 'text/plain; charset=utf-8', content: Buffer.from(place) },
        { fileName: 'ma.png', contentType: 'image/png', content: Buffer.from([1, 2, 3]), contentId: 'qr' },
      ]),
    );
    await makeMail(app, { html: '<img src="cid:qr" alt="Mã">', attachments: [{ kind: 'test-file', input: {} }] });
    place = 'Hội trường B';
    await app.drainOutbox();
    const [picture, file] = desk.received[0]?.mail.attachments ?? [];
    expect(file).toMatchObject({ filename: 'thong-tin.txt', disposition: 'attachment' });
    expect(Buffer.from(file?.content as ArrayBuffer).toString()).toBe('Hội trường B');
    expect(picture).toMatchObject({ contentId: '<qr>', related: true });
  });

  it('keeps a one-time link sealed until it goes out and forgets it then', async () => {
    const sealedLink = app.get(SealedLinks).seal('http://localhost:3000/reset/one-time');
    const mail = await makeMail(app, { text: 'Mở [[link]] để đặt mật khẩu', html: '<a href="[[link]]">Mở</a>', sealedLink });
    expect(JSON.stringify(mail)).not.toContain('one-time');
    await app.drainOutbox();
    expect(desk.received[0]?.mail.text).toContain('Mở http://localhost:3000/reset/one-time để đặt');
    expect(desk.received[0]?.mail.html).toContain('href="http://localhost:3000/reset/one-time"');
    const kept = await readMail(app, mail.id);
    expect(kept.sealedLink).toBeNull();
    expect(JSON.stringify(kept)).not.toContain('one-time');
  });

  it('is written once however often the same event is told', async () => {
    await Promise.all([1, 2, 3].map(() => makeMail(app, { origin: 'event-1:person-1' })));
    await app.drainOutbox();
    expect(desk.received).toHaveLength(1);
  });
});

describe('mail without a server', () => {
  it.each([
    ['stays in the mailbox', { name: 'Nhung', address: 'nhung@example.com' }, 'noServer'],
    ['to somebody without an address says so', { name: 'Nhung', address: null }, 'noAddress'],
  ])('%s', async (_, to, reason) => {
    const app = await startApp();
    const mail = await makeMail(app, { to });
    await app.drainOutbox();
    await expect(readMail(app, mail.id)).resolves.toMatchObject({ state: 'unsent', reason, attempts: 0 });
    await app.close();
  });
});
