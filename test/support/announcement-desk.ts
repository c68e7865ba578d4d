import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import { startApp, type TestApp } from './app.js';
import { expectAnswer } from './expect-answer.js';
import { type MadeClass, makeClass, makeStaff, type Staff } from './make.js';
import { SmtpDesk } from './smtp-desk.js';

interface Sent {
  readonly id: string;
  readonly written: number;
  readonly finishedAt: string | null;
}

export const words = { subject: 'Các lớp tháng 11', body: 'Sở mở các lớp mới, không thu học phí.' };

/** An organiser who announces an open class of 15/11/2024 to people of classes of 10/10, over by the day `whenOver`; it is 01/10. */
export class AnnouncementDesk {
  private constructor(
    readonly app: TestApp,
    readonly smtp: SmtpDesk,
    readonly open: MadeClass,
    private organiser: Staff,
  ) {}

  static async open(): Promise<AnnouncementDesk> {
    const smtp = await SmtpDesk.open();
    const app = await startApp('2024-10-01T02:00:00Z', [], smtp.settings);
    return new AnnouncementDesk(app, smtp, await makeClass(app, { closesOn: '2024-11-15', name: 'Tem QR nâng cao' }), await makeStaff(app));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.smtp.close();
  }

  get actor(): Staff['actor'] {
    return this.organiser.actor;
  }

  get bearer(): Staff['bearer'] {
    return this.organiser.bearer;
  }

  post<T = Sent>(path: string, body: object, status: number, { bearer } = this.organiser): Promise<T> {
    return expectAnswer<T>(this.app.http.post(`/api/v1/announcements${path}`).set(bearer).send(body), status);
  }

  async list(): Promise<Sent[]> {
    return (await expectAnswer<{ items: Sent[] }>(this.app.http.get('/api/v1/announcements').set(this.bearer), 200)).items;
  }

  announce(more: object = {}): Promise<Sent> {
    return this.post('', { ...words, classIds: [this.open.id], ...more }, 201);
  }

  /** Announces, lets everything be carried out, and answers whom it reached. */
  async told(more: object = {}): Promise<(string | null)[]> {
    const sent = await this.announce(more);
    await this.app.drainOutbox();
    return this.addressees(sent);
  }

  former(overrides: Parameters<typeof makeClass>[1] = {}): Promise<MadeClass> {
    return makeClass(this.app, { closesOn: '2024-10-10', capacity: 200, ...overrides });
  }

  /** Tokens of staff last some hours only, so there is another organiser then. */
  async whenOver(at = '2024-10-20T02:00:00Z'): Promise<void> {
    this.app.clock.moveTo(at);
    this.organiser = await makeStaff(this.app);
  }

  async addressees(sent: Pick<Sent, 'id'>): Promise<(string | null)[]> {
    return (await this.mails(sent.id)).map(({ toAddress }) => toAddress).sort();
  }

  /** Of one announcement, or of all. */
  mails(id?: string): Promise<MailMessage[]> {
    const where = { subjectType: 'announcement', ...(id === undefined ? {} : { subjectId: id }) };
    return this.app.unitOfWork.read(() => this.app.unitOfWork.manager.findBy(MailMessage, where));
  }

  async changeMails(change: Partial<Pick<MailMessage, 'state'>>): Promise<void> {
    const { unitOfWork } = this.app;
    await unitOfWork.write(() => unitOfWork.manager.update(MailMessage, { subjectType: 'announcement' }, change));
  }

  /** Of the one mail that an announcement becomes. */
  async unsubscribeLink(): Promise<string> {
    const { id } = await this.announce();
    await this.app.drainOutbox();
    return /\/unsubscribe\/[\w-]+/.exec((await this.mails(id))[0]?.text ?? '')?.[0] ?? '';
  }
}
