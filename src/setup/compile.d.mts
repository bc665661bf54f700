export declare function compileFiles(root: string, files: string[]): void;
