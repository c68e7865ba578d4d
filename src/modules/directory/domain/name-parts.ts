const LONGEST_PART = 40;

/** More words than any name has; the rest of a long text would only make the search slow. */
const MOST_PARTS = 12;

/** The different words of a folded name, cut to what the register of words holds. */
export function nameParts(folded: string): string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST_PART).join('')))].slice(0, MOST_PARTS);
}
