import type { INestApplicationContext } from '@nestjs/common';
import { RecordEvidence, VerifyEvidence } from '../modules/evidence/index.js';
import type { Actor } from '../shared/actor.js';
import { type CalendarDate, instantInVietnam } from '../shared/calendar-date.js';
import type { DemoEvent } from './demo-event.js';
import { demoPaper } from './demo-papers.js';

export type EvidenceFacts = Omit<Parameters<RecordEvidence['execute']>[2], 'file'>;

/** Records of what was done besides training: one hand writes each down with its paper, another verifies it. */
export class DemoEvidencePlayer {
  constructor(
    private readonly program: INestApplicationContext,
    private readonly clerk: Actor,
    /** Another hand than the clerk's. */
    private readonly verifier: Actor,
    private readonly planId: string,
  ) {}

  /** With `verifiedOn` null the record still waits for the other hand. */
  events(facts: EvidenceFacts, verifiedOn: CalendarDate | null): DemoEvent[] {
    let id = '';
    const at = instantInVietnam(facts.countedOn, '15:30');
    const recording = async (): Promise<void> => {
      const file = await demoPaper('bien-ban.pdf', facts.source, at);
      ({ id } = await this.program.get(RecordEvidence).execute(this.clerk, this.planId, { ...facts, file }));
    };
    const verifying = async (): Promise<void> => {
      await this.program.get(VerifyEvidence).execute(this.verifier, this.planId, id, { revision: 1 });
    };
    return [{ at, play: recording }, ...(verifiedOn === null ? [] : [{ at: instantInVietnam(verifiedOn, '09:30'), play: verifying }])];
  }
}
