import type { FetchResponse } from "./fetch.ts";

/** The body of an answer as text, or why there is none. */
export interface Text {
  readonly text?: string;
  readonly fault?: string;
}

const UNREADABLE = { fault: "the body cannot be read: the given fetch gave no stream, arrayBuffer() or text() of it" };

/**
 * Reads a body by what the response has: a web stream, which Node's, browsers' and undici's have; a stream of pieces, as
 * node-fetch's; or a method. Of a stream no more than `maxBytes` are read, after decompression.
 */
export async function readBody(response: FetchResponse, stop: AbortSignal, maxBytes: number): Promise<Text> {
  const { body, status } = response;
  // A web stream that somebody has read is locked; to ask a native response whether its body is used costs more.
  const isUsed = isWebStream(body) ? body.locked === true : response.bodyUsed === true;
  if (isUsed) return { fault: "the body cannot be read: somebody else has read it" };
  if (globalThis.TextDecoder !== undefined) {
    if (isWebStream(body)) return collected(body.getReader(), stop, maxBytes);
    if (isIterable(body)) return collected(readerOf(body), stop, maxBytes);
    if (typeof response.arrayBuffer === "function") return limited(await response.arrayBuffer(), maxBytes);
  }
  if (typeof response.text === "function") return limited(await response.text(), maxBytes);
  return body === null || [204, 205, 304].includes(status) ? { text: "" } : UNREADABLE;
}

interface Reader {
  read(): Promise<{ done?: boolean; value?: unknown }>;
  cancel(): Promise<unknown>;
}

function isWebStream(body: unknown): body is { locked?: boolean; getReader(): Reader } {
  return typeof (body as ReadableStream | null | undefined)?.getReader === "function";
}

function isIterable(body: unknown): body is AsyncIterable<unknown> {
  return typeof (body as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === "function";
}

function readerOf(body: AsyncIterable<unknown>): Reader {
  const iterator = body[Symbol.asyncIterator]();
  return { read: () => iterator.next(), cancel: async () => iterator.return?.() };
}

/** The whole, decompressed. Where it has more than `maxBytes`, no more of it are read. */
async function collected(reader: Reader, stop: AbortSignal, maxBytes: number): Promise<Text> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decoded(joined(pieces, length));
    const bytes = bytesOf(value);
    length += bytes?.byteLength ?? 0;
    if (bytes === undefined || length > maxBytes || stop.aborted) {
      reader.cancel().catch(() => {});
      return bytes === undefined ? UNREADABLE : tooLong(maxBytes);
    }
    pieces.push(bytes);
  }
}

/** Texts count by their characters where there are no bytes of them. */
function limited(whole: unknown, maxBytes: number): Text {
  if (typeof whole === "string") return whole.length > maxBytes ? tooLong(maxBytes) : { text: whole };
  const bytes = bytesOf(whole);
  if (bytes === undefined) return UNREADABLE;
  return bytes.byteLength > maxBytes ? tooLong(maxBytes) : decoded(bytes);
}

/** Also those of another realm; undefined for what is none. */
function bytesOf(piece: unknown): Uint8Array | undefined {
  if (piece instanceof Uint8Array) return piece;
  if (typeof piece === "string") return new TextEncoder().encode(piece);
  if (ArrayBuffer.isView(piece)) return new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
  return Object.prototype.toString.call(piece) === "[object ArrayBuffer]"
    ? new Uint8Array(piece as ArrayBuffer)
    : undefined;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLong(maxBytes: number): Text {
  return { fault: `the body is longer than ${maxBytes} bytes` };
}

let decoder: TextDecoder | undefined;

function decoded(bytes: Uint8Array): Text {
  // Made at its first use: where there is no TextDecoder, the package can be imported all the same.
  decoder ??= new TextDecoder("utf-8", { fatal: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: "the body is not UTF-8" };
  }
}
