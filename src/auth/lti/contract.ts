/** What the edges may ask of LTI. `createLti` makes it. */
import type { Config } from '../../config.js';
import type { LtiLaunchRow } from '../../store/lti/logins.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import type { Store } from '../../store/store.js';
import type { GuardedFetch } from '../guarded-fetch.js';
import type { Seal } from '../seal.js';

/** What is needed of the courses: an assignment of a lab, made for a link that an LMS has. */
export interface LtiAssignments {
  /** Null where there is no such lab or task. */
  make(request: { courseId: string; lab: string; task: string | null; title: string | null }): Promise<{ id: string } | null>;
  /** One that was just made and that nothing leads to. */
  drop(assignmentId: string): Promise<void>;
  /** Null where it is not of this course, or archived. */
  findIn(courseId: string, assignmentId: string): Promise<{ id: string } | null>;
}

export interface LtiParts {
  store: Store;
  config: Pick<Config, 'LOGIN_HOURS' | 'PUBLIC_URL'>;
  fetch: GuardedFetch;
  seal: Seal;
  assignments: LtiAssignments;
  /** Milliseconds since 1970; tests move it. */
  now?: () => number;
  /** The least time between two looks at a platform's keys. */
  keyCooldownMs?: number;
}

/** OIDC third-party initiated login (LTI Core §5.1.1, Security Framework §5.1.1.1). */
export interface LoginRequest {
  iss: string;
  login_hint: string;
  target_link_uri: string;
  client_id?: string | undefined;
  lti_message_hint?: string | undefined;
  lti_deployment_id?: string | undefined;
  /** The frame that keeps data for us where cookies don't work (LTI postMessage Storage). */
  lti_storage_target?: string | undefined;
}

/** What a page needs to talk to the platform's storage. */
export interface StorageFacts {
  /** `_parent`, or the name of a frame of the parent. */
  target: string;
  /** The only origin that is spoken to and believed. */
  origin: string;
  key: string;
}

export interface BegunLogin {
  platform: LtiPlatformRow;
  /** The platform's authentication page, where the browser goes next. */
  location: string;
  cookie: { name: string; value: string; maxAgeSeconds: number };
  storage: StorageFacts | null;
}

export interface ProvedLaunch {
  platform: LtiPlatformRow;
  /** To be exchanged for a login, once, within a minute. */
  code: string;
  /** Set where no cookie showed that this browser began the launch: then the exchange needs what the storage keeps. */
  storage: StorageFacts | null;
  cookieName: string;
  /** The platform's page that showed us, as its signed message says. */
  framedBy: string | null;
  /** Of Deep Linking: the origin to which the choice goes. */
  returnsTo: string | null;
}

export interface ExchangedLaunch {
  token: string;
  expiresAt: Date;
  user: { id: string; email: string; name: string; role: 'learner' | 'instructor' | 'admin' };
  launch: LtiLaunchRow & { role: 'learner' | 'instructor' };
}
