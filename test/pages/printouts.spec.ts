import { startApp, type TestApp } from '../support/app.js';
import { type Browser, makeClass, makeRegistration, makeStaff, signInBrowser } from '../support/make.js';

let testApp: TestApp;
let organiser: Browser;
let door: Browser;

beforeAll(async () => {
  testApp = await startApp();
  organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
  door = await signInBrowser(testApp, await makeStaff(testApp, 'checkin'));
});
afterAll(() => testApp.close());

const printoutsOf = ({ id }: { id: string }, more = ''): string => `/staff/classes/${id}/printouts${more}`;

async function classWithSomebody(): Promise<{ id: string }> {
  const made = await makeClass(testApp);
  await makeRegistration(testApp, made, { fullName: 'Nông Thị Xuyến' });
  return made;
}

describe('the page of the printouts of a class', () => {
  it('offers each printout as PDF and DOCX, and every link leads to a file', async () => {
    const made = await classWithSomebody();
    const { text } = await organiser.get(printoutsOf(made)).expect(200);
    const links = [...text.matchAll(/href="([^"]*\/printouts\/file\/[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&#x3D;', '='));
    expect(links).toHaveLength(10);
    for (const link of links) {
      const { headers } = await organiser.get(link).expect(200);
      expect(headers['content-disposition']).toMatch(/^attachment/);
    }
  });

  it('offers door staff only what holds names, units and codes', async () => {
    const { text } = await door.get(printoutsOf(await classWithSomebody())).expect(200);
    expect(text).toContain('Thẻ học viên');
    expect(text).toContain('Mã QR tại cửa');
    for (const hidden of ['Danh sách điểm danh', 'ký nhận', 'Giấy mời']) expect(text).not.toContain(hidden);
    await door.get(printoutsOf(await classWithSomebody(), '/receipts')).expect(403);
    await door.get(printoutsOf(await classWithSomebody(), '/letters')).expect(403);
  });

  it('says what is missing while nobody is on the list', async () => {
    const { text } = await organiser.get(printoutsOf(await makeClass(testApp))).expect(200);
    expect(text).toContain('Danh sách chưa có ai được xác nhận');
    expect(text).not.toContain('Danh sách ký nhận');
    expect(text).toContain('Mã QR tại cửa');
  });

  it('asks visitors to sign in', async () => {
    const { status, headers } = await testApp.http.get(printoutsOf(await makeClass(testApp)));
    expect([status, headers.location]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  });
});

describe('the form of a receipt list', () => {
  it('gives the file that was asked for', async () => {
    const made = await classWithSomebody();
    await organiser.get(printoutsOf(made, '/receipts')).expect(200);
    const { headers } = await organiser
      .get(printoutsOf(made, '/file/receipts'))
      .query({ handout: 'money', content: 'Tiền ăn', days: '2', rate: '150000', groups: '', signedOn: '', format: 'docx' })
      .expect(200);
    expect(headers['content-disposition']).toContain('danh-sach-ky-nhan-tien');
  });

  it('says beside the fields what is missing, and keeps what was typed', async () => {
    const made = await classWithSomebody();
    const { text } = await organiser
      .get(printoutsOf(made, '/file/receipts'))
      .query({ handout: 'money', content: '<b>Tiền ăn</b>', days: 'hai', rate: '', groups: 'HOP_TAC_XA', format: 'pdf' })
      .expect(422);
    expect(text).toContain('id="days-error"');
    expect(text).toContain('id="rate-error"');
    expect(text).toContain('value="hai"');
    expect(text).toContain('&lt;b&gt;Tiền ăn');
    expect(text).toMatch(/value="HOP_TAC_XA" checked/);
  });
});

describe('the form of letters to units', () => {
  it('proposes the sign of the office and says how many letters there will be', async () => {
    const { text } = await organiser.get(printoutsOf(await classWithSomebody(), '/letters')).expect(200);
    expect(text).toContain('value="GM-SKHCN"');
    expect(text).toContain('1 văn bản cho 1 người');
  });

  it('says in the language of the reader what is wrong', async () => {
    const made = await classWithSomebody();
    const sent = { letter: 'invitation', sign: 'gm skhcn', signerAuthority: '', answerBy: '31/02/2024' };
    const { text } = await organiser.get(printoutsOf(made, '/file/letters')).query(sent).set('Cookie', 'lang=en').expect(422);
    for (const field of ['sign', 'signerAuthority', 'answerBy']) expect(text).toContain(`id="${field}-error"`);
  });
});
