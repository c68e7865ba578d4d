import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ClassFollowers } from '../classes/index.js';
import { Registration } from './registration.entity.js';

/** Who sits in two classes; whether these meet at the same time is for the classes to say. */
@Injectable()
export class SharedPeople implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followers: ClassFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.join({ sharedPeople: (classId) => this.countByClass(classId) });
  }

  /** People with a confirmed place in the class, by the other classes in which they have one. */
  async countByClass(classId: string): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(Registration, 'own')
      .innerJoin(Registration, 'other', 'other.personId = own.personId AND other.classId <> own.classId')
      .where(`own.classId = :classId AND own.state = 'confirmed' AND other.state = 'confirmed'`, { classId })
      .select('other.classId', 'classId')
      .addSelect('COUNT(*)', 'people')
      .groupBy('other.classId')
      .getRawMany<{ classId: string; people: number | string }>();
    return new Map(rows.map((row) => [row.classId, Number(row.people)]));
  }
}
