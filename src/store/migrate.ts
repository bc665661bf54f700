export interface MigrationResult { applied: string[] }
export async function migrate(_databaseUrl: string): Promise<MigrationResult> { return { applied: [] }; }
