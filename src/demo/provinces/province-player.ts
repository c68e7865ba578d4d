import type { INestApplicationContext } from '@nestjs/common';
import { AddLetterhead, ChangeLetterhead, ShowLetterheads } from '../../modules/letterheads/index.js';
import { makeCourses } from '../demo-course-player.js';
import type { DemoEvent } from '../demo-event.js';
import type { DemoHands } from '../demo-hands.js';
import { HistoryPlayer } from './history-player.js';
import type { DemoProvince } from './plan-history.js';
import { provincePeople } from './province-people.js';

/** A province and its plans. Alone in the program its Sở issues the papers; beside Tuyên Quang it heads the reports on its own plans. */
export class ProvincePlayer {
  constructor(
    private readonly program: INestApplicationContext,
    private readonly hands: DemoHands,
    private readonly province: DemoProvince,
    private readonly alone: boolean,
  ) {}

  async begin(): Promise<DemoEvent[]> {
    const { program, hands, province } = this;
    await this.nameOffice();
    const { courses, plans } = province;
    const around = { courses, courseIds: await makeCourses(program, hands.clerk, courses), people: provincePeople(province) };
    const events: DemoEvent[] = [];
    for (const history of plans) events.push(...(await new HistoryPlayer(program, hands, history, around).begin()));
    return events;
  }

  private async nameOffice(): Promise<void> {
    const { program, province } = this;
    const { clerk } = this.hands;
    const office = { parent: `UBND tỉnh ${province.name}`, name: 'Sở Khoa học và Công nghệ', province: province.name };
    if (!this.alone) {
      await program.get(AddLetterhead).execute(clerk, { ...office, scope: 'other' });
      return;
    }
    const [own] = await program.get(ShowLetterheads).list(clerk, {});
    await program.get(ChangeLetterhead).execute(clerk, own?.id ?? '', office);
  }
}
