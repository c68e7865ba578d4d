/** One answer to "may we tell you about later classes?", as the consent log keeps it. */
export interface NewsAnswer {
  readonly registrationId: string;
  readonly given: boolean;
  readonly at: Date;
}

/**
 * Since when a mailbox may be told of later classes; null when it may not. `answers` are those of all its registrations, in the order in
 * which they were given. Of each registration the last word counts, and one yes is enough: a box that was left empty on another form is
 * no withdrawal, which is written to every registration of the mailbox.
 */
export function newsWantedSince(answers: readonly NewsAnswer[]): Date | null {
  const lastWords = new Map(answers.map((answer) => [answer.registrationId, answer]));
  const yes = [...lastWords.values()].filter(({ given }) => given).map(({ at }) => at);
  return yes.length === 0 ? null : new Date(Math.max(...yes.map((at) => at.getTime())));
}
