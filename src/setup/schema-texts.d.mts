export declare const providers: readonly ['sqlite', 'postgresql'];
/** Absolute, with a slash at its end. */
export declare const projectRoot: string;
export declare const schemaPath: string;
export declare function schemaText(provider: 'sqlite' | 'postgresql', output?: string): string;
