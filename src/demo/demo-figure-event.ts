import type { INestApplicationContext } from '@nestjs/common';
import { RecordFigure } from '../modules/plans/index.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import type { DemoFigure } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';

/** On this day the register began: what was counted before was entered then. */
const REGISTER_BEGAN_ON = '2024-03-01';

/** A figure of others, entered in the afternoon of its day. */
export function figureEvent(
  { program, clerk, planId }: { readonly program: INestApplicationContext; readonly clerk: Actor; readonly planId: string },
  kind: 'opening' | 'reported',
  { targetKey, countedOn, value, denominator, label, evidence }: DemoFigure,
): DemoEvent {
  return {
    at: instantInVietnam(countedOn < REGISTER_BEGAN_ON ? REGISTER_BEGAN_ON : countedOn, '15:00'),
    play: async () => {
      await program.get(RecordFigure).execute(clerk, planId, targetKey, {
        ...{ kind, countedOn, value },
        ...(denominator === null ? {} : { denominator }),
        evidence: `${label}. ${evidence}`,
      });
    },
  };
}
