/** How the list of a class may be sorted: by given name, by unit, or the latest first. */
export const listOrders = ['name', 'unit', 'time'] as const;
export type ListOrder = (typeof listOrders)[number];
