import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['address', 'prefix'] as const;

/**
 * What may be once only in a VRF marked unique: prefixes, and host addresses except those that several devices share by
 * design. Whether a VRF is unique stands in another table, so triggers keep the list.
 */
export class VrfMembers1795000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vrf_member (
        object_id uuid PRIMARY KEY,
        vrf_id uuid NOT NULL REFERENCES vrf ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        kind text NOT NULL,
        network cidr NOT NULL,
        CONSTRAINT vrf_member_once UNIQUE (vrf_id, kind, network) DEFERRABLE INITIALLY DEFERRED
      )
    `);
    await runner.query(`
      CREATE FUNCTION vrf_member_refresh(objects uuid[]) RETURNS void LANGUAGE sql AS $$
        DELETE FROM vrf_member WHERE object_id = ANY (objects);
        INSERT INTO vrf_member (object_id, vrf_id, kind, network)
        SELECT a.id, a.vrf_id, 'address', host(a.address::inet)::cidr
        FROM address a JOIN vrf v ON v.id = a.vrf_id AND v."unique"
        WHERE a.id = ANY (objects)
          AND (a.role IS NULL OR a.role NOT IN ('anycast', 'vip', 'vrrp', 'hsrp', 'glbp', 'carp'))
        UNION ALL
        SELECT p.id, p.vrf_id, 'prefix', network(p.prefix::inet)
        FROM prefix p JOIN vrf v ON v.id = p.vrf_id AND v."unique"
        WHERE p.id = ANY (objects)
      $$
    `);
    await runner.query(`
      CREATE FUNCTION vrf_member_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM vrf_member_refresh(ARRAY(SELECT id FROM written));
        RETURN NULL;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION vrf_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM vrf_member_refresh(ARRAY(
          SELECT a.id FROM address a JOIN written w ON w.id = a.vrf_id
          UNION ALL
          SELECT p.id FROM prefix p JOIN written w ON w.id = p.vrf_id
        ));
        RETURN NULL;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION vrf_member_gone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM vrf_member m USING gone g WHERE m.object_id = g.id;
        RETURN NULL;
      END $$
    `);
    const triggers = [
      ...kinds.flatMap((kind) => [
        [kind, 'INSERT', 'NEW TABLE AS written', 'vrf_member_written'],
        [kind, 'UPDATE', 'NEW TABLE AS written', 'vrf_member_written'],
        [kind, 'DELETE', 'OLD TABLE AS gone', 'vrf_member_gone'],
      ]),
      ['vrf', 'INSERT', 'NEW TABLE AS written', 'vrf_written'],
      ['vrf', 'UPDATE', 'NEW TABLE AS written', 'vrf_written'],
    ];
    for (const [table, event, rows, call] of triggers) {
      await runner.query(`
        CREATE TRIGGER vrf_member_${event?.toLowerCase()} AFTER ${event} ON ${table}
        REFERENCING ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${call}()
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const kind of [...kinds, 'vrf']) {
      for (const event of ['insert', 'update', 'delete']) {
        await runner.query(`DROP TRIGGER IF EXISTS vrf_member_${event} ON ${kind}`);
      }
    }
    for (const name of ['vrf_member_gone', 'vrf_written', 'vrf_member_written', 'vrf_member_refresh']) {
      await runner.query(`DROP FUNCTION ${name}`);
    }
    await runner.query('DROP TABLE vrf_member');
  }
}
