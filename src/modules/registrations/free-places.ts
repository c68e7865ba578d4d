import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { Actor } from '../../shared/actor.js';
import { ClassFollowers, Seats } from '../classes/index.js';
import { ClassPlaces } from './class-places.repository.js';
import { OpenClassList } from './open-class-list.js';

/**
 * When a class is postponed or cancelled and its places are given back. The unit that does so holds the row of the class from its
 * first statement, so nobody takes a seat meanwhile; the people hear of the class, not of each registration.
 */
@Injectable()
export class FreePlaces implements OnModuleInit {
  constructor(
    private readonly followers: ClassFollowers,
    private readonly places: ClassPlaces,
    private readonly seats: Seats,
    private readonly openClasses: OpenClassList,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.followers.join({ freePlaces: (actor, classId, at) => this.execute(actor, classId, at) });
  }

  private async execute(actor: Actor, classId: string, at: Date): Promise<void> {
    const left = await this.places.leaveAll(classId, at);
    await this.seats.freeAll(classId);
    const detail = { classId };
    for (const id of left) await this.audit.record(actor, 'registration.freedWithClass', { type: 'registration', id }, { detail });
    this.openClasses.forgetAfterCommit();
  }
}
