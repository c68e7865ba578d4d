import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ConsentRecord } from './consent-record.entity.js';
import { Registration } from './registration.entity.js';

/** Registrations that are no evidence of anything: entered by mistake and taken back before anybody came. The history keeps its lines. */
@Injectable()
export class ForgottenRegistrations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Removes a cancelled registration; false when the person is on the list again. The database refuses while another row points at it. */
  async remove(id: string): Promise<boolean> {
    const { manager } = this.unitOfWork;
    if (!(await manager.existsBy(Registration, { id, state: In(['cancelled']) }))) return false;
    await manager.delete(ConsentRecord, { registrationId: id });
    const { affected } = await manager.delete(Registration, { id, state: In(['cancelled']) });
    return affected !== 0;
  }
}
