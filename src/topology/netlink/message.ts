/**
 * Netlink messages as bytes: a header (nlmsghdr), a fixed structure of the message's type, then attributes
 * (type, length, value), all padded to 4 bytes, numbers in the machine's order (man 7 netlink, man 7 rtnetlink).
 *
 * Writing: attributes are a tree of values. A namespace cannot be a number before it is opened, so its place is a
 * zero with a fixup that tells the agent where to put the file descriptor. Reading: every length is checked, as the
 * bytes come out of a sandbox; what does not fit ends the reading there, and nothing throws.
 */
import type { NetlinkFixup, Target } from '../../sandbox/contract.js';

/** A message ready to be sent; fixup offsets count from its first byte. */
export interface EncodedMessage {
  bytes: Buffer;
  fixups: NetlinkFixup[];
}

export type AttributeValue = Uint8Array | Attribute[] | { header: Uint8Array; attributes: Attribute[] } | { namespaceOf: Target };
export type Attribute = readonly [type: number, value: AttributeValue];

const headerBytes = 16;
const attributeHeaderBytes = 4;
const aligned = (length: number): number => (length + 3) & ~3;

export const u8 = (value: number): Buffer => Buffer.from([value]);
export const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };
/** Network byte order, for ports. */
export const be16 = (value: number): Buffer => { const bytes = Buffer.alloc(2); bytes.writeUInt16BE(value); return bytes; };
/** NUL-terminated, as IFLA_IFNAME and IFLA_INFO_KIND are. */
export const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'utf8');

function valueLength(value: AttributeValue): number {
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return attributesLength(value);
  return 'namespaceOf' in value ? 4 : value.header.length + attributesLength(value.attributes);
}

function attributesLength(attributes: readonly Attribute[]): number {
  return attributes.reduce((sum, [, value]) => sum + aligned(attributeHeaderBytes + valueLength(value)), 0);
}

function writeValue(message: EncodedMessage, offset: number, value: AttributeValue): void {
  if (value instanceof Uint8Array) message.bytes.set(value, offset);
  else if (Array.isArray(value)) writeAttributes(message, offset, value);
  else if ('namespaceOf' in value) message.fixups.push({ offset, target: value.namespaceOf });
  else {
    message.bytes.set(value.header, offset);
    writeAttributes(message, offset + value.header.length, value.attributes);
  }
}

function writeAttributes(message: EncodedMessage, start: number, attributes: readonly Attribute[]): void {
  let offset = start;
  for (const [type, value] of attributes) {
    const length = attributeHeaderBytes + valueLength(value);
    message.bytes.writeUInt16LE(length, offset);
    message.bytes.writeUInt16LE(type, offset + 2);
    writeValue(message, offset + attributeHeaderBytes, value);
    offset += aligned(length);
  }
}

/** `header` is the fixed structure of the type (ifinfomsg, ifaddrmsg, …), its length a multiple of 4. Sequence and port are the agent's. */
export function encodeMessage(type: number, flags: number, header: Uint8Array, attributes: readonly Attribute[]): EncodedMessage {
  const length = headerBytes + header.length + attributesLength(attributes);
  const message: EncodedMessage = { bytes: Buffer.alloc(length), fixups: [] };
  message.bytes.writeUInt32LE(length, 0);
  message.bytes.writeUInt16LE(type, 4);
  message.bytes.writeUInt16LE(flags, 6);
  message.bytes.set(header, headerBytes);
  writeAttributes(message, headerBytes + header.length, attributes);
  return message;
}

/** One after another; fixups move with their messages. */
export function concatenate(messages: readonly { bytes: Uint8Array; fixups: readonly NetlinkFixup[] }[]): EncodedMessage {
  const fixups: NetlinkFixup[] = [];
  let offset = 0;
  for (const message of messages) {
    for (const fixup of message.fixups) fixups.push({ ...fixup, offset: fixup.offset + offset });
    offset += message.bytes.length;
  }
  return { bytes: Buffer.concat(messages.map((message) => message.bytes)), fixups };
}

export interface DecodedMessage {
  type: number;
  /** What follows the nlmsghdr. */
  body: Buffer;
}

/** The whole messages in `data`; stops at the first that does not fit. */
export function* decodeMessages(data: Buffer): Generator<DecodedMessage> {
  let offset = 0;
  while (offset + headerBytes <= data.length) {
    const length = data.readUInt32LE(offset);
    if (length < headerBytes || offset + length > data.length) return;
    yield { type: data.readUInt16LE(offset + 4), body: data.subarray(offset + headerBytes, offset + length) };
    offset += aligned(length);
  }
}

/** NLA_F_NESTED and NLA_F_NET_BYTEORDER are no part of the type. */
const attributeTypeMask = 0x3fff;

/** The attributes from `offset` on, by type; of equal ones the last. Stops at the first that does not fit. */
export function decodeAttributes(body: Buffer, start: number): Map<number, Buffer> {
  const attributes = new Map<number, Buffer>();
  let offset = start;
  while (offset + attributeHeaderBytes <= body.length) {
    const length = body.readUInt16LE(offset);
    if (length < attributeHeaderBytes || offset + length > body.length) break;
    attributes.set(body.readUInt16LE(offset + 2) & attributeTypeMask, body.subarray(offset + attributeHeaderBytes, offset + length));
    offset += aligned(length);
  }
  return attributes;
}

export function readU8(value: Buffer | undefined): number | null {
  return value !== undefined && value.length >= 1 ? value.readUInt8(0) : null;
}

export function readU32(value: Buffer | undefined): number | null {
  return value !== undefined && value.length >= 4 ? value.readUInt32LE(0) : null;
}

export function readText(value: Buffer | undefined): string | null {
  if (value === undefined) return null;
  const end = value.indexOf(0);
  return value.toString('utf8', 0, end < 0 ? value.length : end);
}
