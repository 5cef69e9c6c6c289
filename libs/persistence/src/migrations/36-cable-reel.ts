import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reel that a cable was pulled from: margins of links are compared by it. */
export class CableReel1795000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cable ADD COLUMN reel text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cable DROP COLUMN reel');
  }
}
