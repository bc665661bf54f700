/** What we read of the engine's answers (Engine API 1.41). A proxy in between, or a broken engine, may send anything. */
import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { EngineCall } from './engine-errors.js';

const labels = z.record(z.string(), z.string()).nullish().transform((value) => value ?? {});

export const versionAnswer = z.object({ Version: z.string(), ApiVersion: z.string(), Arch: z.string() });
export const infoAnswer = z.record(z.string(), z.unknown());
export const imageAnswer = z.object({ Id: z.string(), Size: z.number(), Config: z.object({ Labels: labels }).nullish() });
/** As the client library hands it on. */
export const createdAnswer = z.object({ id: z.string() });
export const containerAnswer = z.object({
  Created: z.string(), Config: z.object({ Labels: labels }),
  State: z.object({ Status: z.string(), Running: z.boolean(), ExitCode: z.number(), Error: z.string() }),
});
export const containersAnswer = z.array(z.object({ Labels: labels, State: z.string(), Created: z.number() }));

/** Throws `engine-unavailable` for what is not of this shape: whoever answered is not the engine as we know it. */
export function parseAnswer<T>(answer: unknown, shape: z.ZodType<T>, { what }: EngineCall): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new AppError('engine-unavailable', `The container engine ${what}: its answer is not one of Docker's. See what is between it and this service.`, { cause: parsed.error, retryAfterSeconds: 5 });
}
