import { type UnitClass, unitNumbers, type UnitTurns } from './unit-numbers.js';

const classOf = (id: string, place: string, heldBy: string | null = null): UnitClass => ({
  ...{ id, code: `L0${id}`, name: 'Công cụ 5S', opensOn: '2024-04-16', closesOn: '2024-04-17', place, heldBy, turns: 40, others: 0 },
});
const turnsOf = (classId: string, unitName: string, turns: number, women = 0): UnitTurns => ({
  classId,
  unitName,
  turns,
  women,
  minority: 1,
  others: 2,
});

const classes = [
  classOf('1', 'Hội trường UBND huyện Hàm Yên, thị trấn Tân Yên'),
  classOf('2', 'Thành phố Tuyên Quang', 'UBND huyện Hàm Yên'),
  classOf('3', 'Thành phố Tuyên Quang'),
];

describe('what the register knows of a unit', () => {
  it('is the turns of its people, however they wrote its name, class by class', () => {
    const turns = [
      turnsOf('1', 'UBND huyện Hàm Yên', 3, 2),
      turnsOf('1', 'ubnd Huyện Hàm Yên', 1),
      turnsOf('3', 'UBND huyện Hàm Yên', 2, 1),
    ];
    const { classes: attended, total } = unitNumbers('UBND huyện Hàm Yên', classes, [...turns, turnsOf('3', 'UBND huyện Na Hang', 9)]);
    expect(attended.map(({ code, own }) => [code, own.turns, own.women])).toEqual([
      ['L01', 4, 2],
      ['L03', 2, 1],
    ]);
    expect(total).toEqual({ turns: 6, women: 3, minority: 3, others: 6 });
  });

  it.each([
    ['UBND huyện Hàm Yên', ['L01', 'L02']],
    ['Huyện Hàm', ['L01']],
    ['UBND huyện Hàm', ['L01']],
    ['Yên', ['L01']],
    ['UBND huyện Hàm Yê', []],
    ['Sở Công Thương', []],
  ])('of %s are the classes that it held or whose place names it whole: %j', (unit, codes) => {
    expect(unitNumbers(unit, classes, []).hosted.map(({ code }) => code)).toEqual(codes);
  });

  it('is nothing of a unit that sent nobody', () => {
    expect(unitNumbers('Sở Y tế', classes, [])).toEqual({ classes: [], hosted: [], total: { turns: 0, women: 0, minority: 0, others: 0 } });
  });
});
