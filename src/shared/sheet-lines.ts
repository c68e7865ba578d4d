const sum = /^(tổng( cộng| số)?|cộng|tong (cong|so)|total)(?![\p{L}])/iu;

/** Whether the first words of a line say that it is a sum. Without accents 'Cộng' is the family name Công, 'Tổng' is Tống. */
export const saysSum = (words: string): boolean => sum.test(words);

/** '(3)', as it stands below the heads of official tables. */
export const isColumnNumber = (text: string): boolean => /^\(?\d{1,2}\)?$/.test(text.trim());
