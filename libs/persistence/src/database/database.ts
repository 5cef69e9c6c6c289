import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';

/** A connection on which SQL runs; inside `Database.transaction` all of it is one transaction. */
export interface Sql {
  /**
   * Rows as objects, keyed by column name. A statement that is asked thousands of times gets a name: each connection
   * prepares it once and plans it no more.
   */
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /** Rows as arrays, in the order of the columns: a third cheaper, for many rows. */
  rows<Row extends readonly unknown[]>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]>;
  /** How many rows a statement wrote. */
  execute(text: string, values?: readonly unknown[]): Promise<number>;
}

/** `READ ONLY` sees one moment throughout: a page that is read in several statements fits together. */
export type TransactionMode = 'READ WRITE' | 'ISOLATION LEVEL REPEATABLE READ, READ ONLY';

/** The product's database. Bulk work speaks SQL through it; everyday rows use the repositories of `dataSource`. */
export class Database implements Sql {
  /** Statements sent so far, so that tests can hold a page to its number. */
  statements = 0;

  constructor(readonly dataSource: DataSource) {}

  query<Row extends object>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    return this.withClient((sql) => sql.query<Row>(text, values, name));
  }

  rows<Row extends readonly unknown[]>(
    text: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    return this.withClient((sql) => sql.rows<Row>(text, values, name));
  }

  execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return this.withClient((sql) => sql.execute(text, values));
  }

  /** Runs `work` in one transaction: all of it is kept when it returns, nothing when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>, mode: TransactionMode = 'READ WRITE'): Promise<T> {
    return this.withClient(async (sql) => {
      await sql.execute(`BEGIN ${mode}`);
      try {
        const result = await work(sql);
        await sql.execute('COMMIT');
        return result;
      } catch (error) {
        await sql.execute('ROLLBACK');
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  private async withClient<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    const client = await pool.connect();
    let fault: Error | undefined;
    try {
      return await work(this.on(client));
    } catch (error) {
      // A connection that broke must not go back to the pool.
      if (error instanceof Error && !('severity' in error) && 'code' in error) fault = error;
      throw error;
    } finally {
      client.release(fault);
    }
  }

  private on(client: PoolClient): Sql {
    const send = async (
      text: string,
      values: readonly unknown[],
      rowMode?: 'array',
      name?: string,
    ): Promise<QueryResult> => {
      this.statements += 1;
      const query = { text, values: [...values], ...(rowMode ? { rowMode } : {}), ...(name ? { name } : {}) };
      return client.query(query as QueryConfig);
    };
    return {
      query: async <Row>(text: string, values: readonly unknown[] = [], name?: string) =>
        (await send(text, values, undefined, name)).rows as Row[],
      rows: async <Row>(text: string, values: readonly unknown[] = [], name?: string) =>
        (await send(text, values, 'array', name)).rows as Row[],
      execute: async (text, values = []) => (await send(text, values)).rowCount ?? 0,
    };
  }
}
