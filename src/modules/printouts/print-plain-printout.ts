import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PaperSection } from '../../platform/documents/official-paper.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole, type Role } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AttendanceQueries } from '../attendance/index.js';
import { isInPreparation } from '../classes/index.js';
import { RegistrationQueries } from '../registrations/index.js';
import { badges, badgesName } from './badges.printout.js';
import { type ClassFacts, ClassPrintouts } from './class-printouts.js';
import { DOOR_SIGN_NAME, doorSign } from './door-sign.printout.js';
import type { PrintoutQuestion, PlainPrintout } from './printout.dto.js';
import { participantList, participantListName } from './participant-list.printout.js';
import { type MarksOnSheet, rollSheetName, rollSheets } from './roll-sheet.printout.js';

interface Drawn {
  readonly name: string;
  readonly sections: readonly PaperSection[];
  /** Whose names are on it. */
  readonly people: number;
}

/** Lists hold birth years and positions, which door staff do not receive; a badge says no more than the list at the door. */
const ALLOWED: Record<PlainPrintout, readonly Role[]> = {
  participants: readers,
  'roll-blank': readers,
  'roll-marked': readers,
  badges: [...readers, 'checkin'],
  door: [...readers, 'checkin'],
};

export function mayPrint(actor: Actor, printout: PlainPrintout): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'system';
  return actor.role === 'admin' || ALLOWED[printout].includes(actor.role);
}

/** The printouts of a class that one press gives, for everyone who is confirmed, in the order of official lists. */
@Injectable()
export class PrintPlainPrintout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printouts: ClassPrintouts,
    private readonly registrations: RegistrationQueries,
    private readonly attendance: AttendanceQueries,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`, conflict `nobodyOnList` or `classNotPublic`. */
  async execute(
    actor: Actor,
    classId: string,
    printout: PlainPrintout,
    { format = 'pdf', signedOn }: PrintoutQuestion,
  ): Promise<StreamedFile> {
    requireRole(actor, ...ALLOWED[printout]);
    const { facts, drawn } = await this.unitOfWork.write(async () => {
      const found = await this.printouts.factsOf(classId, 'list', signedOn ?? null);
      const made = await this.draw(found, printout, signedOn ?? null);
      if (made.people > 0) await this.printouts.record(actor, classId, printout, { people: made.people, format });
      return { facts: found, drawn: made };
    });
    return this.printouts.file(facts, drawn.name, drawn.sections, format);
  }

  private async draw(facts: ClassFacts, printout: PlainPrintout, signedOn: string | null): Promise<Drawn> {
    if (printout === 'door') return { name: DOOR_SIGN_NAME, sections: [doorSign(requirePublic(facts))], people: 0 };
    const people = await this.registrations.confirmedOf(facts.trainingClass.id);
    if (people.length === 0) throw new DomainError('conflict', 'nobodyOnList');
    if (printout === 'badges') return { name: badgesName(facts), sections: [badges(facts, people)], people: people.length };
    if (printout === 'participants') {
      return { name: participantListName(facts), sections: [participantList(facts, people, signedOn)], people: people.length };
    }
    const marks = printout === 'roll-marked' ? await this.marksOf(facts.trainingClass.id) : null;
    return { name: rollSheetName(facts), sections: rollSheets(facts, people, marks), people: people.length };
  }

  private async marksOf(classId: string): Promise<MarksOnSheet> {
    const marks = await this.attendance.recordedMarksOf(classId);
    const boxes = new Map(marks.map((mark) => [`${mark.registrationId} ${mark.sessionId}`, mark]));
    return {
      of: (registrationId, sessionId) => boxes.get(`${registrationId} ${sessionId}`),
      markedBy: [...new Set(marks.map(({ markedBy }) => markedBy))].sort(),
    };
  }
}

/** A class in preparation has no page that a scan could lead to. */
function requirePublic(facts: ClassFacts): ClassFacts {
  if (isInPreparation(facts.trainingClass.state)) throw new DomainError('conflict', 'classNotPublic');
  return facts;
}
