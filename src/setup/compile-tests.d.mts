/** See compile-tests.mjs. */
export function compileTests(root: string, files: string[], folder: string): void;
export function movedSpecifier(specifier: string, place: { source: string; target: string; root: string }): string;
