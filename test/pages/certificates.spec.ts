import {
  type Browser,
  makeClass,
  makeCourse,
  type MadeClass,
  makeRegistration,
  makeStaff,
  postForm,
  signInBrowser,
} from '../support/make.js';
import { startApp, type TestApp } from '../support/app.js';
import { FinaliseClass, MarkRoll } from '../../src/modules/attendance/index.js';
import { type Certificate, IssueCertificates } from '../../src/modules/certificates/index.js';

const NOW = '2024-10-25T03:00:00Z';
const system = { kind: 'system', name: 'test' } as const;

describe('the pages of certificates', () => {
  let testApp: TestApp;
  let organiser: Browser;
  let official: Browser;
  let checkin: Browser;

  beforeAll(async () => {
    testApp = await startApp(NOW);
    const signedIn = async (role: 'organiser' | 'checkin' | 'official') => signInBrowser(testApp, await makeStaff(testApp, role));
    [organiser, checkin, official] = [await signedIn('organiser'), await signedIn('checkin'), await signedIn('official')];
  });

  afterAll(() => testApp.close());

  interface Scene {
    readonly class: MadeClass;
    readonly path: string;
    readonly registrationIds: string[];
  }

  async function makeScene(names: string[] = ['Bàn Thị Mụi', 'Lý A Dế'], { finalised = true, came = names.length } = {}): Promise<Scene> {
    const { id: courseId } = await makeCourse(testApp, { certificateKind: 'COMPLETION', name: 'Chuyển đổi số, năng suất xanh' });
    const made = await makeClass(testApp, { sessions: 1, courseId, capacity: Math.max(30, names.length) });
    const registrationIds: string[] = [];
    for (const fullName of names) registrationIds.push((await makeRegistration(testApp, made, { fullName })).registrationId);
    const marks = registrationIds.slice(0, came).map((registrationId) => ({ registrationId, mark: 'present' as const }));
    await testApp.get(MarkRoll).execute(system, made.sessions[0]?.id ?? '', { marks });
    if (finalised) await testApp.get(FinaliseClass).execute(system, made.id, { confirmed: true });
    return { class: made, path: `/staff/classes/${made.id}/certificates`, registrationIds };
  }

  const issued = async (names?: string[]): Promise<Certificate[]> =>
    testApp.get(IssueCertificates).execute(system, (await makeScene(names)).class.id, { signerName: 'Hoàng Minh Demo' });

  const one = async (name = 'Bàn Thị Mụi'): Promise<Certificate> => {
    const [certificate] = await issued([name]);
    if (!certificate) throw new Error('Nothing was issued');
    return certificate;
  };

  const form = {
    issuedOn: '25/10/2024',
    signerName: 'Hoàng Minh Demo',
    signerTitle: 'Giám đốc Sở',
    signerAuthority: 'GIÁM ĐỐC',
    issuePlace: 'Tuyên Quang',
  };

  describe('of a class', () => {
    it('say who may get one and why others may not, with the eligible ticked', async () => {
      const scene = await makeScene(['Bàn Thị Mụi', 'Lý A Dế'], { came: 1 });
      const { text } = await organiser.get(scene.path).expect(200);
      for (const words of [
        'Đủ điều kiện',
        'Không dự buổi nào',
        'Cấp giấy cho người đã chọn',
        'value="25/10/2024"',
        'value="Tuyên Quang"',
      ]) {
        expect(text).toContain(words);
      }
      expect(text.match(/name="registrationIds" value="[^"]+" checked/g)).toHaveLength(1);
    });

    it('are issued to those ticked and then listed with number, state, PDF and public page', async () => {
      const scene = await makeScene();
      const { headers } = await postForm(organiser, scene.path, { ...form, registrationIds: ['', scene.registrationIds[0]] });
      expect(headers.location).toBe(`${scene.path}?notice=certificatesIssued`);
      const { text } = await organiser.get(scene.path).expect(200);
      expect(text).toContain('Đã vào sổ 1 giấy');
      expect(text).toMatch(/\d{3}\/2024\/NSCL/);
      expect(text).toMatch(/href="\/verify\/(\w{4}-){3}\w{4}"/);
      expect(text).toMatch(/href="\/staff\/certificates\/[\w-]+\/pdf"/);
    });

    it('stand below the form as long as somebody waits for one, and above the list of the others afterwards', async () => {
      const scene = await makeScene(['Bàn Thị Mụi', 'Lý A Dế', 'Sùng Seo Dế'], { came: 2 });
      const order = async (): Promise<boolean> => {
        const { text } = await organiser.get(scene.path).expect(200);
        return text.indexOf('id="people"') < text.indexOf('id="issued"');
      };
      await postForm(organiser, scene.path, { ...form, registrationIds: ['', scene.registrationIds[0]] });
      expect(await order()).toBe(true);
      await postForm(organiser, scene.path, { ...form, registrationIds: ['', scene.registrationIds[1]] });
      expect(await order()).toBe(false);
    });

    it('are listed fifty a page, and a long list of people is folded with its ticks', async () => {
      const scene = await makeScene(Array.from({ length: 61 }, (_, index) => `Lường Văn Phú ${index}`));
      const before = await organiser.get(scene.path).expect(200);
      expect(before.text).toMatch(/<details class="card">\s*<summary><strong>Đã chọn 61 trên 61 người/);
      expect(before.text.match(/name="registrationIds" value="[^"]+" checked/g)).toHaveLength(61);
      await testApp.get(IssueCertificates).execute(system, scene.class.id, { signerName: 'Hoàng Minh Demo' });
      const [first, second] = [await organiser.get(scene.path).expect(200), await organiser.get(`${scene.path}?page=2`).expect(200)];
      expect(first.text).toMatch(/rel="next" href="[^"]+page(=|&#x3D;)2#issued"/);
      const rows = [first, second].map(({ text }) => text.match(/<th scope="row">Lường Văn Phú/g)?.length);
      expect(rows).toEqual([50, 11]);
      expect((await organiser.get(`${scene.path}?page=900`).expect(200)).text.match(/<th scope="row">Lường Văn Phú/g)).toHaveLength(11);
    });

    it('are downloaded together', async () => {
      const scene = await makeScene(['Bàn Thị Mụi']);
      expect((await official.get(scene.path).expect(200)).text).not.toContain(`${scene.path}/zip`);
      await organiser.get(`${scene.path}/zip`).expect(409);
      await testApp.get(IssueCertificates).execute(system, scene.class.id, { signerName: 'Hoàng Minh Demo' });
      expect((await official.get(scene.path).expect(200)).text).toContain(`href="${scene.path}/zip" download`);
      const download = await official.get(`${scene.path}/zip`).responseType('blob').expect(200);
      expect([download.headers['content-type'], download.headers['content-disposition']]).toEqual([
        'application/zip',
        expect.stringContaining(`filename="GCN ${scene.class.code}.zip"`),
      ]);
      expect((download.body as Buffer).subarray(0, 2).toString()).toBe('PK');
      await checkin.get(`${scene.path}/zip`).expect(403);
    });

    it('explain what earns one', async () => {
      const scene = await makeScene();
      expect((await organiser.get(scene.path).expect(200)).text).toContain('có mặt ít nhất 80% số buổi, tức là đủ 1 buổi.');
    });

    it('come back with the input and the message beside the field when something is wrong', async () => {
      const scene = await makeScene();
      const refused = await postForm(organiser, scene.path, {
        ...form,
        issuedOn: '01/10/2024',
        decision: '158/QĐ "SKHCN" <x>',
        registrationIds: ['', scene.registrationIds[1]],
      });
      expect(refused.status).toBe(422);
      expect(refused.text).toMatch(/id="issuedOn-error".*Ngày cấp không trước ngày 15\/10\/2024/s);
      expect(refused.text).toContain('value="158/QĐ &quot;SKHCN&quot; &lt;x&gt;"');
      expect(refused.text).toContain(`value="${scene.registrationIds[1] ?? ''}" checked`);
      expect(refused.text).not.toContain(`value="${scene.registrationIds[0] ?? ''}" checked`);
    });

    it('need somebody ticked and a signer', async () => {
      const scene = await makeScene();
      const nobody = await postForm(organiser, scene.path, { ...form, registrationIds: '' });
      expect([nobody.status, nobody.text.includes('Chưa chọn mục này')]).toEqual([422, true]);
      const tooLong = await postForm(organiser, scene.path, {
        ...form,
        signerName: 'x'.repeat(101),
        registrationIds: scene.registrationIds,
      });
      expect(tooLong.text).toMatch(/id="signerName-error".*Tối đa 100 ký tự/s);
    });

    it('wait until the class is finalised', async () => {
      const scene = await makeScene(undefined, { finalised: false });
      const { text } = await organiser.get(scene.path).expect(200);
      expect(text).toContain('Lớp chưa chốt danh sách');
      expect(text).not.toContain('Cấp giấy cho người đã chọn');
      expect((await postForm(organiser, scene.path, { ...form, registrationIds: scene.registrationIds })).status).toBe(409);
    });

    it('are issued by organisers only', async () => {
      const scene = await makeScene();
      expect((await official.get(scene.path).expect(200)).text).not.toContain('Cấp giấy cho người đã chọn');
      expect((await postForm(official, scene.path, { ...form, registrationIds: scene.registrationIds })).status).toBe(403);
      await checkin.get(scene.path).expect(403);
    });
  });

  describe('one certificate', () => {
    it('is shown with its facts, its class and its history', async () => {
      const { id, snapshot } = await one('Vàng Thị Mỷ');
      const { text } = await official.get(`/staff/certificates/${id}`).expect(200);
      for (const words of [snapshot.registerEntry, 'Vàng Thị Mỷ', snapshot.verifyCode, 'đã cấp giấy, số', 'Hoàng Minh Demo'])
        expect(text).toContain(words);
      expect(text).not.toContain(`/staff/certificates/${id}/revoke`);
    });

    it('is downloaded as a PDF', async () => {
      const { id } = await one();
      const response = await official.get(`/staff/certificates/${id}/pdf`).buffer(true);
      expect([response.status, response.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect((response.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('is revoked with a reason, after which nothing more can be done with it', async () => {
      const { id } = await one();
      expect((await organiser.get(`/staff/certificates/${id}/revoke`).expect(200)).text).toContain('không có hiệu lực trở lại');
      const refused = await postForm(organiser, `/staff/certificates/${id}/revoke`, { reason: '' });
      expect([refused.status, /id="reason-error".*Chưa nhập mục này/s.test(refused.text)]).toEqual([422, true]);
      const { headers } = await postForm(organiser, `/staff/certificates/${id}/revoke`, { reason: 'Quyết định 12/QĐ-SKHCN' });
      expect(headers.location).toBe(`/staff/certificates/${id}?notice=certificateRevoked`);
      const { text } = await organiser.get(`/staff/certificates/${id}`).expect(200);
      expect(text).toContain('Đã thu hồi');
      expect(text).toContain('Quyết định 12/QĐ-SKHCN');
      expect((await organiser.get(`/staff/certificates/${id}/reissue`).expect(200)).text).toContain('Giấy này không còn hiệu lực');
      expect((await postForm(organiser, `/staff/certificates/${id}/revoke`, { reason: 'lại' })).status).toBe(409);
    });

    it('is issued again with a corrected name, both papers pointing at each other', async () => {
      const old = await one('Bàn Thị Mui');
      const page = await organiser.get(`/staff/certificates/${old.id}/reissue`).expect(200);
      expect(page.text).toContain('value="Bàn Thị Mui"');
      const refused = await postForm(organiser, `/staff/certificates/${old.id}/reissue`, {
        ...form,
        reason: 'Sai tên',
        birth: '31/02/1985',
        holderName: 'Bàn Thị Mụi',
      });
      expect([refused.status, refused.text.includes('id="birth-error"'), refused.text.includes('value="Bàn Thị Mụi"')]).toEqual([
        422,
        true,
        true,
      ]);
      const { headers } = await postForm(organiser, `/staff/certificates/${old.id}/reissue`, {
        ...form,
        reason: 'Sai tên',
        holderName: 'Bàn Thị Mụi',
      });
      const next = headers.location ?? '';
      expect(next).toMatch(/^\/staff\/certificates\/[\w-]+\?notice=certificateReissued$/);
      expect((await organiser.get(next).expect(200)).text).toContain(`href="/staff/certificates/${old.id}"`);
      expect((await organiser.get(`/staff/certificates/${old.id}`).expect(200)).text).toContain(next.split('?')[0] ?? '');
    });

    it('is changed by organisers only', async () => {
      const { id } = await one();
      for (const form of ['revoke', 'reissue']) {
        await official.get(`/staff/certificates/${id}/${form}`).expect(403);
        expect((await postForm(official, `/staff/certificates/${id}/${form}`, {})).status).toBe(403);
        await organiser.get(`/staff/certificates/${id}/${form}`).expect(200);
      }
      expect((await postForm(official, `/staff/certificates/${id}/revoke`, { reason: 'x' })).status).toBe(403);
      expect((await postForm(checkin, `/staff/certificates/${id}/reissue`, { reason: 'x' })).status).toBe(403);
      await testApp.http.get(`/staff/certificates/${id}`).expect(303);
    });
  });

  describe('the register', () => {
    it('lists a year and is searched by name without marks', async () => {
      const [certificate] = await issued(['Sùng Seo Dế']);
      const { text } = await official.get('/staff/certificates').query({ year: 2024, q: 'sung seo' }).expect(200);
      expect(text).toContain(certificate?.snapshot.registerEntry);
      expect(text).toContain('Sùng Seo Dế');
      expect((await official.get('/staff/certificates').query({ q: 'không có ai' }).expect(200)).text).toContain('Không có giấy nào');
      expect((await official.get('/staff/certificates').query({ year: 2024, q: 'sung seo', state: 'revoked' }).expect(200)).text).toContain(
        'Không có giấy nào',
      );
    });

    it('turns its pages of fifty with the filter in the address', async () => {
      await issued(Array.from({ length: 28 }, (_, index) => `Nông Văn Thọ ${index}`));
      await issued(Array.from({ length: 28 }, (_, index) => `Nông Văn Thọ ${index}`));
      const { text } = await official.get('/staff/certificates').query({ year: 2024, q: 'nong van tho' }).expect(200);
      expect(text.match(/<th scope="row">Nông Văn Thọ/g)).toHaveLength(50);
      const [, next = ''] = /href="([^"]+)"[^>]*rel="next"|rel="next" href="([^"]+)"/.exec(text)?.filter(Boolean) ?? [];
      const second = await official.get(next.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).expect(200);
      expect(second.text.match(/<th scope="row">Nông Văn Thọ/g)).toHaveLength(6);
    });

    it('is not for door staff', async () => {
      expect((await checkin.get('/staff/certificates')).status).toBe(403);
    });
  });
});
