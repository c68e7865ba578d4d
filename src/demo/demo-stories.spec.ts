import type { DemoClass, DemoRegistration } from './demo-data.js';
import { demoYear } from './demo-year.js';

const year = demoYear();
const registrations = year.classes.flatMap((each) => each.registrations);
const came = ({ marks }: DemoRegistration): boolean => marks.some((mark) => mark === 'present' || mark === 'late' || mark === 'left_early');

function classOf(code: string): DemoClass {
  const found = year.classes.find((each) => each.code === code);
  if (!found) throw new Error(`there is no class ${code}`);
  return found;
}

describe('what happens to the seats of the demonstration year', () => {
  it('L11 has 52 for 50 seats: one withdraws, the next in the line comes, the last waits in vain', () => {
    const { line, capacity, registrations: list } = classOf('L11');
    expect([list.length, capacity, list[50]?.ref, list[51]?.ref]).toEqual([52, 50, line?.promoted, line?.waits]);
    const cameOf = (ref: string | undefined): boolean | undefined => list.filter((each) => each.ref === ref).map(came)[0];
    expect([cameOf(line?.withdraws), cameOf(line?.promoted), cameOf(line?.waits)]).toEqual([false, true, false]);
    expect(list.findIndex(({ ref }) => ref === line?.withdraws)).toBeLessThan(50);
  });

  it('somebody came to L04 instead of a colleague, who earns no turn', () => {
    const { substitute, registrations: list } = classOf('L04');
    const [absent, ref] = [substitute?.absent, substitute?.ref].map((one) => list.find((each) => each.ref === one));
    expect([absent?.marks, ref && came(ref)]).toEqual([[null, null], true]);
  });

  it('four of L02 were handed in as a list, and one person of L12 had two records', () => {
    expect(classOf('L02').list).toHaveLength(4);
    const [kept, merged] = [year.merge.kept, year.merge.merged].map((ref) => registrations.find((each) => each.ref === ref));
    expect(kept).toMatchObject({ fullName: merged?.fullName, unitName: merged?.unitName });
    expect([merged?.ref.slice(0, 3), kept?.ref === merged?.ref]).toEqual(['L12', false]);
  });
});
