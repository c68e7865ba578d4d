import { FIRST_REGISTER } from '../../../shared/certificate-register.js';

/**
 * The register that a new body opens when none is named: numbers are given per issuer, register and year, so a new body begins a book
 * of its own, called after the first with the next number that no book has.
 */
export function nextRegister(taken: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const code = `${FIRST_REGISTER}${number}`;
    if (!taken.includes(code)) return code;
  }
}
