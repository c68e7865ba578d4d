/** Null elsewhere means "không khai": not stated, never added to one of the two. */
export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];
