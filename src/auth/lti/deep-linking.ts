/** Deep Linking 2.0: what an instructor has chosen goes back to the platform in a message that we sign. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../errors.js';
import type { DeepLinkRequest, LtiLaunchRow } from '../../store/lti/logins.js';
import type { LtiPlatformRow } from '../../store/lti/platforms.js';
import { claim } from './claims.js';
import type { LtiParts } from './contract.js';
import type { LtiKeys } from './keys.js';

/** A lab, or one task of it, as the catalogue has it. */
export interface Choice {
  lab: string;
  task: string | null;
  title: string;
  text: string;
  maxScore: number;
}

export interface DeepLinkAnswer {
  /** Where the browser posts `jwt`, in a field named JWT. */
  returnUrl: string;
  jwt: string;
}

const answerSeconds = 300;

export function createDeepLinking({ store, now = Date.now }: LtiParts, keys: LtiKeys) {
  /** The request of this user; a stranger's is not found. */
  async function find(id: string, userId: string): Promise<LtiLaunchRow & { deepLinking: DeepLinkRequest }> {
    const launch = await store.lti.logins.findLaunch(id, new Date(now()));
    if (launch === null || launch.userId !== userId || launch.deepLinking === null) throw new AppError('not-found', `There is no choice ${id} to be made.`);
    return { ...launch, deepLinking: launch.deepLinking };
  }

  return {
    find,

    /** Once: a platform takes an answer once, and a second may be somebody's else's. Throws `not-found`, `conflict`, `invalid-request`. */
    async answer(id: string, { userId, choices, baseUrl }: { userId: string; choices: Choice[]; baseUrl: string }): Promise<DeepLinkAnswer> {
      const { deepLinking, deploymentId } = await find(id, userId);
      if (!deepLinking.acceptMultiple && choices.length > 1) throw new AppError('invalid-request', 'This place of the course takes one item.');
      const deployment = await store.lti.platforms.ofDeployment(deploymentId);
      if (deployment === null) throw new AppError('not-found', 'The platform is gone.');
      if (!await store.lti.logins.answerLaunch(id)) throw new AppError('conflict', 'This choice was made already. Start again in your course.');
      const items = choices.map((choice) => contentItem(choice, deepLinking, baseUrl));
      return { returnUrl: deepLinking.returnUrl, jwt: await keys.sign(answerClaims(deployment, deepLinking, items), answerSeconds) };
    },
  };
}

function answerClaims({ platform, deploymentId }: { platform: LtiPlatformRow; deploymentId: string }, { data }: DeepLinkRequest, items: unknown[]): Record<string, unknown> {
  return {
    iss: platform.clientId, sub: platform.clientId, aud: [platform.issuer], nonce: randomUUID(),
    [claim.messageType]: 'LtiDeepLinkingResponse', [claim.version]: '1.3.0', [claim.deploymentId]: deploymentId, [claim.contentItems]: items,
    // §4.4: what the platform gave must come back unchanged.
    ...(data !== null && { [claim.deepLinkingData]: data }),
  };
}

function contentItem({ lab, task, title, text, maxScore }: Choice, { acceptLineItem }: DeepLinkRequest, baseUrl: string): Record<string, unknown> {
  const resourceId = task === null ? lab : `${lab}/${task}`;
  return {
    type: 'ltiResourceLink', title, text, url: `${baseUrl}/lti/launch`, custom: { lab, ...(task !== null && { task }) },
    ...(acceptLineItem && maxScore > 0 && { lineItem: { scoreMaximum: maxScore, label: title, resourceId, tag: 'vethlab' } }),
  };
}
