import { actorName } from '../../platform/audit/audit.js';
import type { KeptFile } from '../../platform/files/kept-file.js';
import type { Actor } from '../../shared/actor.js';
import { handOf } from '../../shared/verification.js';
import type { ManualFigure } from './manual-figure.entity.js';

type Facts = Pick<ManualFigure, 'targetId' | 'kind' | 'countedOn' | 'value' | 'denominator' | 'personId' | 'evidence'>;

interface Origin {
  readonly id: string;
  readonly file: KeptFile;
  readonly actor: Actor;
  readonly at: Date;
}

/** A figure as it is written down first: nobody has verified it, and who entered it is its first hand. */
export function newFigure({ id, file, actor, at }: Origin, facts: Facts): ManualFigure {
  return {
    ...{ id, ...facts, state: 'entered', ...file },
    ...{ handIds: [handOf(actor)], revision: 1, enteredBy: actorName(actor), enteredAt: at },
    ...{ verifiedBy: null, verifiedAt: null, withdrawnBy: null, withdrawnAt: null, withdrawnReason: null },
  };
}

/** What the history says of a figure: which it is, and what it says. */
export function figureDetail({ id, kind, countedOn, value, denominator, evidence }: ManualFigure): Record<string, unknown> {
  return { figure: id, kind, countedOn, value, denominator, evidence };
}
