import type { INestApplicationContext } from '@nestjs/common';
import { RecordFigure, VerifyFigure } from '../modules/plans/index.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import type { DemoFigure } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { demoPaper } from './demo-papers.js';

/** On this day the register began: what was counted before was entered then. */
const REGISTER_BEGAN_ON = '2024-03-01';

interface FigureHands {
  readonly program: INestApplicationContext;
  readonly clerk: Actor;
  /** Another hand than the clerk's. */
  readonly verifier: Actor;
  readonly planId: string;
}

/** A figure of others: one hand enters it with its paper in the afternoon of its day, another verifies it. */
export function figureEvent(
  { program, clerk, verifier, planId }: FigureHands,
  kind: 'opening' | 'reported',
  { targetKey, countedOn, value, denominator, label, evidence }: DemoFigure,
): DemoEvent {
  const at = instantInVietnam(countedOn < REGISTER_BEGAN_ON ? REGISTER_BEGAN_ON : countedOn, '15:00');
  return {
    at,
    play: async () => {
      const words = `${label}. ${evidence}`;
      const { id, revision } = await program.get(RecordFigure).execute(clerk, planId, targetKey, {
        ...{ kind, countedOn, value, evidence: words },
        ...(denominator === null ? {} : { denominator }),
        file: await demoPaper('minh-chung.pdf', words, at),
      });
      await program.get(VerifyFigure).execute(verifier, { planId, key: targetKey, figureId: id }, { revision });
    },
  };
}
