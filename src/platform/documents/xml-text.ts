/** What XML allows at all; any other sign makes a whole document unreadable, even when it is escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as a file of Word or Excel can hold it. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
