import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';
import { CourseFollowers } from '../catalogue/index.js';
import { CertificateQueries } from './certificates.queries.js';

/** What a certificate says stays true of its course: the kind does not change after the first one was given. */
@Injectable()
export class CertifiedCourses implements OnModuleInit {
  constructor(
    private readonly followers: CourseFollowers,
    private readonly certificates: CertificateQueries,
  ) {}

  onModuleInit(): void {
    this.followers.join({ checkKindChangeable: (courseId) => this.check(courseId) });
  }

  /** @throws DomainError conflict `courseHasCertificates`. */
  private async check(courseId: string): Promise<void> {
    if (await this.certificates.existOfCourse(courseId)) {
      throw new DomainError('conflict', 'courseHasCertificates', { field: 'certificateKind' });
    }
  }
}
