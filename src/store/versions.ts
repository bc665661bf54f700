/** Rows that say by a version which state a change was meant for (RFC 9110 §13.1.1, If-Match). */
import { AppError } from '../errors.js';

/** After a conditional update of `count` rows; `row` is what is there now. Throws `not-found`, `changed-meanwhile`. */
export function expectVersion<Row>(count: number, row: Row | null, what: string): asserts row is Row {
  if (row === null) throw new AppError('not-found', `There is no ${what}.`);
  if (count === 0) throw new AppError('changed-meanwhile', `The ${what} has been changed since you read it. Read it again, and decide anew.`);
}
