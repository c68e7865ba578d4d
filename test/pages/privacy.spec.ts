import { ConsentRecord } from '../../src/modules/registrations/consent-record.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeStaff, registrationForm, signInBrowser } from '../support/make.js';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startApp();
});
afterAll(() => testApp.close());

const open = (path: string): ReturnType<TestApp['http']['get']> => testApp.http.get(path);

describe('the privacy notice', () => {
  it('names the controller, the purposes, the rights and its version, in both languages', async () => {
    const { text } = await open('/privacy').expect(200);
    for (const words of ['Sở Khoa học và Công nghệ', 'bên kiểm soát dữ liệu', '02 ngày làm việc', 'ghi hình', '10 năm', 'Phiên bản'])
      expect(text).toContain(words);
    expect((await open('/privacy').set('Cookie', 'lang=en').expect(200)).text).toContain('2 working days');
  });

  it('stands in short on the form: for how many years data are kept and where to turn', async () => {
    const { text } = await open(`/classes/${(await makeClass(testApp)).code}`).expect(200);
    expect(text).toContain('10 năm theo thời hạn bảo quản hồ sơ');
    expect(text).toContain('khiếu nại qua Sở Khoa học và Công nghệ tỉnh Tuyên Quang');
  });

  it('is kept with the consent in exactly the version that was shown', async () => {
    const shown = /Phiên bản của thông báo: ([0-9a-f]{12})/.exec((await open('/privacy').expect(200)).text)?.[1];
    const { code } = await makeClass(testApp);
    await testApp.http.post(`/classes/${code}/register`).type('form').send(registrationForm()).expect(303);
    const records = await testApp.unitOfWork.read(() => testApp.unitOfWork.manager.find(ConsentRecord));
    expect(records.map(({ textVersion }) => textVersion)).toEqual([shown, shown]);
  });

  it('tells only the administrator that no address is set yet', async () => {
    const administrator = await signInBrowser(testApp, await makeStaff(testApp, 'admin'));
    const organiser = await signInBrowser(testApp, await makeStaff(testApp, 'organiser'));
    expect((await administrator.get('/privacy').expect(200)).text).toContain('PRIVACY_CONTACT');
    expect((await organiser.get('/privacy').expect(200)).text).not.toContain('PRIVACY_CONTACT');
    expect((await open('/privacy').expect(200)).text).not.toContain('PRIVACY_CONTACT');
  });
});
