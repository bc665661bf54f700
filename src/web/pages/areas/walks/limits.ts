/** What the form lets in: as the interface has it (`WalkRequest`), which a test holds it to. */
export const limits = { ttl: { min: 1, max: 255 }, bytes: { min: 60, max: 9_000 }, port: { min: 1, max: 65_535 }, waitSeconds: { min: 1, max: 30 } } as const;
