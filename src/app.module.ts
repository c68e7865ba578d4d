import { type DynamicModule, Module } from '@nestjs/common';
import { catalogueEntities, CatalogueModule } from './modules/catalogue/index.js';
import { directoryEntities, DirectoryModule } from './modules/directory/index.js';
import { identityEntities, IdentityModule } from './modules/identity/index.js';
import { territoryEntities, TerritoriesModule } from './modules/territories/index.js';
import { letterheadEntities, LetterheadsModule } from './modules/letterheads/index.js';
import { planEntities, PlansModule } from './modules/plans/index.js';
import { venueEntities, VenuesModule } from './modules/venues/index.js';
import { classEntities, ClassesModule } from './modules/classes/index.js';
import { registrationEntities, RegistrationsModule } from './modules/registrations/index.js';
import { attendanceEntities, AttendanceModule } from './modules/attendance/index.js';
import { importEntities, ImportsModule } from './modules/imports/index.js';
import { certificateEntities, CertificatesModule } from './modules/certificates/index.js';
import { duplicatesEntities, DuplicatesModule } from './modules/duplicates/index.js';
import { PrintoutsModule } from './modules/printouts/index.js';
import { evidenceEntities, EvidenceModule } from './modules/evidence/index.js';
import { reportingEntities, ReportingModule } from './modules/reporting/index.js';
import { reportEntities, ReportsModule } from './modules/reports/index.js';
import { notificationEntities, NotificationsModule } from './modules/notifications/index.js';
import { Clock } from './platform/clock/clock.js';
import type { Settings } from './platform/settings/settings.js';
import { PlatformModule } from './platform/platform.module.js';

export const moduleEntities = [
  ...identityEntities,
  ...territoryEntities,
  ...letterheadEntities,
  ...directoryEntities,
  ...planEntities,
  ...catalogueEntities,
  ...venueEntities,
  ...classEntities,
  ...registrationEntities,
  ...attendanceEntities,
  ...importEntities,
  ...certificateEntities,
  ...duplicatesEntities,
  ...evidenceEntities,
  ...reportingEntities,
  ...reportEntities,
  ...notificationEntities,
];

/** The modules in dependency order: each may use only those above it. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, moduleEntities, clock),
        IdentityModule,
        TerritoriesModule,
        LetterheadsModule,
        DirectoryModule,
        PlansModule,
        CatalogueModule,
        VenuesModule,
        ClassesModule,
        RegistrationsModule,
        AttendanceModule,
        ImportsModule,
        CertificatesModule,
        DuplicatesModule,
        PrintoutsModule,
        EvidenceModule,
        ReportingModule,
        ReportsModule,
        NotificationsModule,
      ],
    };
  }
}
