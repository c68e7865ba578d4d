/** A class in one of these states keeps neither room nor lecturer nor anybody's time. */
export const notHeld: readonly string[] = ['cancelled', 'postponed'];
