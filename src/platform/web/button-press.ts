import { Allow } from 'class-validator';

/** A form of one button: what it does is in its address, and what is sent with it does not matter. */
export class ButtonPress {
  @Allow() pressed?: string;
}
