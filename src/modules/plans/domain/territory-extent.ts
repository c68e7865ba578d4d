/**
 * "Địa bàn được xác định khi ban hành" (`issued`), unless the province of today says that all of it counts (`today`).
 */
export const territoryExtents = ['issued', 'today'] as const;
export type TerritoryExtent = (typeof territoryExtents)[number];
