// A user and a password, which HTTP basic sends: Dione takes them.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { failureAspect, requestAspect, successAspect } from "../../scripts/judges/sample-aspects.ts";
import { createDioneClient } from "../../scripts/testing/made-up-clients.ts";
import { madeUpFacts } from "../../scripts/testing/made-up-facts.ts";
import { InvalidInputError } from "../../src/index.ts";
import type { ClientOptions } from "../../src/options.ts";

const withCredential = (options: ClientOptions) => createDioneClient({ login: "a-credential:of-tests", ...options });
const note = { id: 7, text: "Buy milk" };

/** The `Authorization` that a client sends, decoded. */
async function sentBy(login: string): Promise<string[]> {
  const { fetch, requests } = recordingFetch(() => jsonResponse(note, 201));
  await createDioneClient({ login, fetch }).addNote({ text: "Buy milk" });
  return requests.map(({ headers: { authorization = "" } }) => {
    const [scheme, base64 = ""] = authorization.split(" ");
    return `${scheme} ${Buffer.from(base64, "base64").toString("utf8")}`;
  });
}

describe("a user and a password", () => {
  test("make the documented requests and results", async () => {
    for (const operationId of ["addNote", "readNote"]) {
      const facts = madeUpFacts(operationId);
      expect(facts.credential).toEqual({ in: "header", scheme: "http Basic" });
      for (const each of [
        await requestAspect(facts, withCredential, String(facts.servers[0])),
        await successAspect(facts, withCredential),
        await failureAspect(facts, withCredential, 401),
      ]) {
        expect(each.received, each.aspect).toEqual(each.expected);
      }
    }
  });

  test.each([
    ["as they are", "ann:open sesame"],
    ["with further colons in the password", "ann:a:b:"],
    ["in UTF-8, whatever their letters", "änn€:пароль😀"],
    ["with an empty password, as where the user is a key", "key-1234:"],
    ["with an empty user", ":key-1234"],
    ["with the name of a scheme for a user", "token:1234"],
  ])("are sent %s", async (_how, login) => {
    expect(await sentBy(login)).toEqual([`Basic ${login}`]);
  });

  test("may come of a function, and are asked for once more after a 401", async () => {
    const logins = ["ann:old-1234", "ann:new-1234"];
    const seen: unknown[] = [];
    const dione = createDioneClient({
      login: () => String(logins.shift()),
      fetch: async (_url, init) => {
        seen.push(new Headers(init?.headers).get("authorization"));
        return seen.length === 1 ? new Response("No.", { status: 401 }) : jsonResponse(note, 201);
      },
    });
    await expect(dione.addNote({ text: "a" })).resolves.toEqual(note);
    expect(seen).toEqual([`Basic ${btoa("ann:old-1234")}`, `Basic ${btoa("ann:new-1234")}`]);
  });

  test.each<[what: string, login: string, reason: string]>([
    ["without a colon", "secret-1234", "must be a user and a password with a colon between them, user:password"],
    ["encoded already", btoa("ann:secret-1234"), "must be a user and a password with a colon between them"],
    ["behind their scheme", `Basic ${btoa("ann:secret-1234")}`, 'begins with "Basic"; give user:password alone'],
    ["behind their header", "Authorization: basic ann:1234", 'begins with "Basic"; give user:password alone'],
    ["with a control character", "ann:secret\u0000-1234", "has characters that cannot be sent"],
    ["with a line end", "ann:secret\r\nX-Admin: 1234", "has characters that cannot be sent, such as a line end"],
    ["with half of a surrogate pair", "ann:secret\ud800-1234", "has characters that cannot be sent"],
    ["with a line end behind", "ann:secret-1234\n", "begins or ends with white space"],
    ["in quotes", '"ann:secret-1234"', "stands in quotes; give what is between them"],
    ["too long", "ann:1234".padEnd(4097, "x"), "is longer than 4096 characters"],
    [
      "too long for all their forms",
      "ann:1234".padEnd(514, "ÿ").padEnd(520, "x"),
      "is longer than 1024 bytes, and could not be masked",
    ],
  ])("%s are refused, and not quoted", async (_what, login, reason) => {
    const ofClient = (() => {
      try {
        return createDioneClient({ login });
      } catch (error) {
        return error;
      }
    })();
    const ofCall = await createDioneClient({ login: async () => login })
      .addNote({ text: "a" })
      .catch((error) => error);
    for (const error of [ofClient, ofCall] as Error[]) {
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error.message).toContain(`/login ${reason}`);
      const shown = JSON.stringify(error) + error.stack;
      for (const part of ["1234", btoa("1234").slice(0, 4), btoa("ann:").slice(0, 4)])
        expect(shown).not.toContain(part);
    }
  });

  test.each(["x", "ÿ", "😀", '"'])("as long as they may be are masked, of %s too", async (letter) => {
    const login = `ann:${letter.repeat(1020 / Buffer.from(letter).length)}`;
    const dione = createDioneClient({ login, fetch: async () => jsonResponse({ error: `<${login}>` }, 404) });
    await expect(dione.readNote({ id: 7 })).rejects.toMatchObject({ body: { error: "<***>" } });
  });

  test("are masked, together and each for itself, where a server says them", async () => {
    const said = ["ann-the-user", "her-password", "ann-the-user:her-password", btoa("ann-the-user:her-password")];
    const dione = createDioneClient({
      login: "ann-the-user:her-password",
      fetch: async () => jsonResponse({ error: said.join(" ") }, 404),
    });
    const error = await dione.readNote({ id: 7 }).catch((reason) => reason);
    expect(error.body.error).toMatch(/^\*\*\* \*\*\* \*\*\* \*\*\*\w?=*$/);
    expect(error.message).not.toMatch(/ann|her|YW5u/);
    expect(error.request.headers.Authorization).toBe("Basic ***");
  });
});
