/** One function from any check to what it needs and how it is judged: each kind has its own file. */
import type { PlainCheck } from '../../labs/checks.js';
import type { PrepareContext, Prepared } from '../needs.js';
import { prepareAddress } from './address.js';
import { prepareBridgePort } from './bridge-port.js';
import { prepareConntrack } from './conntrack.js';
import { prepareDistribution } from './distribution.js';
import { prepareDns } from './dns.js';
import { prepareFile } from './file.js';
import { prepareHttp } from './http.js';
import { prepareLink } from './link.js';
import { prepareListen } from './listen.js';
import { prepareMtu } from './mtu.js';
import { prepareNamespace } from './namespace.js';
import { prepareNeighbour } from './neighbour.js';
import { prepareNoReach } from './no-reach.js';
import { preparePacket } from './packet.js';
import { preparePeer } from './peer.js';
import { prepareProcess } from './process.js';
import { prepareProxied } from './proxied.js';
import { prepareQuiz } from './quiz.js';
import { prepareReach } from './reach.js';
import { prepareRoute } from './route.js';
import { prepareScript } from './script.js';
import { prepareSysctl } from './sysctl.js';
import { prepareTtl } from './ttl.js';

export function prepare(check: PlainCheck, context: PrepareContext): Prepared {
  switch (check.kind) {
    case 'address': return prepareAddress(check, context);
    case 'bridge-port': return prepareBridgePort(check, context);
    case 'conntrack': return prepareConntrack(check, context);
    case 'distribution': return prepareDistribution(check, context);
    case 'dns': return prepareDns(check, context);
    case 'file': return prepareFile(check, context);
    case 'http': return prepareHttp(check, context);
    case 'link': return prepareLink(check, context);
    case 'listen': return prepareListen(check, context);
    case 'mtu': return prepareMtu(check, context);
    case 'namespace': return prepareNamespace(check, context);
    case 'neighbour': return prepareNeighbour(check, context);
    case 'no-reach': return prepareNoReach(check, context);
    case 'packet': return preparePacket(check, context);
    case 'peer': return preparePeer(check, context);
    case 'process': return prepareProcess(check, context);
    case 'proxied': return prepareProxied(check, context);
    case 'quiz': return prepareQuiz(check, context);
    case 'reach': return prepareReach(check, context);
    case 'route': return prepareRoute(check, context);
    case 'script': return prepareScript(check, context);
    case 'sysctl': return prepareSysctl(check, context);
    case 'ttl': return prepareTtl(check, context);
  }
}
