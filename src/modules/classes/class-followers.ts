import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';

/** What a module above this one has to say about a class; it speaks inside the same unit of work. */
export interface ClassFollower {
  /** @throws DomainError when what it keeps of the class forbids other days for it. */
  readonly checkMovable?: (classId: string) => Promise<void>;
  /** @throws DomainError when what it keeps of the session forbids another half-day for it. */
  readonly checkSessionMovable?: (sessionId: string) => Promise<void>;
  /** Gives back every place of the class, each with its line of history. `at` is the moment the class keeps as `stateChangedAt`. */
  readonly freePlaces?: (actor: Actor, classId: string, at: Date) => Promise<void>;
  /** Gives a class that was just cloned what it keeps of the original; never the people. */
  readonly copyTo?: (fromClassId: string, toClassId: string) => Promise<void>;
  /** How many people with a confirmed place have one in another class too, by the id of that class. */
  readonly sharedPeople?: (classId: string) => Promise<ReadonlyMap<string, number>>;
}

/** Registrations and attendance stand above the classes and cannot be called from here; they join when the program starts. */
@Injectable()
export class ClassFollowers {
  private readonly followers: ClassFollower[] = [];

  /** For the life of the program. */
  join(follower: ClassFollower): void {
    this.followers.push(follower);
  }

  /** @throws DomainError as the followers say. */
  async checkMovable(classId: string): Promise<void> {
    for (const { checkMovable } of this.followers) await checkMovable?.(classId);
  }

  /** @throws DomainError as the followers say. */
  async checkSessionMovable(sessionId: string): Promise<void> {
    for (const { checkSessionMovable } of this.followers) await checkSessionMovable?.(sessionId);
  }

  async sharedPeople(classId: string): Promise<ReadonlyMap<string, number>> {
    const shared = new Map<string, number>();
    for (const { sharedPeople } of this.followers) {
      for (const [other, count] of (await sharedPeople?.(classId)) ?? []) shared.set(other, (shared.get(other) ?? 0) + count);
    }
    return shared;
  }

  async freePlaces(actor: Actor, classId: string, at: Date): Promise<void> {
    for (const { freePlaces } of this.followers) await freePlaces?.(actor, classId, at);
  }

  async copyTo(fromClassId: string, toClassId: string): Promise<void> {
    for (const { copyTo } of this.followers) await copyTo?.(fromClassId, toClassId);
  }
}
