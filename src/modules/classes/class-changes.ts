import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/**
 * Tells others what happened to a class: whoever keeps a picture of the classes in memory, after the commit (other processes are not told),
 * and whoever hands out its seats, inside the unit that makes more of them.
 */
@Injectable()
export class ClassChanges {
  private readonly listeners: (() => void)[] = [];
  private readonly seatListeners: ((classId: string) => Promise<void>)[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the life of the program. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** For the life of the program; `listener` runs inside the unit. */
  listenForSeats(listener: (classId: string) => Promise<void>): void {
    this.seatListeners.push(listener);
  }

  /** Call inside the unit in which the class may have got seats to give: a larger room, an opening. */
  async tellOfSeats(classId: string): Promise<void> {
    for (const listener of this.seatListeners) await listener(classId);
  }

  /** Call inside the unit that changes what a class says about itself. */
  tellAfterCommit(): void {
    this.unitOfWork.afterCommit(() => {
      for (const listener of this.listeners) listener();
    });
  }
}
