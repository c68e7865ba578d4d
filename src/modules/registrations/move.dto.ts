import { FlagField, IdsField, TextField } from '../../platform/web/fields.js';

const optional = true;

/** The people whom somebody chose in the list of a class. */
export class ChosenPeople {
  /** Up to 200. */
  @IdsField({ max: 200 }) registrationIds: string[];
}

export class MoveRequest extends ChosenPeople {
  /** The class into which they are moved. */
  @TextField({ max: 36 }) targetClassId: string;
  /** Whether a place in the line will do where the class is full; otherwise they keep what they have. */
  @FlagField() mayWait: boolean = false;
  /** Is sent to the people. */
  @TextField({ max: 500, multiline: true, optional }) reason?: string;
}

/** What became of one of them. */
export class Move {
  registrationId: string;
  /** Null where there is no such registration. */
  fullName: string | null;
  /** `refused`: everything stayed as it was. */
  outcome: 'moved' | 'waiting' | 'refused';
  /** The registration in the other class. */
  movedTo?: string;
  /** Why it was refused: `classFull`, `quotaFull`, `alreadyRegistered`, `alreadyCancelled`, `registrationNotFound` … */
  code?: string;
}

export class MoveList {
  moves: Move[];
}
