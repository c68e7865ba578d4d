import { Module } from '@nestjs/common';
import { AdminUnitsApiController } from './admin-units-api.controller.js';
import { AdminUnitsPagesController } from './admin-units-pages.controller.js';
import { AtlasReader } from './atlas-reader.js';
import { ListAdminUnits } from './list-admin-units.js';
import { ListUnitImports } from './list-unit-imports.js';
import { RunUnitImport } from './run-unit-import.js';
import { ShowAdminUnit } from './show-admin-unit.js';
import { ShowUnitImport } from './show-unit-import.js';
import { StartUnitImport } from './start-unit-import.js';
import { Territories } from './territory.repository.js';
import { TerritoryFollowers } from './territory-followers.js';
import { TerritoryQueries } from './territory.queries.js';
import { UnitImportsPagesController } from './unit-imports-pages.controller.js';
import { UnitListReader } from './unit-list-reader.js';
import { UnitPlaces } from './unit-places.js';

const forTheModuleItself = [ListAdminUnits, ListUnitImports, ShowAdminUnit, Territories, UnitListReader];
const forOtherModules = [AtlasReader, RunUnitImport, ShowUnitImport, StartUnitImport, TerritoryFollowers, TerritoryQueries, UnitPlaces];

@Module({
  controllers: [AdminUnitsApiController, UnitImportsPagesController, AdminUnitsPagesController],
  providers: [...forOtherModules, ...forTheModuleItself],
  exports: forOtherModules,
})
export class TerritoriesModule {}
