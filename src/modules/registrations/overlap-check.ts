import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { claimKeys } from './domain/claim-keys.js';
import { type Asked, type OtherPlace, overlapProblems } from './domain/overlap.js';
import type { Participant } from './domain/participant.js';
import { placesAtTheTimeOf } from './overlap.queries.js';
import type { Registration } from './registration.entity.js';

const summaries = { person: 'overlapsOtherClass', sender: 'substituteOverlaps' } as const satisfies Record<Asked, string>;

/**
 * Somebody who is expected in another class at the same time is asked once whether they know. One read by the index of the person, before
 * anything is written, and only for people who were known before: whoever registers for the first time sits nowhere else.
 */
@Injectable()
export class OverlapCheck {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The codes of the classes that were knowingly passed over.
   * @throws DomainError conflict `overlapsOtherClass` or `substituteOverlaps` with problems beside `acceptOverlap`, unless `accepted`.
   */
  async execute(
    { personId, classId, participant }: { readonly personId: string; readonly classId: string; readonly participant: Participant },
    accepted: boolean,
    asked: Asked = 'person',
  ): Promise<string[]> {
    const places = await placesAtTheTimeOf(this.unitOfWork.manager, classId)
      .andWhere('other.personId = :personId', { personId })
      .getRawMany<OtherPlace>();
    const problems = overlapProblems(places, participant, asked);
    if (problems.length > 0 && !accepted) throw new DomainError('conflict', summaries[asked], { problems });
    return [...new Set(places.map(({ classCode }) => classCode))];
  }

  /**
   * For the people of a list, who may be nobody yet: where each is expected while the class meets. One read for all of them; the classes
   * of one half-day have a few hundred people. Recognised as on the list of one class, by name with phone or e-mail.
   */
  async ofListed(classId: string, participants: readonly Participant[]): Promise<Map<Participant, readonly OtherPlace[]>> {
    if (participants.length === 0) return new Map();
    const places = await placesAtTheTimeOf(this.unitOfWork.manager, classId)
      .addSelect('other.fullName', 'fullName')
      .addSelect('other.unitName', 'unitName')
      .getRawMany<OtherPlace & Pick<Registration, 'fullName' | 'unitName'>>();
    const byKey = new Map<string, OtherPlace[]>();
    for (const place of places) for (const key of claimKeys(place)) byKey.set(key, [...(byKey.get(key) ?? []), place]);
    const found = participants.map((each) => [each, [...new Set(claimKeys(each).flatMap((key) => byKey.get(key) ?? []))]] as const);
    return new Map(found.filter(([, theirs]) => theirs.length > 0));
  }
}
