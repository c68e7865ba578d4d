import { AuditEntry } from '../../src/platform/audit/audit-entry.entity.js';
import type { Role } from '../../src/shared/actor.js';
import type { RegistrationReceipt } from '../../src/modules/registrations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeClass, makeRegistration, makeStaff, readClass, readRegistration, registrationForm, type Staff } from '../support/make.js';

interface Refusal {
  errors: { field: string; code: string }[];
}

let testApp: TestApp;
const staff = {} as Record<Role, Staff>;

beforeAll(async () => {
  testApp = await startApp();
  for (const role of ['organiser', 'official', 'checkin', 'auditor'] as const) staff[role] = await makeStaff(testApp, role);
});
afterAll(() => testApp.close());

describe('taking somebody off the list', () => {
  const cancel = (id: string, by: Staff, body: object = { reason: 'Đơn vị cử người khác' }): ReturnType<TestApp['http']['post']> =>
    testApp.http.post(`/api/v1/registrations/${id}/cancel`).set(by.bearer).send(body);

  it('by staff needs a reason, which history keeps', async () => {
    const { registrationId } = await makeRegistration(testApp, await makeClass(testApp));
    expect((await cancel(registrationId, staff.organiser, {})).body).toMatchObject({
      status: 422,
      errors: [{ field: 'reason', code: 'required' }],
    });
    await cancel(registrationId, staff.organiser).expect(200);
    const history = await testApp.unitOfWork.read(() =>
      testApp.unitOfWork.manager.findBy(AuditEntry, { subjectId: registrationId, action: 'registration.cancelled' }),
    );
    expect(history).toMatchObject([{ actorName: 'Ma Thị Duyên', reason: 'Đơn vị cử người khác' }]);
  });

  it.each(['official', 'checkin', 'auditor'] as const)('by %s is not allowed', async (role) => {
    const { registrationId } = await makeRegistration(testApp, await makeClass(testApp));
    expect((await cancel(registrationId, staff[role])).body).toMatchObject({ status: 403, code: 'notAllowed' });
    await testApp.http.post(`/api/v1/registrations/${registrationId}/cancel`).send({ reason: 'x' }).expect(401);
  });
});

describe('writing somebody in', () => {
  const add = (classId: string, by: Staff, overrides: Record<string, unknown> = {}): ReturnType<TestApp['http']['post']> =>
    testApp.http
      .post(`/api/v1/classes/${classId}/participants`)
      .set(by.bearer)
      .send(registrationForm({ source: 'walk_in', ...overrides }));

  it('is possible at the door after registration closed, but never beyond the seats', async () => {
    const { id } = await makeClass(testApp, { capacity: 1, closesOn: '2024-10-01' });
    const publicly = await testApp.http.post(`/api/v1/classes/${id}/registrations`).send(registrationForm());
    expect(publicly.body).toMatchObject({ code: 'registrationClosed' });
    const { registrationId } = (await add(id, staff.checkin).expect(201)).body as RegistrationReceipt;
    expect(await readRegistration(testApp, registrationId)).toMatchObject({ source: 'walk_in' });
    expect((await add(id, staff.organiser)).body).toMatchObject({ status: 409, code: 'classFull' });
  });

  it('needs neither phone nor e-mail; then name, birth and unit make the person', async () => {
    const { id } = await makeClass(testApp);
    const bare = { fullName: 'Lý A Dế', phone: '', email: '', position: '', birthDate: '1965', source: 'staff', consent: false };
    await add(id, staff.organiser, bare).expect(201);
    expect((await add(id, staff.organiser, { ...bare, fullName: 'LÝ A DẾ' })).body).toMatchObject({
      status: 409,
      code: 'alreadyRegistered',
    });
    await add(id, staff.organiser, { ...bare, birthDate: '1966' }).expect(201);
  });

  it('before the class is not for door staff, and not for those who only read', async () => {
    const { id } = await makeClass(testApp);
    await add(id, staff.checkin, { source: 'staff' }).expect(403);
    for (const role of ['official', 'auditor'] as const) await add(id, staff[role]).expect(403);
    await testApp.http
      .post(`/api/v1/classes/${id}/participants`)
      .send(registrationForm({ source: 'walk_in' }))
      .expect(401);
    expect((await readClass(testApp, id)).seatsTaken).toBe(0);
  });

  it.each([
    [{ source: 'online' }, 'source: notAChoice'],
    [{ source: undefined }, 'source: required'],
    [{ phone: 'không có' }, 'phone: phoneNotRecognised'],
  ])('%j is refused beside its field', async (overrides, problem) => {
    const { errors } = (await add((await makeClass(testApp)).id, staff.organiser, overrides).expect(422)).body as Refusal;
    expect(errors.map(({ field, code }) => `${field}: ${code}`)).toEqual([problem]);
  });
});

describe('the list of a class', () => {
  interface List {
    total: number;
    items: Record<string, unknown>[];
  }
  const list = async (classId: string, by: Staff, query = ''): Promise<List> =>
    (await testApp.http.get(`/api/v1/classes/${classId}/registrations${query}`).set(by.bearer).expect(200)).body as List;

  it('is in the order of given names', async () => {
    const trainingClass = await makeClass(testApp);
    for (const fullName of ['Đặng Minh Đức', 'Lê Văn Anh', 'Nguyễn Văn An', 'Trần Thị Ánh', 'Đỗ Văn Ân', 'Phạm Văn Dũng']) {
      await makeRegistration(testApp, trainingClass, { fullName });
    }
    const { items } = await list(trainingClass.id, staff.official);
    expect(items.map(({ fullName }) => fullName)).toEqual([
      ...['Nguyễn Văn An', 'Lê Văn Anh', 'Trần Thị Ánh', 'Đỗ Văn Ân', 'Phạm Văn Dũng', 'Đặng Minh Đức'],
    ]);
  });

  it('is searched without accents, by code and by state', async () => {
    const trainingClass = await makeClass(testApp);
    const duc = await makeRegistration(testApp, trainingClass, { fullName: 'Nguyễn Văn Đức' });
    await makeRegistration(testApp, trainingClass, { fullName: 'Bàn Thị Mụi' });
    await testApp.http.post(`/api/v1/registrations/by-token/${duc.token}/cancel`).expect(200);
    for (const query of ['?q=van%20duc', '?q=%C4%90%E1%BB%A8C', `?q=${duc.code.toLowerCase().slice(0, 6)}`, '?state=cancelled']) {
      const { items, total } = await list(trainingClass.id, staff.organiser, query);
      expect({ total, names: items.map(({ fullName }) => fullName) }).toEqual({ total: 1, names: ['Nguyễn Văn Đức'] });
    }
    expect(await list(trainingClass.id, staff.organiser, '?q=%25')).toEqual({ items: [], total: 0 });
  });

  it('gives door staff names, units and codes, never a way to reach or to recognise a person elsewhere', async () => {
    const trainingClass = await makeClass(testApp);
    await makeRegistration(testApp, trainingClass, { birthDate: '05/3/1980', gender: 'female' });
    const [forDoor] = (await list(trainingClass.id, staff.checkin)).items;
    expect(Object.keys(forDoor ?? {}).sort()).toEqual(['code', 'fullName', 'id', 'state', 'unitGroup', 'unitName']);
    const [forAuditor] = (await list(trainingClass.id, staff.auditor)).items;
    expect(forAuditor).toMatchObject({ birthDate: '1980-03-05', gender: 'female', source: 'staff' });
  });

  it('is not public', async () => {
    const { id } = await makeClass(testApp);
    expect((await testApp.http.get(`/api/v1/classes/${id}/registrations`).expect(401)).body).toMatchObject({ code: 'signInNeeded' });
  });
});
