import type { INestApplicationContext } from '@nestjs/common';
import { AddLetterhead, ChangeLetterhead, ShowLetterheads } from '../../modules/letterheads/index.js';
import { makeCourses } from '../demo-course-player.js';
import type { DemoEvent } from '../demo-event.js';
import type { DemoHands } from '../demo-hands.js';
import { HistoryPlayer } from './history-player.js';
import type { DemoProvince } from './plan-history.js';
import { provincePeople } from './province-people.js';

const OFFICE = 'Sở Khoa học và Công nghệ';

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
    const ownerId = await this.nameOffice();
    await this.nameSuccessor(ownerId);
    const { courses, plans } = province;
    const around = { ownerId, courses, courseIds: await makeCourses(program, hands.clerk, courses), people: provincePeople(province) };
    const events: DemoEvent[] = [];
    for (const history of plans) events.push(...(await new HistoryPlayer(program, hands, history, around).begin()));
    return events;
  }

  /** The id of the letterhead of the Sở of the province, as it was when its plans were issued. */
  private async nameOffice(): Promise<string> {
    const { program, province } = this;
    const { clerk } = this.hands;
    const office = { parent: `UBND tỉnh ${province.name}`, name: OFFICE, province: province.name };
    if (!this.alone) return (await program.get(AddLetterhead).execute(clerk, { ...office, scope: 'other' })).id;
    const [own] = await program.get(ShowLetterheads).list(clerk, {});
    if (!own) throw new Error('there is always a letterhead');
    await program.get(ChangeLetterhead).execute(clerk, own.id, office);
    return own.id;
  }

  /** Since 01/7/2025 the Sở of the merged province reports on them. */
  private async nameSuccessor(predecessorId: string): Promise<void> {
    const { mergedInto } = this.province;
    if (mergedInto === undefined) return;
    const { parent, name, legalBasis } = mergedInto;
    const days = { validFrom: '2025-07-01', predecessorId, legalBasis };
    const scope = this.alone ? 'ours' : 'other';
    await this.program.get(AddLetterhead).execute(this.hands.clerk, { scope, parent, name: OFFICE, province: name, ...days });
  }
}
