import { expectAnswer } from '../support/expect-answer.js';
import { MarkRoll } from '../../src/modules/attendance/index.js';
import { addDays } from '../../src/shared/calendar-date.js';
import { pdfInfo, pdfText } from '../support/read-pdf.js';
import { RollDesk, type RollScene } from '../support/roll-desk.js';
import { makeTurns } from '../support/make-turns.js';
import { makeClass, makeRegistration, makeStaff, signInBrowser, type Staff } from '../support/make.js';

/** The morning before the class. */
const BEFORE = '2024-10-14T02:00:00Z';

let desk: RollDesk;
let auditor: Staff;

beforeAll(async () => {
  desk = await RollDesk.open(BEFORE);
  auditor = await makeStaff(desk.app, 'auditor');
});
afterAll(() => desk.app.close());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Question = Record<string, string | readonly string[]>;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function ask(
  { class: { id } }: { class: { id: string } },
  printout: string,
  question: Question = {},
  staff = desk.organiser,
): Promise<Answer> {
  return desk.app.http.get(`/api/v1/classes/${id}/printouts/${printout}`).query(question).set(staff.bearer).responseType('blob');
}

async function pdf(scene: { class: { id: string } }, printout: string, question: Question = {}, staff = desk.organiser): Promise<Buffer> {
  const { status, headers, body } = await ask(scene, printout, question, staff);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  return body;
}

function refused(scene: { class: { id: string } }, printout: string, question: Question, status: number) {
  const request = desk.app.http.get(`/api/v1/classes/${scene.class.id}/printouts/${printout}`).query(question).set(desk.organiser.bearer);
  return expectAnswer<{ code: string; errors?: { field: string; code: string }[] }>(request, status);
}

async function sceneOf(...people: readonly Parameters<typeof makeRegistration>[2][]): Promise<{ class: RollScene['class'] }> {
  const made = await makeClass(desk.app, { capacity: 100 });
  for (const person of people) await makeRegistration(desk.app, made, person);
  return { class: made };
}

describe('the printouts of a class', () => {
  it('come as PDF and as DOCX, called after the printout and the class', async () => {
    const scene = await sceneOf({ fullName: 'Bàn Thị Mụi' });
    for (const printout of ['participants', 'roll-blank', 'roll-marked', 'badges', 'door']) {
      await pdf(scene, printout);
      const { status, headers, body } = await ask(scene, printout, { format: 'docx' });
      expect([status, headers['content-type']]).toEqual([200, WORD]);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.docx"/);
      expect(body.subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('list people by given name, with as little about them as the list needs', async () => {
    const scene = await sceneOf(
      { fullName: 'Đặng Minh Đức', phone: '0900000123', email: 'duc@example.com', birthDate: '1980' },
      { fullName: 'Lý A Dế' },
      { fullName: 'Nguyễn Thị An' },
    );
    const printed = pdfText(await pdf(scene, 'participants'));
    expect(printed.indexOf('Nguyễn Thị An')).toBeLessThan(printed.indexOf('Lý A Dế'));
    expect(printed.indexOf('Lý A Dế')).toBeLessThan(printed.indexOf('Đặng Minh Đức'));
    expect(printed).toContain('1980');
    expect(printed).toContain('Danh sách này có 03 học viên./.');
    for (const secret of ['0900', 'example.com']) expect(printed).not.toContain(secret);
  });

  it('leave out whoever cancelled', async () => {
    const made = await makeClass(desk.app);
    await makeRegistration(desk.app, made, { fullName: 'Bàn Thị Mụi' });
    const gone = await makeRegistration(desk.app, made, { fullName: 'Sùng Seo Dế' });
    await desk.app.http.post(`/api/v1/registrations/${gone.registrationId}/cancel`).set(desk.organiser.bearer).send({ reason: 'Bận' });
    expect(pdfText(await pdf({ class: made }, 'participants'))).not.toContain('Sùng Seo Dế');
  });

  it('give a sheet to sign with five spare rows, across from three half-days on', async () => {
    const upright = await sceneOf({ fullName: 'Bàn Thị Mụi' });
    const sheet = await pdf(upright, 'roll-blank');
    expect(pdfText(sheet)).toMatch(/Học viên bổ sung/);
    expect(pdfText(sheet)).toContain('NGƯỜI ĐIỂM DANH');
    expect(pdfInfo(sheet)).toMatch(/Page size:\s+595\.28 x 841\.89/);
    const across = await desk.makeScene(1, { sessions: 3 });
    expect(pdfInfo(await pdf(across, 'roll-blank'))).toMatch(/Page size:\s+841\.89 x 595\.28/);
  });

  it('give a marked sheet with hours, ways and sums', async () => {
    const scene = await desk.makeScene(4);
    const [first = '', second = '', third = ''] = scene.people.map(({ registrationId }) => registrationId);
    const mark = (marks: { registrationId: string; mark: 'present' | 'excused' | 'late' }[]) =>
      desk.app.get(MarkRoll).execute(desk.organiser.actor, scene.sessionIds[0] ?? '', { marks });
    desk.app.clock.moveTo('2024-10-15T00:52:00Z');
    await mark([
      { registrationId: first, mark: 'present' },
      { registrationId: second, mark: 'excused' },
    ]);
    desk.app.clock.moveTo('2024-10-17T03:00:00Z');
    await mark([{ registrationId: third, mark: 'late' }]);
    desk.app.clock.moveTo(BEFORE);
    const printed = pdfText(await pdf(scene, 'roll-marked'));
    expect(printed).toMatch(/√ 07:52/);
    expect(printed).toMatch(/√ giấy/);
    expect(printed).toContain('Tổng số học viên theo danh sách: 4.');
    expect(printed).toContain('- Sáng 15/10/2024: có mặt: 2; vắng: 1 (có phép: 1); chưa điểm danh: 1.');
    expect(printed).not.toContain('bổ sung');
  });

  it('print a list of 500 people, nobody left out', async () => {
    const { classId } = await makeTurns(desk.app, { planIds: [], closesOn: '2024-10-15', groups: { HOP_TAC_XA: 500 }, state: 'open' });
    const printed = pdfText(await pdf({ class: { id: classId } }, 'roll-blank'));
    expect(printed.match(/Đơn vị mô phỏng|Đơn vị mô/g)).toHaveLength(500);
    expect(printed).toMatch(/^ *500 +\p{Lu}/mu);
    const { status, body } = await ask({ class: { id: classId } }, 'participants', { format: 'docx' });
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(20_000);
  }, 90_000);

  it('write one letter for each unit, naming its people', async () => {
    const scene = await sceneOf(
      { fullName: 'Lý A Dế', organisation: 'Sở Công Thương' },
      { fullName: 'Nguyễn Thị An', organisation: 'SỞ CÔNG THƯƠNG' },
      { fullName: 'Bàn Thị Mụi', organisation: 'HTX Demo' },
    );
    const words = {
      letter: 'invitation',
      sign: 'GM-SKHCN',
      signerAuthority: 'GIÁM ĐỐC',
      signerName: 'Hoàng Minh Demo',
      signedOn: '05/3/2024',
    };
    const letters = await pdf(scene, 'letters', words);
    const pages = pdfText(letters)
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('HTX Demo');
    expect(pages[1]).toMatch(/Nguyễn Thị An[\s\S]*Lý A Dế/);
    expect(pages[1]).toContain('ngày 05 tháng 3 năm 2024');
    expect(pages[1]).toContain('Hoàng Minh Demo');
    const summons = pdfText(await pdf(scene, 'letters', { ...words, letter: 'summons', sign: 'SKHCN-TĐC' }));
    expect(summons).toContain('Kính gửi: HTX Demo');
    expect(summons).toContain('V/v triệu tập học viên');
  });

  it('sum up money in figures and in words, by unit and name, for the groups that get it', async () => {
    const scene = await sceneOf(
      { fullName: 'Lý A Dế', organisation: 'Sở Công Thương', group: 'SO_BAN_NGANH' },
      { fullName: 'Nguyễn Thị An', organisation: 'HTX Nà Lồm Demo', group: 'HOP_TAC_XA' },
      { fullName: 'Bàn Thị Mụi', organisation: 'HTX Bản Khuổi Demo', group: 'HOP_TAC_XA' },
    );
    const printed = pdfText(
      await pdf(scene, 'receipts', { handout: 'money', content: 'Tiền ăn, đi lại', days: '2', rate: '150000', groups: ['HOP_TAC_XA'] }),
    );
    expect(printed).toMatch(/Bàn Thị Mụi[\s\S]*Nguyễn Thị An/);
    expect(printed).not.toContain('Lý A Dế');
    expect(printed).toMatch(/Tổng cộng\s+600\.000/);
    expect(printed).toContain('Tổng số tiền bằng chữ: Sáu trăm nghìn đồng chẵn.');
  });
});

describe('who took which list', () => {
  const historyOf = async ({ class: { id } }: { class: { id: string } }): Promise<string> =>
    (await (await signInBrowser(desk.app, desk.organiser)).get(`/staff/classes/${id}`)).text;

  it('stands in the history of the class, with how many people were on it', async () => {
    const scene = await sceneOf({ fullName: 'Bàn Thị Mụi' }, { fullName: 'Lý A Dế' });
    await pdf(scene, 'participants', {}, auditor);
    await ask(scene, 'badges', { format: 'docx' }, desk.checkin);
    await pdf(scene, 'receipts', { handout: 'documents', content: 'Tài liệu', quantity: '1' });
    const history = await historyOf(scene);
    expect(history).toContain('in 2 người: danh sách học viên (pdf)');
    expect(history).toContain('in 2 người: thẻ học viên (docx)');
    expect(history).toContain('in 2 người: danh sách ký nhận (pdf)');
    expect(history).toContain(auditor.actor.name);
  });

  it('does not name a sheet without names, nor one that was refused', async () => {
    const scene = await sceneOf();
    await pdf(scene, 'door');
    await refused(scene, 'participants', {}, 409);
    expect(await historyOf(scene)).not.toContain('người: ');
  });
});

describe('printouts that are refused', () => {
  it('are those of an empty list', async () => {
    const scene = await sceneOf();
    for (const printout of ['participants', 'roll-blank', 'roll-marked', 'badges']) {
      expect(await refused(scene, printout, {}, 409)).toMatchObject({ code: 'nobodyOnList' });
    }
    expect(await refused(scene, 'receipts', { handout: 'documents', content: 'Tài liệu' }, 409)).toMatchObject({ code: 'nobodyOnList' });
    expect(await refused(scene, 'receipts', { handout: 'certificates' }, 409)).toMatchObject({ code: 'nothingToPack' });
  });

  it('are the door sign of a draft, unknown printouts and unknown classes', async () => {
    const draft = { class: await makeClass(desk.app, { state: 'draft' }) };
    expect(await refused(draft, 'door', {}, 409)).toMatchObject({ code: 'classNotPublic' });
    expect(await refused(draft, 'menu', {}, 404)).toMatchObject({ code: 'printoutNotFound' });
    expect(await refused({ class: { id: 'nowhere' } }, 'badges', {}, 404)).toMatchObject({ code: 'classNotFound' });
  });

  const letter = { letter: 'invitation', sign: 'GM-SKHCN', signerAuthority: 'GIÁM ĐỐC' };
  const money = { handout: 'money', content: 'Tiền ăn', days: '1', rate: '150000' };

  it.each<[string, string, Question, string[]]>([
    ['participants', 'an unknown format', { format: 'exe' }, ['format']],
    ['participants', 'a day that does not exist', { signedOn: '30/02/2024' }, ['signedOn']],
    ['receipts', 'nothing said', {}, ['handout']],
    ['receipts', 'money without an amount', { handout: 'money' }, ['content', 'days', 'rate']],
    ['receipts', 'documents without a name', { handout: 'documents' }, ['content']],
    ['receipts', 'amounts that are none', { ...money, days: '-1', rate: '1,5' }, ['days', 'rate']],
    ['receipts', 'amounts beyond bounds', { ...money, days: '61', rate: '100000001' }, ['days', 'rate']],
    ['receipts', 'a content that is too long', { ...money, content: 'x'.repeat(201) }, ['content']],
    ['receipts', 'an unknown group', { ...money, groups: ['VIP'] }, ['groups']],
    ['letters', 'nothing said', {}, ['letter', 'sign', 'signerAuthority']],
    ['letters', 'an unknown kind', { ...letter, letter: 'order' }, ['letter']],
    ['letters', 'markup for a sign', { ...letter, sign: '<script>' }, ['sign']],
    ['letters', 'a day that is none', { ...letter, answerBy: 'mai' }, ['answerBy']],
    ['letters', 'texts that are too long', { ...letter, signerName: 'x'.repeat(101), contact: 'x'.repeat(201) }, ['signerName', 'contact']],
  ])('%s: %s', async (printout, _, question, fields) => {
    const scene = await desk.makeScene(0);
    const { errors } = await refused(scene, printout, question, 422);
    expect(errors?.map(({ field }) => field)).toEqual(fields);
  });

  it.each(['roll-blank', 'participants', 'roll-marked', 'receipts', 'letters'])('are %s to door staff', async (printout) => {
    const scene = await sceneOf({ fullName: 'Bàn Thị Mụi' });
    expect((await ask(scene, printout, printout === 'letters' ? letter : money, desk.checkin)).status).toBe(403);
    await pdf(scene, printout, printout === 'letters' ? letter : money, auditor);
  });

  it('are all to visitors', async () => {
    const { class: made } = await sceneOf({ fullName: 'Bàn Thị Mụi' });
    await expectAnswer(desk.app.http.get(`/api/v1/classes/${made.id}/printouts/badges`), 401);
  });

  it('but door staff print badges and the sign for the door', async () => {
    const scene = await sceneOf({ fullName: 'Bàn Thị Mụi', birthDate: '1980' });
    const badge = pdfText(await pdf(scene, 'badges', {}, desk.checkin));
    expect(badge).toContain('Bàn Thị Mụi');
    expect(badge).not.toContain('1980');
    await pdf(scene, 'door', {}, desk.checkin);
  });
});

it('the day of the class stands on its door sign', async () => {
  const made = await makeClass(desk.app, { closesOn: addDays('2024-10-15', 5) });
  expect(pdfText(await pdf({ class: made }, 'door'))).toMatch(/ngày 20 tháng 10 năm 2024/i);
});
