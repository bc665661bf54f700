/** What instructors have while a class works: boards, looks over a shoulder, typing by consent. Made once per server. */
import type { Store } from '../store/store.js';
import { createBoards, type Boards } from './board/boards.js';
import type { Sessions } from './contract.js';
import { createLooks, type Looks } from './looks.js';
import type { Logger } from './parts.js';
import { createConsent, type Consent } from './typing.js';

export interface Live {
  boards: Boards;
  looks: Looks;
  consent(sessionId: string): Consent;
}

export function createLive({ store, sessions, logger }: { store: Store; sessions: Sessions; logger: Logger }): Live {
  return { boards: createBoards(store, logger), looks: createLooks({ store, sessions, logger }), consent: (id) => createConsent(store, id) };
}
