import type { INestApplicationContext } from '@nestjs/common';
import type * as Known from '../src/modules/plans/domain/known-plans.js';
import type * as PlanRepositoryModule from '../src/modules/plans/plan.repository.js';
import type * as TargetWordingsModule from '../src/modules/plans/target-wordings.js';
import type * as Names from '../src/shared/person-name.js';
import type * as Folding from '../src/shared/text-folding.js';
import { idOf, insertAll, type Manager, progress, type Row } from './bulk-rows.js';
import { compiled } from './measure.js';
import type { SeededPlan } from './scale-seed.js';
import { courses, FIRST_YEAR, PEOPLE, personOf, provinces, TURNS, unitOf, UNITS, YEARS } from './scale-shape.js';

const bench = { kind: 'system', name: 'bench' } as const;
const LONG_AGO = '2016-01-01 00:00:00.000';
const AT_ONCE = 5_000;

/** Everything that classes stand on. */
export async function writeFramework(program: INestApplicationContext, manager: Manager): Promise<SeededPlan[]> {
  const { foldText } = await compiled<typeof Folding>('shared/text-folding.js');
  await writePeople(manager);
  for (let from = 0; from < UNITS; from += AT_ONCE) {
    const units = Array.from({ length: Math.min(AT_ONCE, UNITS - from) }, (_, index) => unitOf(from + index));
    const rows = units.map(({ no, name, group }) => {
      return { id: idOf('1', no), name, name_search: foldText(name), unit_group: group, created_at: LONG_AGO };
    });
    await insertAll(manager, 'organisation', rows);
  }
  const rows = courses.map(({ type, topic, certificateKind }, no): Row => {
    const name = `Khóa ${no + 1}: ${topic ?? 'năng suất chất lượng'}`;
    const rules = { turn_rule: 'MIN_SESSIONS', turn_minimum: 1, certificate_percent: 80, needs_result: 0 };
    const facts = { type, topic, certificate_kind: certificateKind, name, name_search: foldText(name), ...rules };
    return { id: idOf('2', no), code: `K${no + 1}`, ...facts, created_at: LONG_AGO };
  });
  await insertAll(manager, 'course', rows);
  const counters = Array.from({ length: YEARS }, (_, index): Row => {
    return { id: idOf('e', index), register: 'NSCL', year: FIRST_YEAR + index, last_number: TURNS };
  });
  await insertAll(manager, 'certificate_counter', counters);
  return writePlans(program, manager);
}

async function writePeople(manager: Manager): Promise<void> {
  const { foldText } = await compiled<typeof Folding>('shared/text-folding.js');
  const { sortKeyOfName } = await compiled<typeof Names>('shared/person-name.js');
  for (let from = 0; from < PEOPLE; from += AT_ONCE) {
    progress('people', from / PEOPLE);
    const people = Array.from({ length: Math.min(AT_ONCE, PEOPLE - from) }, (_, index) => personOf(from + index));
    const rows = people.map(({ no, fullName, gender }): Row => {
      const names = { full_name: fullName, name_search: foldText(fullName), name_sort: sortKeyOfName(fullName) };
      return { id: idOf('3', no), ...names, gender, phone: `+849${String(no).padStart(8, '0')}`, created_at: LONG_AGO };
    });
    await insertAll(manager, 'person', rows);
    const merged = people.filter(({ mergedInto }) => mergedInto !== null);
    await insertAll(
      manager,
      'merged_person',
      merged.map(({ no, mergedInto }) => ({ person_id: idOf('3', no), kept_id: idOf('3', mergedInto ?? 0) })),
    );
  }
}

/** Two plans for each province with the targets of the plans that the program knows. */
async function writePlans(program: INestApplicationContext, manager: Manager): Promise<SeededPlan[]> {
  const { knownPlans } = await compiled<typeof Known>('modules/plans/domain/known-plans.js');
  const { PlanRepository } = await compiled<typeof PlanRepositoryModule>('modules/plans/plan.repository.js');
  const { TargetWordings } = await compiled<typeof TargetWordingsModule>('modules/plans/target-wordings.js');
  const plans: SeededPlan[] = [];
  for (const [province] of provinces.entries()) {
    for (const from of [FIRST_YEAR, FIRST_YEAR + 5]) {
      const { targets, ...facts } = knownPlans[province] ?? { targets: [] };
      const period = { periodFrom: `${from}-01-01`, periodTo: `${from + 4}-12-31` };
      const no = plans.length;
      const number = `${100 + no}/KH-UBND`;
      const plan = {
        ...facts,
        id: idOf('4', no),
        number,
        ...period,
        supersedesId: null,
        countYearBy: 'closing',
        territoryExtent: 'issued',
        organisationsBy: 'named',
        createdAt: new Date(0),
      };
      await program.get(PlanRepository).addPlan(plan as Parameters<PlanRepositoryModule.PlanRepository['addPlan']>[0]);
      await program.get(TargetWordings).addAll(bench, plan as never, targets);
      await insertAll(manager, 'evidence_record', evidenceOf(no, from));
      plans.push({ id: plan.id, province, ...period });
    }
  }
  return plans;
}

/** Forty enterprises a year that were supported. */
function evidenceOf(plan: number, firstYear: number): Row[] {
  return Array.from({ length: 200 }, (_, index): Row => {
    const { name, group, taxCode } = unitOf(index * 7);
    const source = `Biên bản hỗ trợ số ${index + 1}`;
    const about = { kind: 'enterprise_support', organisation: name, unit_group: group, tax_code: taxCode, source, search_text: source };
    const countedOn = `${firstYear + (index % 5)}-06-${String(10 + (index % 18))}`;
    const hands = { hand_ids: '[]', revision: 1, entered_by: 'Ma Thị Duyên', entered_at: LONG_AGO };
    return { id: idOf('5', plan * 1_000 + index), plan_id: idOf('4', plan), state: 'verified', counted_on: countedOn, ...about, ...hands };
  });
}
