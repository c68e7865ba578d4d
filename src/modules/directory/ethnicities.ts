import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import { cleanText } from '../../shared/text-folding.js';
import { type Minority, minorityFrom } from './domain/minority.js';
import { PersonEthnicityRepository } from './person-ethnicity.repository.js';

/**
 * Dân tộc, sensitive personal data (Nghị định 356/2025/NĐ-CP, Điều 4): kept only with a consent of its own and never shown
 * person by person; reports learn no more than Kinh or not. Runs inside the caller's unit of work.
 */
@Injectable()
export class Ethnicities {
  constructor(
    private readonly ethnicities: PersonEthnicityRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The newest statement counts; `consentVersion` names the text that the person agreed to. */
  async keep(personId: string, ethnicity: string, consentVersion: string): Promise<void> {
    const statement = { ethnicity: cleanText(ethnicity), consentVersion, consentedAt: this.clock.now() };
    if (await this.ethnicities.replace(personId, statement)) return;
    await this.ethnicities.add({ id: this.ids.next(), personId, ...statement });
  }

  async isKept(personId: string): Promise<boolean> {
    return (await this.ethnicities.of([personId])).size > 0;
  }

  /** False when nothing was stated. */
  async forget(personId: string): Promise<boolean> {
    return this.ethnicities.remove(personId);
  }

  /** Has an entry for every id asked. */
  async minorityOf(personIds: readonly string[]): Promise<Map<string, Minority>> {
    const stated = await this.ethnicities.of(personIds);
    return new Map(personIds.map((id) => [id, minorityFrom(stated.get(id))]));
  }
}
