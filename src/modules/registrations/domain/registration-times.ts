/** When registration really ends for the public: at the deadline, or when the first session begins if that is earlier. */
export function registrationEnd(trainingClass: { readonly registrationClosesAt: Date; readonly startsAt: Date | null }): Date {
  const { registrationClosesAt, startsAt } = trainingClass;
  return startsAt !== null && startsAt < registrationClosesAt ? startsAt : registrationClosesAt;
}
