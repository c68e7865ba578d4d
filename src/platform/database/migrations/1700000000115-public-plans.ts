import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, dropTables, foreignKey, optional, primary } from '../migration-kit.js';

/** Plans whose results everybody may see. */
export class PublicPlans1700000000115 implements MigrationInterface {
  readonly name = 'PublicPlans1700000000115';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'public_plan',
      [column.ref('plan_id', primary), column.instant('published_at'), column.json('shown', optional)],
      {
        foreignKeys: [foreignKey('public_plan', 'plan_id', 'plan')],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'public_plan');
  }
}
