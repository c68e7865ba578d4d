import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** A certificate as its holder sees it. */
export interface OwnCertificate {
  readonly id: string;
  readonly registrationId: string;
  /** Number, year and register: '041/2024/NSCL'. */
  readonly registerEntry: string;
  readonly state: 'valid' | 'expired' | 'revoked' | 'replaced';
  readonly issuedOn: CalendarDate;
  readonly verifyCode: string;
  /** The public page that says whether it is valid. */
  readonly verifyUrl: string;
}

/** What a module above this one knows of somebody's trainings; it speaks inside the same unit of work. */
export interface TrainingFollower {
  readonly certificatesOf: (registrationIds: readonly string[]) => Promise<readonly OwnCertificate[]>;
}

/** Certificates stand above the registrations and cannot be called from here; they join when the program starts. */
@Injectable()
export class TrainingFollowers {
  private readonly followers: TrainingFollower[] = [];

  /** For the life of the program. */
  join(follower: TrainingFollower): void {
    this.followers.push(follower);
  }

  /** The certificates of each registration, the oldest first. */
  async certificatesOf(registrationIds: readonly string[]): Promise<Map<string, OwnCertificate[]>> {
    const found = new Map<string, OwnCertificate[]>();
    for (const follower of this.followers) {
      for (const each of await follower.certificatesOf(registrationIds)) {
        found.set(each.registrationId, [...(found.get(each.registrationId) ?? []), each]);
      }
    }
    return found;
  }
}
