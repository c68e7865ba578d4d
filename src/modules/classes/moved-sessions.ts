import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ClassLife } from './class-life.js';
import { ClassSessions } from './class-session.repository.js';
import type { ClassSession } from './class-session.entity.js';
import type { PlaceAndLecturers } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';

/** Writes another place or other lecturers into sessions, and announces it when people are coming. */
@Injectable()
export class MovedSessions {
  constructor(
    private readonly sessions: ClassSessions,
    private readonly teaching: Teaching,
    private readonly life: ClassLife,
    private readonly clock: Clock,
  ) {}

  /** Call inside the unit that decided it; `told` is what else people are told of in the same mail. */
  async move(
    trainingClass: TrainingClass,
    sessions: readonly ClassSession[],
    to: PlaceAndLecturers,
    told: readonly string[] = [],
  ): Promise<void> {
    const { lecturerIds, place, lecturer, venueId } = to;
    for (const session of sessions) {
      await this.sessions.change(session.id, { place, lecturer, venueId, changedAt: this.clock.now() });
      await this.teaching.ofSession(session.id, lecturerIds);
    }
    const isMoved = sessions.some(({ place: before }) => before !== place);
    const isTaught = sessions.some(({ lecturer: before }) => before !== lecturer);
    const changed = [...told, ...(isMoved ? ['place'] : []), ...(isTaught ? ['lecturer'] : [])];
    await this.life.tellOfChange(trainingClass, changed);
  }
}
