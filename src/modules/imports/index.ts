import { ImportBatch } from './import-batch.entity.js';
import { ImportLink } from './import-link.entity.js';
import { ImportRow } from './import-row.entity.js';

export { ImportsModule } from './imports.module.js';

// Lists that were handed in, and their lines.
export const importEntities = [ImportLink, ImportBatch, ImportRow];
export { ImportRow } from './import-row.entity.js';
export { ImportBatch } from './import-batch.entity.js';

// The steps of a list; tests and measurements play these.
export { StartImport } from './start-import.js';
export { ShowImport } from './show-import.js';
export { ChangeImport } from './change-import.js';
export { RunImport } from './run-import.js';
export { UndoImport } from './undo-import.js';
export { MakeImportLink } from './make-import-link.js';

// How a sheet that somebody handed in becomes lines of Unicode; lists of other things than people are read with it too.
export { type Material, type RawList, readMaterial } from './list-material.js';
export { ColumnsField } from './columns-field.js';
export { lettersOf } from './domain/read-letters.js';
export { groupOfUnit } from './domain/read-cell.js';
