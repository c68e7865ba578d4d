import { Clock } from '../../src/platform/clock/clock.js';

/** Time moves only when a test says so. */
export class FixedClock extends Clock {
  private moment: Date;

  constructor(at: string) {
    super();
    this.moment = new Date(at);
  }

  override now(): Date {
    return new Date(this.moment);
  }

  moveTo(at: string): void {
    this.moment = new Date(at);
  }
}
