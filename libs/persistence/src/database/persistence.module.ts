import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { dataSourceOptions, openDatabase, type DatabaseOptions } from './open-database.js';

/** Gives a Nest application the `Database` and TypeORM's `DataSource`. */
@Module({})
export class PersistenceModule {
  /** Connects, checks and migrates while the application starts; closes with it. */
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(options), retryAttempts: 1 }),
          dataSourceFactory: async () => (await openDatabase(options)).dataSource,
        }),
      ],
      providers: [
        { provide: Database, inject: [DataSource], useFactory: (source: DataSource) => new Database(source) },
      ],
      exports: [Database, TypeOrmModule],
    };
  }
}
