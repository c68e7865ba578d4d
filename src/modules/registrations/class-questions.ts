import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ids } from '../../platform/ids/ids.js';
import { ClassFollowers } from '../classes/index.js';
import { ClassQuestion } from './question.entity.js';
import { QuestionQueries } from './question.queries.js';
import { Questions } from './question.repository.js';

/** The questions of a class as a whole. */
@Injectable()
export class ClassQuestions implements OnModuleInit {
  constructor(
    private readonly followers: ClassFollowers,
    private readonly queries: QuestionQueries,
    private readonly questions: Questions,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.followers.join({ copyTo: (fromClassId, toClassId) => this.copy(fromClassId, toClassId) });
  }

  /** Gives a class that was just cloned the questions of the original, without answers. Runs inside the caller's unit of work. */
  async copy(fromClassId: string, toClassId: string): Promise<void> {
    const originals = await this.queries.ofClass(fromClassId);
    const ids = new Map(originals.map(({ id }) => [id, this.ids.next()]));
    const copyOf = (original: ClassQuestion): ClassQuestion => {
      const { id, shownWhenId } = original;
      const decides = shownWhenId === null ? null : (ids.get(shownWhenId) ?? null);
      return Object.assign(new ClassQuestion(), original, { id: ids.get(id), classId: toClassId, shownWhenId: decides });
    };
    await this.questions.add(originals.map(copyOf));
  }
}
