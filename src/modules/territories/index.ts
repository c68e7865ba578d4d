import { AdminUnitImport } from './admin-unit-import.entity.js';
import { AdminUnitSuccession } from './admin-unit-succession.entity.js';
import { AdminUnit } from './admin-unit.entity.js';

export { TerritoriesModule } from './territories.module.js';

// Administrative units with the days on which they existed, and what became of them.
export const territoryEntities = [AdminUnit, AdminUnitImport, AdminUnitSuccession];
export { AdminUnit } from './admin-unit.entity.js';
export { type NamedUnit, TerritoryQueries } from './territory.queries.js';
export { TerritoryFollowers } from './territory-followers.js';
export { type FoundUnits, type PlacedSince, type SaidPlace, UnitPlaces } from './unit-places.js';
export { type UnitPlaceDetails, UnitPlacePagesController } from './unit-place-pages.controller.js';
export { NewUnitPlace, PlaceSearch, UnitPlaceResponse } from './unit-place.dto.js';
export { placeInWords, type UnitPicker, unitPickerModel, unitPlaceResponse } from './unit-picker.view.js';
export { AtlasReader } from './atlas-reader.js';
export { Atlas, type PlaceLevel, placeLevels } from './domain/atlas.js';
export {
  Territory,
  type TerritoryPart,
  territoryParts,
  type TerritorySide,
  territorySides,
  type TerritoryStatement,
} from './domain/territory.js';
export { type Stay, staysOf, unitOn } from './domain/place-on.js';
export { mayBeHeldIn } from './domain/held-in.js';
export { existsOn, SINCE_EVER, type Unit, type UnitLevel, unitLevels } from './domain/unit-level.js';

// How an official list comes in; the command line enters one too.
export { StartUnitImport } from './start-unit-import.js';
export { ShowUnitImport } from './show-unit-import.js';
export { RunUnitImport } from './run-unit-import.js';
