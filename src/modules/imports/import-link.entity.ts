import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../../platform/database/columns.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/**
 * A private link by which a unit names its people for one class, who take free seats like everyone; whoever holds it may, until the
 * deadline. A unit that has reserved seats uses the link of its seats instead.
 */
@Entity('import_link')
@Unique('uq_import_link_token_hash', ['tokenHash'])
@Index('ix_import_link_class_id', ['classId'])
@ForeignKey('TrainingClass', ['classId'], ['id'], { name: 'fk_import_link_class_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ImportLink {
  @Id() id: string;
  @Ref() classId: string;
  @Text(300) unitName: string;
  @Text(20) unitGroup: UnitGroup;
  @Text(64) tokenHash: string;
  @Text(200) madeBy: string;
  @Instant() deadline: Date;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
