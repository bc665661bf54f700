/** What the edges need of `src/auth`. */

export type Role = 'learner' | 'instructor' | 'admin';

export interface EdgeUser {
  id: string;
  email: string;
  name: string;
  role: Role;
}

export interface Login {
  token: string;
  expiresAt: Date;
  user: EdgeUser;
}

export interface AuthPart {
  /** Throws `wrong-credentials`, or `too-many-requests` after too many failures for this account or address. */
  login(request: { email: string; password: string; address: string }): Promise<Login>;
  /** No error where the token is not known. */
  logout(token: string): Promise<void>;
  /** `null` where the token is unknown or has expired. */
  authenticate(token: string): Promise<EdgeUser | null>;
}
