import { CertificateCounter } from './certificate-counter.entity.js';
import { Certificate } from './certificate.entity.js';
import { ExternalCertificate } from './external-certificate.entity.js';

export { CertificatesModule } from './certificates.module.js';

// The register (sổ cấp giấy chứng nhận); an expert's certificate counts towards a target by kind, group, day and state.
export const certificateEntities = [CertificateCounter, Certificate, ExternalCertificate];
export { Certificate } from './certificate.entity.js';
export type { CertificateState } from './domain/certificate-state.js';

// What is written to the holder: the entry and its paper.
export { CertificateFiles } from './certificate-files.js';
export { CertificateQueries } from './certificates.queries.js';

// What happens to certificates; the demonstration year and tests play these.
export { IssueCertificates } from './issue-certificates.js';
export { ReissueCertificate } from './reissue-certificate.js';
export { RevokeCertificate } from './revoke-certificate.js';
export { RecordExternalCertificates } from './record-external-certificates.js';
