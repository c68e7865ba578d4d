import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Tells whoever keeps a picture of the classes in memory that one of them changed; other processes are not told. */
@Injectable()
export class ClassChanges {
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the life of the program. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Call inside the unit that changes what a class says about itself. */
  tellAfterCommit(): void {
    this.unitOfWork.afterCommit(() => {
      for (const listener of this.listeners) listener();
    });
  }
}
