import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { ClassesModule } from '../classes/index.js';
import { LetterheadsModule } from '../letterheads/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { ClassPrintouts } from './class-printouts.js';
import { PrintoutsApiController } from './printouts-api.controller.js';
import { PrintoutsPagesController } from './printouts-pages.controller.js';
import { PrintPlainPrintout } from './print-plain-printout.js';
import { PrintReceiptList } from './print-receipt-list.js';
import { PrintUnitLetters } from './print-unit-letters.js';
import { ShowPrintouts } from './show-printouts.js';

@Module({
  imports: [AttendanceModule, CatalogueModule, CertificatesModule, ClassesModule, LetterheadsModule, RegistrationsModule],
  controllers: [PrintoutsApiController, PrintoutsPagesController],
  providers: [ClassPrintouts, PrintPlainPrintout, PrintReceiptList, PrintUnitLetters, ShowPrintouts],
  exports: [PrintPlainPrintout],
})
export class PrintoutsModule {}
