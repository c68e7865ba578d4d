import { createHash } from 'node:crypto';
import type { PaperResponse } from '../../src/modules/classes/class-paper.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { type MadeClass, makeClass } from '../support/make-class.js';
import { makeStaff, signInBrowser, type Staff } from '../support/make-staff.js';

describe('the papers of a class', () => {
  let testApp: TestApp;
  let organiser: Staff;
  let made: MadeClass;
  const pdf = Buffer.from('%PDF-1.7 Quyết định mở lớp');

  beforeAll(async () => {
    testApp = await startApp();
    organiser = await makeStaff(testApp);
  });

  beforeEach(async () => {
    made = await makeClass(testApp);
  });

  afterAll(() => testApp.close());

  const address = (more = ''): string => `/api/v1/classes/${made.id}/papers${more}`;
  const add = (fields: Record<string, string>, bytes: Buffer | null = pdf, fileName = 'Quyết định 45.pdf', as = organiser) => {
    const request = testApp.http
      .post(address())
      .set(as.bearer)
      .field({ kind: 'DECISION', ...fields });
    return bytes === null ? request : request.attach('file', bytes, fileName);
  };
  const decision = { number: '45/QĐ-SKHCN', issuedOn: '20/9/2024', signer: 'Hoàng Minh Demo' };
  const listed = async (): Promise<PaperResponse[]> => {
    const { items } = await expectAnswer<{ items: PaperResponse[] }>(testApp.http.get(address()).set(organiser.bearer), 200);
    return items;
  };

  it('are kept with number, date, signer, size and hash, and come back byte by byte as a download', async () => {
    const paper = await expectAnswer<PaperResponse>(add(decision), 201);
    expect(paper).toMatchObject({
      ...{ kind: 'DECISION', number: '45/QĐ-SKHCN', issuedOn: '2024-09-20', signer: 'Hoàng Minh Demo', isPublic: false },
      ...{ fileName: 'Quyết định 45.pdf', size: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') },
      addedBy: organiser.actor.name,
    });
    const file = await testApp.http
      .get(address(`/${paper.id}/file`))
      .set(organiser.bearer)
      .responseType('blob');
    expect(file.body).toEqual(pdf);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Quyet dinh 45.pdf"; filename\*=UTF-8''Quy%E1%BA%BFt/);
  });

  it('stand in the order in which a class file is kept', async () => {
    for (const kind of ['PHOTO', 'DECISION', 'AGENDA']) await expectAnswer(add({ kind }), 201);
    expect((await listed()).map(({ kind }) => kind)).toEqual(['DECISION', 'AGENDA', 'PHOTO']);
  });

  it.each([
    ['no file', {}, null, '', 'file', 'required'],
    ['a program', {}, Buffer.from('MZ'), 'quyet-dinh.pdf', 'file', 'fileTypeNotAccepted'],
    ['a page of markup', {}, Buffer.from('<html>'), 'quyet-dinh.html', 'file', 'fileTypeNotAccepted'],
    ['more than 20 MB', {}, Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-'), 'a.pdf', 'file', 'fileTooLarge'],
    ['an unknown kind', { kind: 'SECRET' }, pdf, 'a.pdf', 'kind', 'notAChoice'],
    ['a day that does not exist', { issuedOn: '31/9/2024' }, pdf, 'a.pdf', 'issuedOn', 'notADate'],
    ['a number that is markup', { number: '<b>45</b>' }, pdf, 'a.pdf', 'number', 'nameHasMarkup'],
    ['a signer beyond 200 letters', { signer: 'x'.repeat(201) }, pdf, 'a.pdf', 'signer', 'tooLong'],
    ['a title beyond 250 letters', { name: 'x'.repeat(251) }, pdf, 'a.pdf', 'name', 'tooLong'],
  ])('are refused with %s, and nothing is kept', async (_, fields, bytes, fileName, field, code) => {
    expect(await expectAnswer(add(fields, bytes, fileName), 422)).toMatchObject({ errors: [{ field, code }] });
    expect(await listed()).toEqual([]);
  });

  it('are replaced, keeping their facts when no file is sent', async () => {
    const { id } = await expectAnswer<PaperResponse>(add(decision), 201);
    const put = () =>
      testApp.http
        .put(address(`/${id}`))
        .set(organiser.bearer)
        .field({ kind: 'DECISION', number: '46/QĐ-SKHCN' });
    expect(await expectAnswer(put(), 200)).toMatchObject({ number: '46/QĐ-SKHCN', signer: null, fileName: 'Quyết định 45.pdf' });
    const other = Buffer.from('%PDF-1.7 bản ký');
    expect(await expectAnswer(put().attach('file', other, 'ban-ky.pdf'), 200)).toMatchObject({
      fileName: 'ban-ky.pdf',
      size: other.length,
    });
  });

  it('are removed once', async () => {
    const { id } = await expectAnswer<PaperResponse>(add(decision), 201);
    await testApp.http
      .delete(address(`/${id}`))
      .set(organiser.bearer)
      .expect(204);
    expect(await listed()).toEqual([]);
    expect(await expectAnswer(testApp.http.delete(address(`/${id}`)).set(organiser.bearer), 404)).toMatchObject({ code: 'paperNotFound' });
  });

  it('belong to their class', async () => {
    const { id } = await expectAnswer<PaperResponse>(add(decision), 201);
    const other = await makeClass(testApp);
    for (const path of [`/${id}/file`]) {
      await expectAnswer(testApp.http.get(`/api/v1/classes/${other.id}/papers${path}`).set(organiser.bearer), 404);
    }
    await expectAnswer(testApp.http.delete(`/api/v1/classes/${other.id}/papers/${id}`).set(organiser.bearer), 404);
    expect(await listed()).toHaveLength(1);
  });

  it('are given to the public only where they are marked for the participants', async () => {
    const kept = await expectAnswer<PaperResponse>(add({ kind: 'LIST' }), 201);
    const given = await expectAnswer<PaperResponse>(add({ kind: 'HANDOUT', isPublic: 'true' }), 201);
    const open = (id: string) => testApp.http.get(`/classes/${made.code}/papers/${id}`);
    expect((await open(kept.id)).status).toBe(404);
    expect((await open(given.id)).status).toBe(200);
    expect((await testApp.http.get(`/classes/NONE/papers/${given.id}`)).status).toBe(404);
    const draft = await makeClass(testApp, { state: 'draft' });
    expect((await testApp.http.get(`/classes/${draft.code}/papers/${given.id}`)).status).toBe(404);
  });

  it('are written by organisers, read by those who read, and no business of door staff', async () => {
    const { id } = await expectAnswer<PaperResponse>(add(decision), 201);
    for (const [role, reads] of [
      ['official', 200],
      ['auditor', 200],
      ['checkin', 403],
    ] as const) {
      const staff = await makeStaff(testApp, role);
      await expectAnswer(testApp.http.get(address()).set(staff.bearer), reads);
      await expectAnswer(testApp.http.get(address(`/${id}/file`)).set(staff.bearer), reads);
      await expectAnswer(add(decision, pdf, 'a.pdf', staff), 403);
      await expectAnswer(testApp.http.delete(address(`/${id}`)).set(staff.bearer), 403);
    }
    await expectAnswer(testApp.http.get(address()), 401);
    expect(await listed()).toHaveLength(1);
  });

  it('are added, changed and removed on their pages, with a word in the history', async () => {
    const browser = await signInBrowser(testApp, organiser);
    const path = `/staff/classes/${made.id}/papers`;
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get(path)).text)?.[1] ?? '';
    const refused = await browser.post(path).field({ _csrf: csrf, kind: 'DECISION', number: '45/QĐ', file: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="file-error"[^]*value="45\/QĐ"/);
    await browser.post(path).field({ _csrf: csrf, kind: 'DECISION', number: '45/QĐ' }).attach('file', pdf, 'qđ.pdf').expect(303);
    const page = (await browser.get(path)).text;
    expect(page).toContain('Quyết định mở lớp 45/QĐ');
    const editPath = /href="([^"]+\/papers\/[\w-]+)" aria-label/.exec(page)?.[1] ?? '';
    await browser.post(editPath).field({ _csrf: csrf, kind: 'DECISION', number: '46/QĐ', isPublic: 'true' }).expect(303);
    expect((await browser.get(editPath)).text).toMatch(/value="46\/QĐ"[^]*checked/);
    await browser.post(`${editPath}/remove`).type('form').send({ _csrf: csrf }).expect(303);
    expect((await browser.get(`/staff/classes/${made.id}`)).text).toMatch(
      /xóa khỏi hồ sơ: qđ\.pdf[^]*sửa trong hồ sơ: qđ\.pdf[^]*thêm vào hồ sơ: qđ\.pdf/,
    );
  });
});
