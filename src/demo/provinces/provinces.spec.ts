import { knownPlans } from '../../modules/plans/domain/known-plans.js';
import { groupExistsOn } from '../../shared/unit-group.js';
import { demoYear } from '../demo-year.js';
import { provincesOf } from './demo-choice.js';
import { provincePeople } from './province-people.js';
import type { PlanHistory } from './plan-history.js';

const provinces = provincesOf('all');
const histories = provinces.flatMap(({ plans }) => plans);
const daysOf = ({ days }: PlanHistory['classes'][number]): [string, string] => [days[0] ?? '', days.at(-1) ?? ''];

describe('what other provinces did in the demonstration', () => {
  it('is told of every plan that the program knows besides that of Tuyên Quang', () => {
    expect(histories.map(({ number }) => number).sort()).toEqual(
      knownPlans
        .slice(1)
        .map(({ number }) => number)
        .sort(),
    );
    expect(provincesOf('tuyen-quang')).toEqual([]);
    expect(provincesOf('soc-trang').map(({ name }) => name)).toEqual(['Sóc Trăng']);
  });

  it.each(histories)('$number: speaks of targets of its plan only', ({ number, openingFigures, reportedFigures, evidence, unmet }) => {
    const keys = knownPlans.find((each) => each.number === number)?.targets.map(({ key }) => key) ?? [];
    const named = [...openingFigures, ...reportedFigures].map(({ targetKey }) => targetKey);
    const fed = evidence.flatMap(({ facts: { target } }) => target ?? []);
    expect([...named, ...fed, ...(unmet ? [unmet.targetKey] : [])].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(histories)(
    '$number: everything lies within its period',
    ({ number, classes, experts, openingFigures, reportedFigures, evidence }) => {
      const { periodFrom = '', periodTo = '' } = knownPlans.find((each) => each.number === number) ?? {};
      const days = [
        ...classes.flatMap(daysOf),
        ...experts.flatMap(({ heldFrom, heldTo }) => [heldFrom, heldTo]),
        ...[...openingFigures, ...reportedFigures].map(({ countedOn }) => countedOn),
        ...evidence.map(({ facts }) => facts.countedOn),
      ];
      expect(days.filter((day) => day < periodFrom || day > periodTo)).toEqual([]);
    },
  );

  it('no class has people of a level that had ended', () => {
    const ended = histories.flatMap(({ classes }) =>
      classes.filter((each) => each.groups.UBND_HUYEN !== undefined && !groupExistsOn('UBND_HUYEN', daysOf(each)[0])),
    );
    expect(ended.map(({ code }) => code)).toEqual([]);
  });

  it('people are invented, sit once in a class, and come back: nobody shares a phone with anybody else', () => {
    const phones = new Set(demoYear().classes.flatMap(({ registrations }) => registrations.flatMap(({ phone }) => phone ?? [])));
    for (const province of provinces) {
      const lists = [...provincePeople(province).values()];
      const everyone = [...new Set(lists.flat())];
      expect(lists.flat().length).toBeGreaterThan(everyone.length);
      expect(lists.every((list) => new Set(list).size === list.length)).toBe(true);
      const theirs = everyone.map(({ phone }) => phone ?? '');
      expect(theirs.every((phone) => /^0900 000 \d{3}$/.test(phone))).toBe(true);
      expect(new Set(theirs).size).toBe(everyone.length);
      expect(theirs.filter((phone) => phones.has(phone))).toEqual([]);
      for (const phone of theirs) phones.add(phone);
      expect(provincePeople(province)).toEqual(provincePeople(province));
    }
  });

  it('units that are no authority carry the word Demo, and no unit is one of Tuyên Quang', () => {
    const known = new Set(demoYear().organisations.map(({ name }) => name));
    for (const { units } of provinces) {
      const authorities = [...(units.SO_BAN_NGANH ?? []), ...(units.UBND_HUYEN ?? []), ...(units.UBND_XA ?? [])];
      const invented = Object.values(units)
        .flat()
        .filter((name) => !authorities.includes(name));
      expect(invented.filter((name) => !name.endsWith(' Demo'))).toEqual([]);
      expect(
        Object.values(units)
          .flat()
          .filter((name) => known.has(name)),
      ).toEqual([]);
    }
  });

  it('tax codes begin with the prefix of no province, have a right last digit, and are of one enterprise each', () => {
    const codes = new Map<string, string>();
    for (const { facts } of histories.flatMap(({ evidence }) => evidence)) {
      if (facts.taxCode === undefined) continue;
      expect(codes.get(facts.taxCode) ?? facts.organisation).toBe(facts.organisation);
      codes.set(facts.taxCode, facts.organisation ?? '');
    }
    const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    const last = (code: string): number => 10 - (weights.reduce((sum, weight, nth) => sum + weight * Number(code[nth]), 0) % 11);
    expect([...codes.keys()].filter((code) => !/^99\d{8}$/.test(code) || Number(code[9]) !== last(code))).toEqual([]);
    expect(codes.size).toBe(new Set(codes.values()).size);
    const inUse = new Set(demoYear().evidence.map(({ taxCode }) => taxCode));
    expect([...codes.keys()].filter((code) => inUse.has(code))).toEqual([]);
  });
});
