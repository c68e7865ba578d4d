import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { closeDataSources, type DataSources, type Entities, openDataSources } from './data-sources.js';
import { UnitOfWork } from './unit-of-work.js';

const DATA_SOURCES = Symbol('DataSources');

/** Opens the database when the program starts and closes it when it stops. Repositories ask the UnitOfWork for their manager. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  static with(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DATA_SOURCES,
          inject: [SETTINGS],
          useFactory: (settings: Settings) => openDataSources(settings.database, entities),
        },
        {
          provide: UnitOfWork,
          inject: [DATA_SOURCES],
          useFactory: ({ writer, reader }: DataSources) => new UnitOfWork(writer, reader),
        },
      ],
      exports: [UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await closeDataSources(this.sources);
  }
}
