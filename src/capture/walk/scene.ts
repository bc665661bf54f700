/** All that a walk is made from, and what its parts look at. */
import type { Copy } from './copy.js';
import type { KernelState } from './kernel.js';

/** What the sender said of the packet that it sent. */
export interface Sent {
  /** Name of the error with which the kernel refused to send, such as ENETUNREACH. */
  error: string | null;
  replied: boolean;
}

export interface Asked {
  from: string;
  /** The namespace that the learner means, where one was said. */
  to: string | null;
  /** Null for a walk that waits for a packet of somebody else's. */
  address: string | null;
  protocol: 'icmp' | 'tcp' | 'udp' | 'http' | 'dns' | null;
  port: number | null;
  /** Of the IP packet that was asked for. */
  bytes: number | null;
  dontFragment: boolean;
}

export interface Scene {
  before: KernelState;
  after: KernelState;
  copies: readonly Copy[];
  asked: Asked;
  sent: Sent | null;
}
