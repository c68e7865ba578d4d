import { PersonLinks } from '../../src/modules/registrations/index.js';
import { OutboxMessage } from '../../src/platform/outbox/outbox-message.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer, expectPage, expectRedirect } from '../support/expect-answer.js';
import { type CertificateBody, CertificateDesk, signed } from '../support/certificate-desk.js';
import { makeClass, makeRegistration } from '../support/make.js';
import { register } from '../support/make-line.js';

let testApp: TestApp;

beforeEach(async () => {
  testApp = await startApp();
});
afterEach(() => testApp.close());

const email = 'mui@example.com';
const ask = (mailbox: string): ReturnType<TestApp['http']['post']> =>
  testApp.http.post('/my-trainings').type('form').send({ email: mailbox });
const asked = async (): Promise<unknown[]> => {
  const found = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.findBy(OutboxMessage, { topic: 'person.link-requested' }));
  return found.map(({ payload }) => payload);
};
const link = (): string => new URL(testApp.get(PersonLinks).make(email).link).pathname;

describe('asking for the link to one’s trainings', () => {
  it('is answered alike for a mailbox that is known and for one that is not, and only the known one is written to', async () => {
    await register(testApp, await makeClass(testApp), { email });
    for (const mailbox of [email, 'nobody@example.com']) await expectRedirect(ask(mailbox), '/my-trainings?notice=personLinkSent');
    expect(await asked()).toEqual([{ email }]);
  });

  it('writes to one mailbox three times an hour at most, and says nothing about it', async () => {
    await register(testApp, await makeClass(testApp), { email });
    for (let times = 0; times < 5; times += 1) await expectRedirect(ask(email), '/my-trainings?notice=personLinkSent');
    expect(await asked()).toHaveLength(3);
  });

  it('is refused to whoever tries very many mailboxes', async () => {
    for (let tried = 0; tried < 20; tried += 1) await ask(`nobody-${tried}@example.com`);
    expect((await ask(email)).status).toBe(409);
  });

  it.each(['', 'khong-phai-thu', `${'x'.repeat(190)}@example.com`])('is refused beside the field for %j', async (wrong) => {
    const page = await expectPage(ask(wrong), 422);
    expect(page).toContain('id="email-error"');
  });
});

describe('the page behind the link', () => {
  it('shows every registration of the mailbox and gives the same as data', async () => {
    const [first, second] = [await makeClass(testApp), await makeClass(testApp)];
    await register(testApp, first, { email, fullName: 'Bàn Thị Mụi' });
    await register(testApp, second, { email, fullName: 'Bàn Thị Mụi' });
    await register(testApp, second, { email: 'other@example.com', fullName: 'Triệu Tiến Sinh' });
    const page = await expectPage(testApp.http.get(link()), 200);
    for (const { code } of [first, second]) expect(page).toContain(code);
    expect(page).not.toContain('Triệu Tiến Sinh');
    const data = await expectAnswer<{ registrations: object[] }>(testApp.http.get(`${link()}/data.json`), 200);
    expect(data).toMatchObject({ email, wantsNews: false });
    expect(data.registrations).toHaveLength(2);
    expect(JSON.stringify(data)).not.toMatch(/tokenHash|personId/);
  });

  it('ends the news that were wanted', async () => {
    await register(testApp, await makeClass(testApp), { email, newsConsent: true });
    expect(await expectPage(testApp.http.get(link()), 200)).toContain(`action="${link()}/news"`);
    await testApp.http.post(`${link()}/news`).type('form').send({}).expect(303);
    expect(await expectPage(testApp.http.get(link()), 200)).not.toContain('/news"');
  });

  it('is closed after a day, and to whoever changes a letter of the link', async () => {
    await register(testApp, await makeClass(testApp), { email });
    const address = link();
    const other = Buffer.from(`${Date.UTC(2030, 0, 1)}\nother@example.com`).toString('base64url');
    const token = address.split('/').at(-1) ?? '';
    for (const forged of [`${token.slice(0, 32)}${other}`, `${token.startsWith('x') ? 'y' : 'x'}${token.slice(1)}`, 'x'.repeat(60)]) {
      await expectPage(testApp.http.get(`/my-trainings/${forged}`), 404);
      await expectPage(testApp.http.get(`/my-trainings/${forged}/data.json`), 404);
    }
    testApp.clock.moveTo('2024-10-02T02:00:00Z');
    await expectPage(testApp.http.get(address), 404);
  });
});

describe('certificates behind the link', () => {
  let desk: CertificateDesk;
  let mine: CertificateBody;

  beforeEach(async () => {
    desk = await CertificateDesk.open('2024-11-01T02:00:00Z');
    mine = await desk.oneIssued({ person: { email } });
  });
  afterEach(() => desk.app.close());

  const linkOf = (mailbox = email): string => new URL(desk.app.get(PersonLinks).make(mailbox).link).pathname;
  const pdf = (address: string, id: string): ReturnType<TestApp['http']['get']> =>
    desk.app.http.get(`${address}/certificates/${id}/pdf`).buffer(true);

  it('show number, state, paper and the page that verifies', async () => {
    const address = linkOf();
    const page = await expectPage(desk.app.http.get(address), 200);
    expect(page).toContain(`Số ${mine.registerEntry}`);
    expect(page).toContain('Có hiệu lực');
    expect(page).toContain(`href="${address}/certificates/${mine.id}/pdf" download`);
    expect(page).toContain(`href="/verify/${mine.verifyCode}"`);
    const paper = await expectAnswer<Buffer>(pdf(address, mine.id), 200);
    expect(paper.equals(await desk.pdfOf(mine.id))).toBe(true);
  });

  it('stand in the data export', async () => {
    const data = await expectAnswer<{ registrations: object[] }>(desk.app.http.get(`${linkOf()}/data.json`), 200);
    const { registerEntry, issuedOn, verifyCode, verifyUrl } = mine;
    expect(data.registrations[0]).toMatchObject({ certificates: [{ registerEntry, issuedOn, verifyCode, verifyUrl, state: 'valid' }] });
  });

  it('that were replaced say so and hand out the newer paper alone', async () => {
    const newer = await expectAnswer<CertificateBody>(desk.change(mine.id, 'reissue', { reason: 'Sai tên', ...signed }), 201);
    const address = linkOf();
    const page = await expectPage(desk.app.http.get(address), 200);
    expect(page).toContain('Đã thay');
    expect(page).toContain(`/certificates/${newer.id}/pdf`);
    expect(page).not.toContain(`/certificates/${mine.id}/pdf`);
    await expectPage(pdf(address, mine.id), 404);
    await expectPage(pdf(address, newer.id), 200);
  });

  it('are given to nobody with another mailbox or a link that is over', async () => {
    await expectPage(pdf(linkOf('other@example.com'), mine.id), 404);
    await expectPage(pdf(linkOf(), 'no-such-certificate'), 404);
    await expectPage(pdf('/my-trainings/forged', mine.id), 404);
    const address = linkOf();
    desk.app.clock.moveTo('2024-11-03T02:00:00Z');
    await expectPage(pdf(address, mine.id), 404);
  });

  it('leave no empty column behind where there are none', async () => {
    await makeRegistration(desk.app, await makeClass(desk.app, { sessions: 1 }), { email: 'new@example.com' });
    expect(await expectPage(desk.app.http.get(linkOf('new@example.com')), 200)).toContain('Chưa có');
  });
});
