import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm';

export declare function openSchemaEngine(factory: SqlMigrationAwareDriverAdapterFactory, provider: 'sqlite' | 'postgresql'): Promise<SchemaEngine>;
export declare function diffSchemas(engine: SchemaEngine, from: DiffTarget, to: DiffTarget): Promise<{ empty: boolean; sql: string }>;
export declare function datamodel(content: string): DiffTarget;
