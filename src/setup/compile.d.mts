export declare function compileFiles(root: string, files: string[]): void;
export declare function compileTests(root: string, files: string[], folder: string): void;
