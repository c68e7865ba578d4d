import { readMailSettings, senderName } from './mail-settings.js';

describe('the settings of mail', () => {
  it('keep mail at home when nothing is set', () => {
    expect(readMailSettings({})).toEqual({
      server: null,
      from: { name: null, address: 'tap-huan@localhost' },
      replyTo: null,
      surveyUrl: null,
    });
  });

  it.each([
    ['taphuan@example.vn', { name: null, address: 'taphuan@example.vn' }],
    ['Chi cục TĐC <tdc@example.vn>', { name: 'Chi cục TĐC', address: 'tdc@example.vn' }],
    ['"Chi cục, TĐC" <tdc@example.vn>', { name: 'Chi cục TĐC', address: 'tdc@example.vn' }],
    ['<tdc@example.vn>', { name: null, address: 'tdc@example.vn' }],
  ])('read the sender %s', (text, from) => {
    expect(readMailSettings({ SMTP_URL: 'smtp://localhost', MAIL_FROM: text }).from).toEqual(from);
  });

  it.each([
    [{ SMTP_URL: 'mail.example.vn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'http://user:secret@mail.example.vn', MAIL_FROM: 'a@example.vn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example.vn' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example.vn', MAIL_FROM: 'Sở KH&CN' }, 'MAIL_FROM'],
    [{ MAIL_REPLY_TO: 'nobody' }, 'MAIL_REPLY_TO'],
    [{ SURVEY_URL: 'javascript:alert(1)' }, 'SURVEY_URL'],
  ])('refuse %j by the name of the variable', (environment, name) => {
    expect(() => readMailSettings(environment)).toThrow(name);
  });

  it('never repeat the password of the server', () => {
    expect(() => readMailSettings({ SMTP_URL: 'http://user:secret@mail.example.vn' })).not.toThrow('secret');
  });

  it('leave no sign in a name of a sender that a header would have to quote', () => {
    expect(senderName('Sở "KH&CN", <Tuyên Quang>:\r\nBcc: x@example.com')).toBe('Sở KH&CN Tuyên Quang Bcc x example.com');
  });
});
