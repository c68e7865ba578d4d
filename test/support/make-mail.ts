import { Mailbox, type MailDraft } from '../../src/platform/mail/mailbox.js';
import { MailMessage } from '../../src/platform/mail/mail-message.entity.js';
import type { TestApp } from './app.js';

let made = 0;

/** A mail in the mailbox that is right in every field. */
export async function makeMail(testApp: TestApp, overrides: Partial<MailDraft> = {}): Promise<MailMessage> {
  made += 1;
  const origin = overrides.origin ?? `test:${made}`;
  await testApp.unitOfWork.write(() =>
    testApp.get(Mailbox).put({
      template: 'registered',
      language: 'vi',
      about: { type: 'registration', id: 'r-1' },
      to: { name: 'Nguyễn Thị Hồng Nhung', address: `nhung-${made}@example.com` },
      subject: 'Xác nhận đăng ký',
      html: '<p>Kính gửi bà Nhung</p>',
      text: 'Kính gửi bà Nhung',
      ...overrides,
      origin,
    }),
  );
  return testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findOneByOrFail(MailMessage, { origin }));
}

export function readMail({ unitOfWork }: TestApp, id: string): Promise<MailMessage> {
  return unitOfWork.read(() => unitOfWork.manager.findOneByOrFail(MailMessage, { id }));
}
