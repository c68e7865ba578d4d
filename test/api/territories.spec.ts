import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeStaff, type Staff } from '../support/make-staff.js';
import { enterTerritory, OLD_UNITS, SUCCESSIONS, UNITS } from '../support/territory-lists.js';

let testApp: TestApp;
let organiser: Staff;

async function open(): Promise<void> {
  testApp = await startApp('2026-11-22T02:00:00Z');
  organiser = await makeStaff(testApp);
}

interface Report {
  readonly id: string;
  readonly added: number;
  readonly badTotal: number;
  readonly bad: readonly { line: number; code: string; message: string }[];
}
interface Found {
  readonly items: readonly { id: string; code: string; name: string; label: string; level: string }[];
  readonly total: number;
}

const get = (path: string, as: Staff = organiser) => testApp.http.get(`/api/v1/admin-units${path}`).set(as.bearer);
const post = (path: string, as: Staff = organiser) => testApp.http.post(`/api/v1/admin-units${path}`).set(as.bearer);
const handIn = (list: string, fields: Record<string, string> = {}, fileName = 'danh-muc.csv') => {
  const request = post('/imports').attach('file', Buffer.from(list), fileName);
  for (const [name, value] of Object.entries(fields)) void request.field(name, value);
  return request;
};
const unitsOn = (day: string, query = ''): Promise<Found> => expectAnswer<Found>(get(`?on=${day}${query}`), 200);

async function enter(list: string, fields: Record<string, string> = {}): Promise<Report> {
  const { id } = await expectAnswer<Report>(handIn(list, fields), 201);
  return expectAnswer<Report>(post(`/imports/${id}/enter`), 200);
}

describe('the first official list', () => {
  beforeEach(open);
  afterEach(() => testApp.close());

  it('is looked at first, and enters all its units', async () => {
    const seen = await expectAnswer<Report>(handIn(UNITS), 201);
    expect(seen).toMatchObject({ kind: 'units', added: 7, changed: 0, unchanged: 0, badTotal: 0, entered: false });
    expect(await unitsOn('2026-11-22')).toMatchObject({ total: 0 });
    expect(await expectAnswer(post(`/imports/${seen.id}/enter`), 200)).toMatchObject({ added: 7, entered: true });
    expect(await unitsOn('2026-11-22')).toMatchObject({ total: 7 });
  });

  it('of successions names the old units, which end on the day before', async () => {
    await enter(UNITS);
    expect(await enter(SUCCESSIONS, { legalBasis: 'Nghị quyết 1684/NQ-UBTVQH15' })).toMatchObject({ added: 7, successions: 8 });
    expect(await unitsOn('2025-06-30')).toMatchObject({ total: 7 });
    const [kimPhu] = (await unitsOn('2025-06-30', '&q=kim phu')).items;
    expect(await expectAnswer(get(`/${kimPhu?.id ?? ''}`), 200)).toMatchObject({
      validTo: '2025-06-30',
      predecessors: [],
      successors: [
        { name: 'Phường Minh Xuân', part: 'partial', takesEffectOn: '2025-07-01', legalBasis: 'Nghị quyết 1684/NQ-UBTVQH15' },
        { name: 'Phường Mỹ Lâm', part: 'partial' },
      ],
    });
  });

  it('of an older time hangs the old communes under their districts', async () => {
    await enter(UNITS);
    await enter(SUCCESSIONS);
    expect(await enter(OLD_UNITS, { endsOn: '30/06/2025' })).toMatchObject({ added: 4, changed: 5, badTotal: 0 });
    expect((await unitsOn('2024-05-01', '&q=na hang&level=commune')).items).toMatchObject([
      { name: 'Thị trấn Na Hang', label: 'Thị trấn Na Hang, Huyện Na Hang, Tỉnh Tuyên Quang' },
    ]);
  });
});

describe('an official list', () => {
  beforeAll(async () => {
    await open();
    await enterTerritory(testApp);
  });
  afterAll(() => testApp.close());

  it.each([
    ['of units', UNITS, {}],
    ['of successions', SUCCESSIONS, {}],
    ['of older units', OLD_UNITS, { endsOn: '2025-06-30' }],
  ])('%s changes nothing when it is entered again', async (_, list, fields) => {
    const before = await unitsOn('2025-06-30');
    expect(await enter(list, fields)).toMatchObject({ added: 0, changed: 0, successions: 0, badTotal: 0 });
    expect(await unitsOn('2025-06-30')).toEqual(before);
  });

  it('with a wrong line enters nothing and says which line it is', async () => {
    const list = `${UNITS}00697,Phường Mới,commune,08,2025-07-01\n697,Xã Sai,commune,08,2025-07-01\n00698,Xã Lạc,commune,99,2025-07-01\n`;
    const seen = await expectAnswer<Report>(handIn(list), 201);
    expect(seen.bad).toEqual([
      { line: 10, code: 'codeWrong', message: expect.stringContaining('"697" phải có 5 chữ số') as string },
      { line: 11, code: 'parentUnknown', message: expect.stringContaining('99') as string },
    ]);
    expect(await expectAnswer(post(`/imports/${seen.id}/enter`), 409)).toMatchObject({ code: 'unitListHasBadLines' });
    expect(await unitsOn('2026-11-22', '&q=phuong moi')).toMatchObject({ total: 0 });
  });

  it.each([
    ['a file that is no list', 'họ và tên,đơn vị\nMa Thị Duyên,UBND\n', 'danh-muc.csv', 'notAUnitList'],
    ['a list without a line', 'code,name,level,parent_code,valid_from\n', 'danh-muc.csv', 'notAUnitList'],
    ['a picture', '\u0089PNG', 'danh-muc.png', 'fileTypeNotAccepted'],
    ['a program under the name of a list', 'MZ\u0000\u0001', 'danh-muc.csv', 'fileTypeNotAccepted'],
    ['a file without a word', ' \n', 'danh-muc.csv', 'fileEmpty'],
  ])('is not %s', async (_, list, fileName, code) => {
    expect(await expectAnswer(handIn(list, {}, fileName), 422)).toMatchObject({ errors: [{ field: 'file', code }] });
  });

  it.each([
    ['a legal basis beyond 300 letters', { legalBasis: 'x'.repeat(301) }, 'legalBasis', 'tooLong'],
    ['a last day that is no day', { endsOn: '31/02/2025' }, 'endsOn', 'notADate'],
  ])('is refused with %s', async (_, fields, field, code) => {
    expect(await expectAnswer(handIn(UNITS, fields), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('is refused when there is none', async () => {
    const answer = await expectAnswer(post('/imports').field('legalBasis', 'x'), 422);
    expect(answer).toMatchObject({ errors: [{ field: 'file', code: 'required' }] });
    await expectAnswer(get('/imports/none'), 404);
    await expectAnswer(post('/imports/none/enter'), 404);
  });

  it('entered twice at once is in the register once', async () => {
    const list = 'code,name,level,parent_code,valid_from\n00999,Xã Đôi,commune,08,2025-07-01\n';
    const [one, two] = [await expectAnswer<Report>(handIn(list), 201), await expectAnswer<Report>(handIn(list), 201)];
    const answers = await Promise.all([one, two].map(({ id }) => post(`/imports/${id}/enter`)));
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(await unitsOn('2026-11-22', '&code=00999')).toMatchObject({ total: 1 });
  });
});

describe('an administrative unit', () => {
  beforeAll(async () => {
    await open();
    await enterTerritory(testApp);
  });
  afterAll(() => testApp.close());

  it('is found by its code on a day, which names another one on another day', async () => {
    expect((await unitsOn('2024-05-01', '&code=00691')).items).toMatchObject([{ name: 'Phường Trần Phú' }]);
    expect((await unitsOn('2026-05-01', '&code=00691')).items).toMatchObject([{ name: 'Phường Hà Giang 2' }]);
    expect((await unitsOn('2025-06-30', '&code=00691')).items).toMatchObject([{ name: 'Phường Trần Phú' }]);
    expect((await unitsOn('2025-07-01', '&code=00691')).items).toMatchObject([{ name: 'Phường Hà Giang 2' }]);
  });

  it('shows what lay in it on any day', async () => {
    const [yenSon] = (await unitsOn('2025-06-30', '&level=district&q=yen son')).items;
    expect(await expectAnswer(get(`?parent=${yenSon?.id ?? ''}`), 200)).toMatchObject({ items: [{ name: 'Thị trấn Yên Sơn' }], total: 1 });
    await expectAnswer(get('?parent=none'), 404);
  });

  it.each([
    ['on=gestern', 'on', 'notADate'],
    ['level=village', 'level', 'notAChoice'],
    [`q=${'x'.repeat(101)}`, 'q', 'tooLong'],
    ['code=12345678901', 'code', 'tooLong'],
    ['page=0', 'page', 'outOfRange'],
  ])('is not asked for by %s', async (query, field, code) => {
    expect(await expectAnswer(get(`?${query}`), 422)).toMatchObject({ errors: [{ field, code }] });
  });

  it('is looked for by what people type, also when it looks like a pattern', async () => {
    expect(await unitsOn('2026-11-22', '&q=%25')).toMatchObject({ total: 0 });
    expect(await unitsOn('2026-11-22', "&q=' OR 1=1 --")).toMatchObject({ total: 0 });
    await expectAnswer(get('/none'), 404);
  });

  it('stands before those that only hold what was typed inside a word of their name', async () => {
    const names = (found: Found): string[] => found.items.map(({ name }) => name);
    await enter(`${UNITS}00901,Xã An Yên,commune,08,2025-07-01\n00902,Xã Chuyên Mỹ,commune,08,2025-07-01\n`);
    const found = await unitsOn('2026-11-22', '&q=yen');
    expect(names(found)).toEqual(['Xã Yên Sơn', 'Xã An Yên', 'Tỉnh Tuyên Quang', 'Xã Chuyên Mỹ']);
    expect(found.total).toBe(4);
    expect(names(await unitsOn('2024-05-01', '&q=yen'))).toEqual([
      ...['Huyện Yên Sơn', 'Thị trấn Yên Sơn'],
      ...['Huyện Na Hang', 'Phường Nguyễn Trãi', 'Thành phố Tuyên Quang', 'Tỉnh Tuyên Quang'],
    ]);
    expect(names(await unitsOn('2026-11-22', '&q=00901'))).toEqual(['Xã An Yên']);
  });

  it('is seen by those who read reports, and entered by organisers only', async () => {
    const [official, door] = [await makeStaff(testApp, 'official'), await makeStaff(testApp, 'checkin')];
    await expectAnswer(get('', official), 200);
    await expectAnswer(get('', door), 403);
    await expectAnswer(testApp.http.get('/api/v1/admin-units'), 401);
    await expectAnswer(post('/imports', official).attach('file', Buffer.from(UNITS), 'danh-muc.csv'), 403);
    const { id } = await expectAnswer<Report>(handIn(UNITS), 201);
    await expectAnswer(get(`/imports/${id}`, official), 403);
    await expectAnswer(post(`/imports/${id}/enter`, official), 403);
  });
});
