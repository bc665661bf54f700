/**
 * Makes a screenshot small enough for a repository: at most 256 colours, those that are seen most, each other one replaced by
 * the nearest of them; then one byte per pixel, deflated as well as zlib can. Takes what Chromium writes: 8 bits, RGB or RGBA.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

interface Picture { width: number; height: number; /** One 24-bit colour per pixel. */ pixels: Uint32Array }

export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = read(png);
  const palette = mostSeen(pixels, 256);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => { rows[at + Math.floor(at / width) + 1] = nearest(colour); });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap(bytesOf));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function read(png: Buffer): Picture {
  const parts = [...chunks(png)];
  const header = parts.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, size] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const bytes = unfilter(inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data))), width * size, height, size);
  return { width, height, pixels: Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * size, 3)) };
}

function* chunks(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** PNG, section 9: each byte was written as the difference to what its neighbours predict. */
function unfilter(raw: Buffer, stride: number, height: number, size: number): Buffer {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= size ? bytes[at - size] ?? 0 : 0;
      const up = row > 0 ? bytes[at - stride] ?? 0 : 0;
      const corner = column >= size && row > 0 ? bytes[at - stride - size] ?? 0 : 0;
      bytes[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 3) return [0, left, up][filter] ?? 0;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function mostSeen(pixels: Uint32Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, most).map(([colour]) => colour);
}

function nearestIn(palette: number[]): (colour: number) => number {
  const found = new Map(palette.map((colour, index) => [colour, index]));
  const distance = (one: number[], other: number[]): number => one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0)) ** 2, 0);
  const search = (colour: number): number => {
    const bytes = bytesOf(colour);
    const distances = palette.map((other) => distance(bytes, bytesOf(other)));
    return distances.indexOf(Math.min(...distances));
  };
  return (colour) => {
    const index = found.get(colour) ?? search(colour);
    found.set(colour, index);
    return index;
  };
}

function bytesOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
