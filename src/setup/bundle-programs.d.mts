/** See bundle-programs.mjs. */
export function bundlePrograms(root: string, programs: Record<string, string>, folder: string): Promise<void>;
