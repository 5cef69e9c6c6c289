import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in, and the secrets for devices. */
export class Accounts1795000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        display_name text NOT NULL,
        role text NOT NULL,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL DEFAULT false,
        disabled boolean NOT NULL DEFAULT false,
        language text NOT NULL DEFAULT 'en',
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        UNIQUE (name)
      )
    `);
    await runner.query(`
      CREATE TABLE session (
        id_hash text PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        remote_address text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX session_user_id_idx ON session (user_id)`);
    await runner.query(`CREATE INDEX session_expires_at_idx ON session (expires_at)`);
    await runner.query(`
      CREATE TABLE api_token (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        name text NOT NULL,
        hash text NOT NULL,
        scopes text array NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        used_at TIMESTAMP WITH TIME ZONE,
        UNIQUE (hash)
      )
    `);
    await runner.query(`CREATE INDEX api_token_user_id_idx ON api_token (user_id)`);
    await runner.query(`
      CREATE TABLE credential (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        username text NOT NULL,
        secret bytea NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
        UNIQUE (name)
      )
    `);
    await runner.query(`
      CREATE TABLE host_key (
        id uuid PRIMARY KEY,
        host text NOT NULL,
        port integer NOT NULL,
        algorithm text NOT NULL,
        fingerprint text NOT NULL,
        seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
        accepted_by text,
        accepted_at TIMESTAMP WITH TIME ZONE,
        UNIQUE (host, port, algorithm)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE host_key');
    await runner.query('DROP TABLE credential');
    await runner.query('DROP TABLE api_token');
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE user_account');
  }
}
