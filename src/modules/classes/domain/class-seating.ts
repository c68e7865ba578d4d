/** How a class gives out its seats, and whether it asks more for them than every class does. */
export interface ClassSeating {
  /** Whether a full class takes people into a line. */
  readonly waitingListEnabled: boolean;
  /** How long somebody who is offered a freed seat may think it over. */
  readonly answerMinutes: number;
  /** Whether staff decide on each request. */
  readonly needsApproval: boolean;
  /** Whether units or groups have a maximum of their own. */
  readonly hasQuotas: boolean;
  /** Whether the form has, or had, questions of the organiser: most have none, and nobody should look for them in vain. */
  readonly hasQuestions: boolean;
}

/** First come, first served; a day to answer where a waiting list is switched on later. */
export const usualSeating: ClassSeating = {
  waitingListEnabled: false,
  answerMinutes: 24 * 60,
  needsApproval: false,
  hasQuotas: false,
  hasQuestions: false,
};
