import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ClassesModule } from '../classes/index.js';
import { LetterheadsModule } from '../letterheads/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateRegister } from './certificate.repository.js';
import { CertificatesApiController } from './certificates-api.controller.js';
import { CertificatesPagesController } from './certificates-pages.controller.js';
import { CertificateQueries } from './certificates.queries.js';
import { CertifiedCourses } from './certified-courses.js';
import { ClassCertificateQueries } from './class-certificates.queries.js';
import { ClassCertificatesPagesController } from './class-certificates-pages.controller.js';
import { ExternalCertificates } from './external-certificate.repository.js';
import { ExternalCertificatesApiController } from './external-certificates-api.controller.js';
import { ExternalCertificatesPagesController } from './external-certificates-pages.controller.js';
import { IssueCertificates } from './issue-certificates.js';
import { OwnCertificates } from './own-certificates.js';
import { OwnCertificatesPagesController } from './own-certificates-pages.controller.js';
import { PackClassCertificates } from './pack-class-certificates.js';
import { ReadCertificatePdf } from './read-certificate-pdf.js';
import { ReissueCertificate } from './reissue-certificate.js';
import { RecordExternalCertificates } from './record-external-certificates.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { ShowCertificate } from './show-certificate.js';
import { ShowClassCertificates } from './show-class-certificates.js';
import { ShowExternalCertificates } from './show-external-certificates.js';
import { ShowRegister } from './show-register.js';
import { Signatures } from './signatures.js';
import { VerifyCertificate } from './verify-certificate.js';
import { VerifyLimit } from './verify-limit.js';
import { VerifyPagesController } from './verify-pages.controller.js';
import { WithdrawExternalCertificate } from './withdraw-external-certificate.js';

@Module({
  imports: [AttendanceModule, CatalogueModule, ClassesModule, LetterheadsModule, RegistrationsModule],
  controllers: [
    CertificatesApiController,
    ClassCertificatesPagesController,
    CertificatesPagesController,
    ExternalCertificatesApiController,
    ExternalCertificatesPagesController,
    OwnCertificatesPagesController,
    VerifyPagesController,
  ],
  providers: [
    CertificateFiles,
    CertificateQueries,
    CertificateRegister,
    CertifiedCourses,
    ClassCertificateQueries,
    ExternalCertificates,
    IssueCertificates,
    OwnCertificates,
    PackClassCertificates,
    ReadCertificatePdf,
    RecordExternalCertificates,
    ReissueCertificate,
    RevokeCertificate,
    ShowCertificate,
    ShowClassCertificates,
    ShowExternalCertificates,
    ShowRegister,
    Signatures,
    VerifyCertificate,
    VerifyLimit,
    WithdrawExternalCertificate,
  ],
  exports: [CertificateFiles, CertificateQueries, IssueCertificates, ReissueCertificate, RevokeCertificate],
})
export class CertificatesModule {}
