// Clients of made-up vendors, for tests of what holds of any: Atlas takes JSON and a bearer token and gives lists page by
// page, Borealis takes a form with a key in it, Cassini answers with almost anything, Dione takes a user and a password, has
// cursors and gives text, Encke takes a key in the query and has offsets. Generated once for each process.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ApiReference } from "../../generated/reference.ts";
import { createClient } from "../../src/client.ts";
import type { CredentialSource } from "../../src/credential.ts";
import type { OperationTypes } from "../../src/operation.ts";
import type { ClientOptions } from "../../src/options.ts";
import { replaceFolder } from "../generator/folder.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";
import type { Table } from "../judges/table-client.ts";
import type { ClientOf } from "./client-of.ts";

const FOLDER = fileURLToPath(new URL("made-up", import.meta.url));

/** The specs' files, by API. */
export const MADE_UP = {
  atlas: join(FOLDER, "atlas.yaml"),
  borealis: join(FOLDER, "borealis.yaml"),
  cassini: join(FOLDER, "cassini.yaml"),
  dione: join(FOLDER, "dione.yaml"),
  encke: join(FOLDER, "encke.yaml"),
} as const;

const generated = mkdtempSync(join(tmpdir(), "made-up-"));
process.on("exit", () => rmSync(generated, { recursive: true, force: true }));
const apis = Object.entries(MADE_UP).map(([name, file]) => ({
  name,
  file,
  folder: join(generated, "generated", name),
}));
const folder = join(generated, "generated");
await replaceFolder(folder, await generatedFilesOf({ folder, apis }));

/** The generated code of an API. */
export async function madeUpTable(api: keyof typeof MADE_UP): Promise<Table> {
  return import(/* @vite-ignore */ join(folder, api, "operations.ts"));
}

/** What their specs say to people. */
export const madeUpReference: Readonly<Record<string, ApiReference>> = (
  await import(/* @vite-ignore */ join(folder, "reference.ts"))
).reference;

const tables = {
  atlas: await madeUpTable("atlas"),
  borealis: await madeUpTable("borealis"),
  dione: await madeUpTable("dione"),
  encke: await madeUpTable("encke"),
};

// biome-ignore lint/suspicious/noExplicitAny: these clients are for what happens at run time; the vendors' have tests of their types
type Any = any;
interface AnyTypes extends OperationTypes {
  input: Any;
  output: Any;
  errors: { [status: number]: Any };
}
interface AnyPagedTypes extends AnyTypes {
  item: Any;
}

type AtlasClient = ClientOf<{ listProjectUsers: AnyPagedTypes; updateUserPermissions: AnyTypes }>;
type BorealisClient = ClientOf<{ grantUserPermission: AnyTypes; revokeUserPermission: AnyTypes }>;
type DioneClient = ClientOf<{ listNotes: AnyPagedTypes; addNote: AnyTypes; readNote: AnyTypes }>;
type EnckeClient = ClientOf<{ listGaps: AnyPagedTypes; listMoons: AnyPagedTypes; addGap: AnyTypes }>;

export function createAtlasClient(options?: ClientOptions & { token?: CredentialSource }): AtlasClient {
  const credential = { option: "token", variable: "ATLAS_TOKEN" };
  return createClient({ creator: "createAtlasClient", ...tables.atlas, credential }, options);
}

export function createBorealisClient(options?: ClientOptions & { key?: CredentialSource }): BorealisClient {
  const credential = { option: "key", variable: "BOREALIS_KEY" };
  return createClient({ creator: "createBorealisClient", ...tables.borealis, credential }, options);
}

export function createDioneClient(options?: ClientOptions & { login?: CredentialSource }): DioneClient {
  const credential = { option: "login", variable: "DIONE_LOGIN" };
  return createClient({ creator: "createDioneClient", ...tables.dione, credential }, options);
}

export function createEnckeClient(options?: ClientOptions & { key?: CredentialSource }): EnckeClient {
  const credential = { option: "key", variable: "ENCKE_KEY" };
  return createClient({ creator: "createEnckeClient", ...tables.encke, credential }, options);
}
