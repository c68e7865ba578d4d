/** Small words that the sign of an office leaves out. */
const UNSAID = new Set(['và', 'của', 'về', '-', '–']);

/** The sign of an office in the number of its documents: 'Sở Khoa học và Công nghệ' → 'SKHCN'; somebody may always type another. */
export function officeSign(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '' && !UNSAID.has(word.toLocaleLowerCase('vi')))
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}
