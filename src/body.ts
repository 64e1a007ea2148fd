import type { FetchResponse } from "./fetch.ts";

/** The body of an answer as text, or why there is none. */
export interface Text {
  readonly text?: string;
  readonly fault?: string;
}

/**
 * Reads a body by what the response has: a web stream, which Node's, browsers' and undici's have; a stream of chunks, as
 * node-fetch's; or a method. Of a stream no more than `maxBytes` are read, after decompression.
 */
export async function readBody(response: FetchResponse, stop: AbortSignal, maxBytes: number): Promise<Text> {
  const { body, status } = response;
  const canDecode = globalThis.TextDecoder !== undefined;
  // A web stream that somebody has read is locked; to ask a native response whether its body is used costs more.
  const isUsed = isWebStream(body) ? body.locked === true : response.bodyUsed === true;
  if (isUsed) return { fault: "the body cannot be read: somebody else has read it" };
  if (isWebStream(body) && canDecode) return collected(body.getReader(), stop, maxBytes);
  if (isIterable(body) && canDecode) return collected(readerOf(body), stop, maxBytes);
  if (typeof response.arrayBuffer === "function" && canDecode) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.byteLength > maxBytes ? tooLong(maxBytes) : decoded(bytes);
  }
  if (typeof response.text === "function") {
    const text = String(await response.text());
    return text.length > maxBytes ? tooLong(maxBytes) : { text };
  }
  if (body === null || [204, 205, 304].includes(status)) return { text: "" };
  return { fault: "the body cannot be read: the given fetch gave a Response without stream, arrayBuffer() and text()" };
}

interface Reader {
  read(): Promise<{ done?: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<unknown>;
}

function isWebStream(body: unknown): body is { locked?: boolean; getReader(): Reader } {
  return typeof (body as ReadableStream | null | undefined)?.getReader === "function";
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof (body as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === "function";
}

function readerOf(body: AsyncIterable<Uint8Array>): Reader {
  const iterator = body[Symbol.asyncIterator]();
  return { read: () => iterator.next(), cancel: async () => iterator.return?.() };
}

async function collected(reader: Reader, stop: AbortSignal, maxBytes: number): Promise<Text> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return decoded(joined(chunks, length));
    length += value.byteLength;
    chunks.push(value);
    if (length > maxBytes || stop.aborted) {
      reader.cancel().catch(() => {});
      return tooLong(maxBytes);
    }
  }
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
