/** A step of the set-up that failed for a reason we know. `remedy` says what to do; both are printed, without a stack. */
export class SetupError extends Error {
  override readonly name = 'SetupError';

  constructor(message: string, readonly remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
