/** What the edges are made of: `buildApp` gets these from the process, and each route takes what it needs. */
import type { Auth } from '../auth/auth.js';
import type { Seal } from '../auth/seal.js';
import type { Config } from '../config.js';
import type { Lti } from '../auth/lti/lti.js';
import type { Grading } from '../grading/grading.js';
import type { Check } from '../sandbox/checks.js';
import type { Fleet } from '../sandbox/fleet/contract.js';
import type { Captures } from '../sessions/captures/contract.js';
import type { Sessions } from '../sessions/contract.js';
import type { Walks } from '../sessions/walks/walks.js';
import type { Store } from '../store/store.js';
import type { Telemetry } from '../telemetry.js';
import type { Tracer } from '../trace.js';
import type { LabsPart } from './labs-part.js';

/** One thing that the service needs to do its work. `check` rejects, within 2 s, with what is wrong; what it resolves to is worth knowing all the same. */
export interface Readiness {
  name: string;
  check(): Promise<string | void>;
}

export interface Examination {
  healthy: boolean;
  engines: { engine: string; checks: Check[] }[];
  selfTest: Check[] | null;
}

/** What the doctor says of the engines and of this server's self-test. */
export type Examine = () => Promise<Examination>;

export interface Parts {
  config: Config;
  store: Store;
  auth: Auth;
  /** For secrets that must be used again. */
  seal: Seal;
  sessions: Sessions;
  captures: Captures;
  walks: Walks;
  labs: LabsPart;
  grading: Grading;
  lti: Lti;
  driver: Fleet;
  examine: Examine;
  telemetry: Telemetry;
  /** Undefined where nobody traces. */
  tracer: Tracer | undefined;
  /** Database, engine, image and self-test, in the order in which an operator would look at them. */
  readiness: Readiness[];
}
