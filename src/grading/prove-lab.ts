/** Proves labs on the real kernel, several at once. For the author's tool and for the tests, which run it on every lab. */
import type { LabInstance } from '../labs/lab.js';
import type { Sandbox } from '../sandbox/contract.js';
import { rebuildLab } from '../sessions/build.js';
import type { GradingCost } from './cost.js';
import { scenariosOf, type Scenario } from './prove-scenarios.js';

export interface Proof {
  /** For example: `real-address: wrong answer flush fails`. */
  name: string;
  /** What is not as it should be; empty where the proof holds. */
  problems: string[];
  durationMs: number;
  /** What it cost to grade each task's solution; empty where none was graded. */
  costs: GradingCost[];
}

/** What is to be proved, and where the proofs go. `brief` leaves the wrong answers out: for another seed's parameters. */
export interface ProofRequest {
  lab: LabInstance;
  brief?: boolean;
  told?: (proof: Proof) => void;
}

/** Every proof of one lab, in order. `sandboxes` are used at the same time, and are rebuilt over and over. */
export async function proveLab(lab: LabInstance, sandboxes: Sandbox[], told: (proof: Proof) => void = () => undefined): Promise<Proof[]> {
  const [proofs = []] = await proveLabs([{ lab, told }], sandboxes);
  return proofs;
}

/** What may get a second look, as a part of all; where more fails, it is not the machine. */
const secondLooks = 0.25;
/** So many get it at once: a quiet machine, for all that proofs wait for. */
const looksAtOnce = 2;

/**
 * The proofs of many labs, each list in order; no sandbox waits for another while there is something left to prove. What
 * does not hold in company is tried once more in a quiet: a machine that does many things at once misses deadlines, and a lab
 * is wrong only where it fails on a quiet one too. Each proof that fails also sends one sandbox home, so that a machine which
 * is busy with other things ends up with as many as it can carry.
 */
export async function proveLabs(requests: ProofRequest[], sandboxes: Sandbox[]): Promise<Proof[][]> {
  const all = requests.map((): Proof[] => []);
  const queue = requests.flatMap(jobsOf).sort((one, other) => one.at - other.at);
  const most = Math.max(looksAtOnce, queue.length * secondLooks);
  const settle = ({ request, number, index }: Job, proof: Proof): void => {
    const proofs = all[number];
    if (proofs) proofs[index] = proof;
    request.told?.(proof);
  };
  const doubtful = await workThrough(queue, sandboxes, settle);
  const again = doubtful.length <= most ? await workThrough(doubtful.map(({ job }) => job), sandboxes.slice(0, looksAtOnce), settle) : doubtful;
  for (const { job, proof } of again) settle(job, proof);
  return all;
}

interface Doubt {
  job: Job;
  proof: Proof;
}

/** Settles what holds, and gives what does not. */
async function workThrough(queue: Job[], sandboxes: Sandbox[], settle: (job: Job, proof: Proof) => void): Promise<Doubt[]> {
  const doubtful: Doubt[] = [];
  await Promise.all(sandboxes.map(async (sandbox, number) => {
    const mayWork = (): boolean => number < Math.max(looksAtOnce, sandboxes.length - doubtful.length);
    for (let job = queue.shift(); job; job = mayWork() ? queue.shift() : undefined) {
      const proof = await runScenario(job.request.lab, job.scenario, sandbox);
      if (proof.problems.length > 0) doubtful.push({ job, proof });
      else settle(job, proof);
    }
  }));
  return doubtful;
}

interface Job {
  request: ProofRequest;
  scenario: Scenario;
  /** The request's and the scenario's. */
  number: number;
  index: number;
  at: number;
}

/** Each lab's proofs are spread over the whole: labs that compute and labs that wait then leave each other room. */
function jobsOf(request: ProofRequest, number: number): Job[] {
  return scenariosOf(request.lab, request.brief ?? false).map((scenario, index, all) => ({ request, scenario, number, index, at: (index + 0.5) / all.length }));
}

async function runScenario(lab: LabInstance, { name, prove }: Scenario, sandbox: Sandbox): Promise<Proof> {
  const started = performance.now();
  const costs: GradingCost[] = [];
  const problems = await rebuild(lab, sandbox).then(() => prove(sandbox, (cost) => costs.push(cost))).catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  return { name, problems, durationMs: Math.round(performance.now() - started), costs };
}

/** As the learner finds it. */
function rebuild({ document, topology }: LabInstance, sandbox: Sandbox): Promise<void> {
  const { setup, readiness, sandbox: { size } } = document;
  return rebuildLab(sandbox, { size, topology, setup, readiness });
}
