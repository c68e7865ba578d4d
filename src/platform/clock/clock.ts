import { Injectable } from '@nestjs/common';

/** The only reader of time. Tests replace it with a fixed clock. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
