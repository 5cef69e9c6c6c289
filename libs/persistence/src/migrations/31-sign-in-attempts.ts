import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to sign in, where every API process sees them and a restart forgives none. */
export class SignInAttempts1795000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX sign_in_attempt_key_at_idx ON sign_in_attempt (key, at)`);
    await runner.query(`CREATE INDEX sign_in_attempt_at_idx ON sign_in_attempt (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_attempt');
  }
}
