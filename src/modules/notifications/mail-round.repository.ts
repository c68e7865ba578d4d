import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { TrainingClass } from '../classes/index.js';
import { MailRound } from './mail-round.entity.js';

/** More than begin on one day anywhere; what is left over is found by the next look. */
const MOST_AT_ONCE = 200;

@Injectable()
export class MailRounds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open classes that begin on this day and whose people were not reminded of it yet. */
  async toRemind(kind: string, opensOn: string): Promise<TrainingClass[]> {
    const classes = await this.unitOfWork.manager.find(TrainingClass, {
      where: { state: 'open', opensOn },
      order: { id: 'ASC' },
      take: MOST_AT_ONCE,
    });
    return this.withoutRound(kind, classes, 'opensOn');
  }

  /** Classes that were held and closed on these days and whose people were not asked yet. */
  async toAsk(kind: string, from: string, to: string): Promise<TrainingClass[]> {
    const classes = await this.unitOfWork.manager.find(TrainingClass, {
      where: { state: In(['open', 'finalised']), closesOn: Between(from, to) },
      order: { closesOn: 'ASC', id: 'ASC' },
      take: MOST_AT_ONCE,
    });
    return this.withoutRound(kind, classes, 'closesOn');
  }

  /** A second program that was as quick finds it noted. */
  async note(round: MailRound): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, MailRound, round);
  }

  private async withoutRound(kind: string, classes: TrainingClass[], day: 'opensOn' | 'closesOn'): Promise<TrainingClass[]> {
    if (classes.length === 0) return [];
    const rounds = await this.unitOfWork.manager.find(MailRound, { where: { kind, classId: In(classes.map(({ id }) => id)) } });
    const done = new Set(rounds.map((round) => `${round.classId} ${round.day}`));
    return classes.filter((each) => !done.has(`${each.id} ${each[day] ?? ''}`));
  }
}
