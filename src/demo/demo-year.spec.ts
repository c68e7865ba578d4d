import { earnsCertificate, earnsTurn, wasThere } from '../modules/attendance/domain/completion.js';
import { judgeRatio, judgeTarget } from '../modules/plans/domain/judge-target.js';
import { plan60 } from '../modules/plans/domain/plan-60-kh-ubnd.js';
import type { PlannedTarget } from '../modules/plans/domain/published-plan.js';
import { countExperts, countTurns, type CountableCertificate, type CountableTurn } from '../modules/reporting/domain/count-turns.js';
import { parsePhone } from '../shared/phone-number.js';
import { cleanText } from '../shared/text-folding.js';
import { unitGroups } from '../shared/unit-group.js';
import type { DemoClass, DemoFigure, DemoRegistration } from './demo-data.js';
import { demoYear } from './demo-year.js';

const year = demoYear();
const registrations = year.classes.flatMap((each) => each.registrations);

function classOf(code: string): DemoClass {
  const found = year.classes.find((each) => each.code === code);
  if (!found) throw new Error(`no class ${code}`);
  return found;
}

function target(key: string): PlannedTarget {
  const found = plan60.targets.find((each) => each.key === key);
  if (!found) throw new Error(`no target ${key}`);
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const attended = ({ marks }: DemoRegistration): number => marks.filter((mark) => mark !== null && wasThere(mark)).length;
const came = (each: DemoRegistration): boolean => earnsTurn({ kind: 'sessions', minimum: 1 }, attended(each), each.marks.length);
const corrected = ({ ref, fullName }: DemoRegistration): string =>
  year.classes.flatMap(({ reissue }) => reissue).find((each) => each.ref === ref)?.correctedName ?? fullName;
const personKey = (each: DemoRegistration): string => `${corrected(each)} ${each.phone ?? each.email ?? each.ref}`;
const closingDay = ({ sessions }: DemoClass): string => sessions.at(-1)?.date ?? '';

function turnsOf(demoClass: DemoClass): CountableTurn[] {
  return demoClass.registrations.filter(came).map(({ unitGroup, gender, ethnicity }) => ({
    countedOn: closingDay(demoClass),
    quantity: 1,
    unitGroup,
    courseType: demoClass.type,
    topic: null,
    gender,
    minority: ethnicity === null ? 'not_stated' : ethnicity === 'Kinh' ? 'no' : 'yes',
  }));
}

function certificatesOf(demoClass: DemoClass): CountableCertificate[] {
  if (demoClass.certificates === 'none') return [];
  const { needsResult } = demoClass;
  const eligible = demoClass.registrations.filter((each) =>
    earnsCertificate({ percent: 80, needsResult }, attended(each), each.marks.length, each.result),
  );
  return eligible.map((each) => ({
    personId: personKey(each),
    state: demoClass.revoke.some(({ ref }) => ref === each.ref) ? 'revoked' : 'valid',
    kind: demoClass.type === 'CHUYEN_GIA' ? 'EXPERT_COMPLETION' : 'COMPLETION',
    unitGroup: each.unitGroup,
    countedOn: closingDay(demoClass),
  }));
}

const openingOf = (key: string): number => sum(year.openingFigures.filter(({ targetKey }) => targetKey === key).map(({ value }) => value));
const { audience, countedTypes, countedTopics } = target('training_attendee_turns');
const in2024 = { asOf: '2024-11-15', from: '2024-01-01', to: '2024-12-31', audience, countedTypes, countedTopics };
const allTurns = year.classes.flatMap(turnsOf);
const countedClasses = year.classes.filter(({ type }) => countedTypes.includes(type));

describe('the classes of the demonstration year', () => {
  it.each([
    ['L01', 48, 45, 19, 14, 45, 4],
    ['L02', 44, 40, 15, 9, 39, 4],
    ['L03', 41, 38, 17, 16, 38, 2],
    ['L04', 40, 34, 18, 29, 33, 2],
    ['HN05', 130, 120, 51, 33, 0, 1],
    ['L06', 35, 32, 14, 6, 30, 6],
    ['L07', 38, 36, 16, 17, 36, 4],
    ['CG08', 12, 11, 4, 3, 10, 20],
    ['HT09', 70, 60, 22, 8, 0, 1],
    ['L10', 45, 41, 20, 30, 40, 4],
    ['L11', 52, 44, 18, 11, 41, 4],
    ['L12', 42, 40, 17, 15, 40, 2],
  ])('%s: %i registered, %i came, %i women, %i of ethnic minorities, %i valid certificates, %i sessions', (code, ...figures) => {
    const demoClass = classOf(code);
    const { registrations, substitute, sessions, type } = demoClass;
    const { total, women, minority } = countTurns(turnsOf(demoClass), { ...in2024, audience: unitGroups, countedTypes: [type] });
    const valid = certificatesOf(demoClass).filter(({ state }) => state === 'valid').length;
    expect([registrations.length - (substitute ? 1 : 0), total, women, minority, valid, sessions.length]).toEqual(figures);
  });

  it.each([
    ['L01', 24, 14, 0, 0, 0, 7, 0],
    ['L02', 3, 0, 35, 2, 0, 0, 0],
    ['L03', 1, 4, 5, 19, 9, 0, 0],
    ['L04', 1, 6, 2, 16, 9, 0, 0],
    ['L06', 4, 0, 24, 2, 0, 2, 0],
    ['L07', 0, 3, 10, 17, 6, 0, 0],
    ['L10', 1, 5, 7, 18, 10, 0, 0],
    ['L11', 9, 5, 22, 4, 0, 2, 2],
    ['L12', 2, 6, 8, 15, 9, 0, 0],
  ])('%s: turns by group as the table says', (code, ...figures) => {
    const { byGroup } = countTurns(turnsOf(classOf(code)), in2024);
    const columns = ['SO_BAN_NGANH', 'UBND_HUYEN', 'DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH', 'TO_CHUC', 'TRUONG'] as const;
    expect(columns.map((group) => byGroup[group])).toEqual(figures);
  });

  it('fit into their rooms, and nobody registers after the class has begun', () => {
    for (const { capacity, registrations: list, line, registrationOpens, registrationCloses, sessions } of year.classes) {
      expect(list.length).toBeLessThanOrEqual(line === null ? capacity : capacity + 2);
      expect(registrationOpens.date < registrationCloses.date).toBe(true);
      expect(registrationCloses.date < (sessions[0]?.date ?? '')).toBe(true);
      expect(list.every(({ marks }) => marks.length === sessions.length)).toBe(true);
    }
  });

  it('L10 is held in October, after storm no. 3', () => {
    expect(classOf('L10').sessions.map(({ date }) => date)).toEqual(['2024-10-08', '2024-10-08', '2024-10-09', '2024-10-09']);
    expect(classOf('L10').postponed).toMatchObject({ firstDay: '2024-09-10', reason: expect.stringContaining('bão số 3') as string });
    expect(year.classes.filter(({ postponed }) => postponed).map(({ code }) => code)).toEqual(['L10']);
  });
});

describe('the totals of the demonstration year', () => {
  it('are 350 turns in nine classes: 154 women, 147 of ethnic minorities', () => {
    expect(countedClasses).toHaveLength(9);
    const { total, women, minority, byGroup } = countTurns(allTurns, in2024);
    expect([total, women, minority]).toEqual([350, 154, 147]);
    expect(byGroup).toEqual({
      SO_BAN_NGANH: 45,
      UBND_HUYEN: 43,
      UBND_XA: 0,
      TO_CHUC: 11,
      DVSN: 0,
      DOANH_NGHIEP: 113,
      HOP_TAC_XA: 93,
      HO_KINH_DOANH: 43,
      TRUONG: 2,
      KHAC: 0,
    });
  });

  it('are 262 people, and so are all who registered for anything', () => {
    const attendees = countedClasses.flatMap((each) => each.registrations.filter(came).map(personKey));
    expect(new Set(attendees).size).toBe(262);
    expect(new Set(registrations.map(personKey)).size).toBe(262);
  });

  it('reach 500 turns with L11, not yet "trên 500", and 540 with L12', () => {
    const opening = openingOf('training_attendee_turns');
    const upTo = (asOf: string): number => opening + countTurns(allTurns, { ...in2024, asOf }).total;
    expect([opening, upTo('2024-11-04'), upTo('2024-11-05')]).toEqual([190, 500, 540]);
    expect([500, 540].map((turns) => judgeTarget(target('training_attendee_turns'), turns))).toEqual([
      { status: 'not-met', percent: 100 },
      { status: 'met', percent: 108 },
    ]);
  });

  it('are 307 turns, 497 with the opening and so not met, when household businesses are taken out', () => {
    const strict = countTurns(allTurns, { ...in2024, audience: audience.filter((group) => group !== 'HO_KINH_DOANH') }).total;
    expect([strict, strict + openingOf('training_attendee_turns')]).toEqual([307, 497]);
  });

  it('are 342 certificates and 10 for experts, of whom 9 count towards the plan and make 10 with the opening figure', () => {
    const certificates = year.classes.flatMap(certificatesOf).filter(({ state }) => state === 'valid');
    expect(certificates.filter(({ kind }) => kind === 'COMPLETION')).toHaveLength(342);
    const experts = certificates.filter(({ kind }) => kind === 'EXPERT_COMPLETION').map(({ unitGroup }) => unitGroup);
    expect(['SO_BAN_NGANH', 'DOANH_NGHIEP', 'HOP_TAC_XA'].map((group) => experts.filter((each) => each === group).length)).toEqual([
      5, 4, 1,
    ]);

    const openings = year.openingFigures
      .filter(({ targetKey }) => targetKey === 'experts_trained')
      .map((each) => ({ ...each, personId: null }));
    const question = { asOf: '2024-11-15', from: plan60.periodFrom, to: plan60.periodTo, audience: target('experts_trained').audience };
    const counted = countExperts(certificates, openings, question);
    expect(counted).toEqual({ total: 10, certified: 9, opening: 1, outsideAudience: 1 });
    expect(judgeTarget(target('experts_trained'), counted.total)).toEqual({ status: 'met', percent: 100 });
  });
});

describe('the figures others report', () => {
  const reported = (key: string): DemoFigure | undefined => year.reportedFigures.find(({ targetKey }) => targetKey === key);

  it.each([
    ['enterprises_supported', 21, 'not-met'],
    ['gtclqg_entrants', 2, 'met'],
    ['traceability_portal', 0, 'in-progress'],
  ])('%s stands at %i: %s', (key, total, status) => {
    const done = openingOf(key) + (reported(key)?.value ?? 0) + year.evidence.filter(({ targetKey }) => targetKey === key).length;
    expect([done, judgeTarget(target(key), done).status]).toEqual([total, status]);
  });

  it.each([
    ['ocop_trademark_pct', 168, 240],
    ['agrifood_orgs_reached_pct', 1130, 2450],
  ])('%s stands at %i of %i and is not met', (key, numerator, denominator) => {
    const figure = reported(key);
    expect(figure).toMatchObject({ value: numerator, denominator });
    expect(judgeRatio(target(key), numerator, denominator).status).toBe('not-met');
  });

  it('all belong to a target of the plan', () => {
    expect([...year.openingFigures, ...year.reportedFigures].map(({ targetKey }) => target(targetKey).key)).toHaveLength(8);
    expect(new Set(year.evidence.map(({ taxCode }) => taxCode)).size).toBe(9);
  });
});

describe('the people of the demonstration year', () => {
  const people = [...new Map(registrations.map((each) => [personKey(each), each])).values()];

  it('are described alike wherever they appear', () => {
    const facts = ({ fullName, birth, gender, ethnicity, unitName, unitGroup, position, phone, email }: DemoRegistration): string =>
      JSON.stringify({ fullName, birth, gender, ethnicity, unitName, unitGroup, position, phone, email });
    expect(new Set(registrations.map(facts)).size).toBe(262);
  });

  it('have names nobody else has, but for two different Nguyễn Văn Hùng in one class', () => {
    const names = people.map(corrected);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual(['Nguyễn Văn Hùng']);
    const namesakes = classOf('L02').registrations.filter(({ fullName }) => fullName === 'Nguyễn Văn Hùng');
    expect(new Set(namesakes.map(({ phone, unitName }) => `${phone ?? ''} ${unitName}`)).size).toBe(2);
  });

  it('have clean names, well-formed phone numbers that nobody shares, and mail at example.com', () => {
    const phones = people.flatMap(({ phone }) => (phone === null ? [] : [parsePhone(phone)]));
    expect(new Set(phones).size).toBe(258);
    expect(people.every(({ fullName, unitName }) => cleanText(fullName) === fullName && cleanText(unitName) === unitName)).toBe(true);
    expect(people.every(({ email }) => email === null || /^[a-z0-9.]+@example\.com$/.test(email))).toBe(true);
  });

  it('come from the units of the year', () => {
    const units = new Set(year.organisations.map(({ name, unitGroup }) => `${unitGroup} ${name}`));
    expect(people.filter(({ unitGroup, unitName }) => !units.has(`${unitGroup} ${unitName}`))).toEqual([]);
  });

  it('are nobody twice in one class, one person in four training classes and no one in more', () => {
    for (const { registrations: list } of year.classes) expect(new Set(list.map(personKey)).size).toBe(list.length);
    const attendances = countedClasses.flatMap((each) => each.registrations.filter(came).map(personKey));
    const perPerson = people.map((person) => attendances.filter((key) => key === personKey(person)).length);
    expect(perPerson.filter((classes) => classes >= 4)).toEqual([4]);
  });

  it('include nine known by year of birth only and four without a phone, each reachable by mail or come to the door', () => {
    expect(people.filter(({ birth }) => birth?.precision === 'YEAR')).toHaveLength(9);
    const phoneless = people.filter(({ phone }) => phone === null);
    expect(phoneless).toHaveLength(4);
    expect(phoneless.every(({ email, walkIn }) => email !== null || walkIn)).toBe(true);
  });

  it('include some who did not state gender or ethnicity', () => {
    expect(people.filter(({ gender }) => gender === null).length).toBeGreaterThan(0);
    expect(people.filter(({ ethnicity }) => ethnicity === null).length).toBeGreaterThan(0);
  });
});

describe('the stories planted in the demonstration year', () => {
  it('three people walked into L03 and nobody anywhere else', () => {
    expect(registrations.filter(({ walkIn }) => walkIn).map(({ ref }) => ref.slice(0, 3))).toEqual(['L03', 'L03', 'L03']);
  });

  it('somebody in L02 was there in three of four sessions: a turn, but no certificate', () => {
    const list = classOf('L02').registrations.filter((each) => attended(each) === 3);
    expect(list).toHaveLength(1);
    expect(list.map(came)).toEqual([true]);
  });

  it('some came late, some left early, some were excused and some never came', () => {
    const given = new Set(registrations.flatMap(({ marks }) => marks));
    expect([...given].filter(Boolean).sort()).toEqual(['absent', 'excused', 'late', 'left_early', 'present']);
  });

  it('one certificate is revoked and one reissued for a misspelt name, both of people who had earned them', () => {
    const revoked = year.classes.flatMap(({ revoke }) => revoke);
    const reissued = year.classes.flatMap(({ reissue }) => reissue);
    expect([revoked.length, reissued.length]).toEqual([1, 1]);
    expect(certificatesOf(classOf('L06')).filter(({ state }) => state === 'revoked')).toHaveLength(1);
    const misspelt = registrations.find(({ ref }) => ref === reissued[0]?.ref);
    expect([misspelt?.fullName, reissued[0]?.correctedName]).toEqual(['Bàn Thị Mui', 'Bàn Thị Mụi']);
    expect(misspelt && came(misspelt)).toBe(true);
  });

  it('is the same every time', () => {
    expect(demoYear()).toEqual(year);
  });
});
