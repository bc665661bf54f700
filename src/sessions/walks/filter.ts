/**
 * The captures' filter as a classic BPF program (linux/filter.h): our probe wherever it is and however it was rewritten,
 * and nothing else, so that a flood of other packets does not push it out of the rings. Let through are ARP, neighbour discovery,
 * fragments, ICMP errors, echoes with our payload's first word, TCP segments near our initial sequence number, UDP with
 * our port or first word, and all of that again inside VXLAN. Built here and not by tcpdump, which costs a program's start.
 */
import { protocolNumber, quotingTypes } from '../../capture/walk/packet.js';

export interface ProbeMark {
  /** First 32 bits of the payload of ICMP and UDP. */
  word: number;
  /** TCP's initial sequence number. */
  sequence: number;
  /** The sender's port. */
  port: number;
  vxlanPorts: readonly number[];
}

const code = { loadIndexNumber: 0x01, fromIndex: 0x87, addNumber: 0x04, loadWord: 0x40, loadHalf: 0x48, loadByte: 0x50, absoluteHalf: 0x28, absoluteByte: 0x30, headerLength: 0xb1, jumpEqual: 0x15, jumpAbove: 0x25, jumpSet: 0x45, jump: 0x05, subtract: 0x14, and: 0x54, shiftLeft: 0x64, addIndex: 0x0c, toIndex: 0x07, store: 0x02, loadStored: 0x60, accept: 0x06 } as const;
/** Bytes after the initial sequence number that may be ours: a request is shorter. */
const sequenceWindow = 65_536;
const ethernet = 14;
const tunnel = 8 + 8 + ethernet;
/** Our probe has no extension header but this, where it is too long. */
const fragmentHeader = 44;
const ipv6Bytes = 40;
const neighbourTypes = [135, 136];

type Label = 'accept' | 'reject' | 'next' | string;
type Line = { code: number; value: number; yes?: Label; no?: Label } | { label: string };

export function probeFilter(mark: ProbeMark): Uint8Array {
  return assemble([
    { code: code.absoluteHalf, value: 12 }, equal(0x0806, 'accept', 'next'), equal(0x86dd, 'ipv6', 'next'), equal(0x0800, 'next', 'reject'),
    { code: code.absoluteHalf, value: ethernet + 6 }, { code: code.jumpSet, value: 0x1fff, yes: 'accept', no: 'next' },
    { code: code.headerLength, value: ethernet }, { code: code.absoluteByte, value: ethernet + 9 },
    ...transport('outer', ethernet, mark, mark.vxlanPorts),
    { label: 'ipv6' }, { code: code.loadIndexNumber, value: ipv6Bytes }, { code: code.absoluteByte, value: ethernet + 6 }, equal(fragmentHeader, 'accept', 'next'),
    ...transport('outer ipv6', ethernet, mark, mark.vxlanPorts, 6),
    { label: 'tunnel' },
    { code: code.loadHalf, value: ethernet + tunnel - 2 }, equal(0x0806, 'accept', 'next'), equal(0x86dd, 'inner ipv6', 'next'), equal(0x0800, 'next', 'reject'),
    { code: code.loadHalf, value: ethernet + tunnel + 6 }, { code: code.jumpSet, value: 0x1fff, yes: 'accept', no: 'next' },
    { code: code.loadByte, value: ethernet + tunnel + 9 }, { code: code.store, value: 0 },
    // X becomes the length of both IP headers.
    { code: code.loadByte, value: ethernet + tunnel }, { code: code.and, value: 15 }, { code: code.shiftLeft, value: 2 }, { code: code.addIndex, value: 0 }, { code: code.toIndex, value: 0 },
    { code: code.loadStored, value: 0 },
    ...transport('inner', ethernet + tunnel, mark, []),
    { label: 'inner ipv6' }, { code: code.loadByte, value: ethernet + tunnel + 6 }, equal(fragmentHeader, 'accept', 'next'), { code: code.store, value: 0 },
    { code: code.fromIndex, value: 0 }, { code: code.addNumber, value: ipv6Bytes }, { code: code.toIndex, value: 0 }, { code: code.loadStored, value: 0 },
    ...transport('inner ipv6', ethernet + tunnel, mark, [], 6),
  ]);
}

const equal = (value: number, yes: Label, no: Label): Line => ({ code: code.jumpEqual, value, yes, no });

/** A holds the protocol; the transport header is at `base` + X. */
function transport(name: string, base: number, mark: ProbeMark, vxlanPorts: readonly number[], version: 4 | 6 = 4): Line[] {
  const wanted = [...quotingTypes(version), ...(version === 6 ? neighbourTypes : [])];
  return [
    equal(version === 6 ? protocolNumber.icmpv6 : protocolNumber.icmp, `${name} icmp`, 'next'), equal(protocolNumber.tcp, `${name} tcp`, 'next'), equal(protocolNumber.udp, `${name} udp`, 'reject'),
    { label: `${name} icmp` }, { code: code.loadByte, value: base }, ...wanted.map((type) => equal(type, 'accept', 'next')),
    { code: code.loadWord, value: base + 8 }, equal(mark.word, 'accept', 'reject'),
    { label: `${name} tcp` },
    { code: code.loadWord, value: base + 4 }, { code: code.subtract, value: mark.sequence }, { code: code.jumpAbove, value: sequenceWindow, yes: 'next', no: 'accept' },
    { code: code.loadWord, value: base + 8 }, { code: code.subtract, value: mark.sequence }, { code: code.jumpAbove, value: sequenceWindow, yes: 'reject', no: 'accept' },
    { label: `${name} udp` },
    { code: code.loadHalf, value: base }, equal(mark.port, 'accept', 'next'),
    { code: code.loadHalf, value: base + 2 }, equal(mark.port, 'accept', 'next'), ...vxlanPorts.map((port) => equal(port, 'tunnel', 'next')),
    { code: code.loadWord, value: base + 8 }, equal(mark.word, 'accept', 'reject'),
  ];
}

function assemble(lines: readonly Line[]): Uint8Array {
  const positions = new Map<Label, number>();
  let count = 0;
  for (const line of lines) {
    if ('label' in line) positions.set(line.label, count);
    else count += 1;
  }
  positions.set('accept', count).set('reject', count + 1);
  const program = Buffer.alloc((count + 2) * 8);
  let at = 0;
  const distance = (label: Label | undefined): number => (label === undefined || label === 'next' ? 0 : (positions.get(label) ?? 0) - at - 1);
  for (const line of lines) {
    if ('label' in line) continue;
    write(program, at, line.code, distance(line.yes), distance(line.no), line.value);
    at += 1;
  }
  write(program, count, code.accept, 0, 0, 0xffff_ffff);
  write(program, count + 1, code.accept, 0, 0, 0);
  return program;
}

/** struct sock_filter. Jumps are 8 bits and only forward; the program is much shorter than that. */
function write(program: Buffer, index: number, operation: number, yes: number, no: number, value: number): void {
  program.writeUInt16LE(operation, index * 8);
  program.writeUInt8(yes, index * 8 + 2);
  program.writeUInt8(no, index * 8 + 3);
  program.writeUInt32LE(value >>> 0, index * 8 + 4);
}
