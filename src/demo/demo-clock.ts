import { Clock } from '../platform/clock/clock.js';

/** The past, played again: every row of the demonstration is dated as if it had been written in 2024. */
export class DemoClock extends Clock {
  private moment = new Date('2024-03-01T01:00:00Z');

  override now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
