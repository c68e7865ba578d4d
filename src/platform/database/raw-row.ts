/** A row as a driver gives it: what SQL counts or adds up may come as text. */
export type Raw<T> = { readonly [K in keyof T]: T[K] extends number ? number | string : T[K] };
