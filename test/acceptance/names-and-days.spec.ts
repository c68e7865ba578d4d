import { dateInVietnam, dueBefore, officialDate, showDate } from '../../src/shared/calendar-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { expectAnswer } from '../support/expect-answer.js';
import { makeClass, makePlan60, makeRegistration, makeStaff, type Staff } from '../support/make.js';
import { planDesk } from '../support/plan-desk.js';

// The acceptance checks of the domain, by their numbers: Vietnamese days, names and alphabet.

let testApp: TestApp;
let organiser: Staff;
/** Of a later day: a token does not live as long as the way from October to the end of November. */
let official: Staff;

beforeAll(async () => {
  testApp = await startApp('2024-10-01T02:00:00Z');
  organiser = await makeStaff(testApp, 'organiser');
});
afterAll(() => testApp.close());

const { progress } = planDesk(
  () => testApp,
  () => official,
);

const found = async (q: string): Promise<string[]> => {
  const answer = testApp.http.get('/api/v1/people').query({ q }).set(organiser.bearer);
  return (await expectAnswer<{ people: { fullName: string }[] }>(answer, 200)).people.map(({ fullName }) => fullName);
};

/** Everybody of a class, each with a phone of their own. */
async function enter(names: readonly string[]): Promise<string[]> {
  const trainingClass = await makeClass(testApp);
  const people: string[] = [];
  for (const fullName of names) people.push((await makeRegistration(testApp, trainingClass, { fullName })).personId);
  return people;
}

it('14. 18:30 UTC on 30/11 is 01/12 in Việt Nam, after the deadline', async () => {
  expect(dateInVietnam(new Date('2024-11-30T16:59:59Z'))).toBe('2024-11-30');
  const { plan } = await makePlan60(testApp);
  testApp.clock.moveTo('2024-11-30T18:30:00Z');
  official = await makeStaff(testApp, 'official');
  const { asOf } = await progress(plan.id);
  testApp.clock.moveTo('2024-10-01T02:00:00Z');
  expect(asOf).toBe('2024-12-01');
  expect(asOf > '2024-11-30').toBe(true);
});

it('15. "trước ngày 30/11" is due on 29/11', () => {
  expect(showDate(dueBefore('2024-11-30'))).toBe('29/11/2024');
});

it('16. a document is dated "ngày 05 tháng 3" and "ngày 05 tháng 02"', () => {
  expect(officialDate('2024-03-05')).toBe('ngày 05 tháng 3 năm 2024');
  expect(officialDate('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
});

it('17. "nguyen van duc" finds "Nguyễn Văn Đức" however it was typed', async () => {
  const composed = 'Nguyễn Văn Đức'.normalize('NFC');
  await enter([composed, composed.normalize('NFD'), composed.replace('Đ', '\u00D0')]);
  expect(await found('nguyen van duc')).toHaveLength(3);
});

it('18. a list goes An, Anh, Ánh, Ăn, Ân, Ba, Dế, Dũng, Dương, Đào, Đức', async () => {
  const inOrder = ['An', 'Anh', 'Ánh', 'Ăn', 'Ân', 'Ba', 'Dế', 'Dũng', 'Dương', 'Đào', 'Đức'];
  await enter(inOrder.toReversed().map((given) => `Quan Thị Liễu ${given}`));
  expect((await found('quan thi lieu')).map((fullName) => fullName.split(' ').at(-1))).toEqual(inOrder);
});

it('19. "Lê Hà" and "Lê Hạ" stay two people', async () => {
  const [one, other] = await enter(['Lê Hà', 'Lê Hạ']);
  expect(one).not.toBe(other);
  expect(await found('le ha')).toEqual(['Lê Hà', 'Lê Hạ']);
});
