// Which links to the next page a walk follows. Atlas documents two servers: eu.app and us.app.

import { describe, expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import { ID, LIST, record, TOKEN, walked } from "./list.ts";

const PLACE = `/projects/${ID}/users/`;
const PROXY = "http://127.0.0.1:4010/mock";

/** Walks a list whose first page has this link: what is asked next, and what the walk ends in. */
async function following(link: string, baseUrl?: string) {
  const { fetch, requests } = recordingFetch(() =>
    jsonResponse({ results: [record("a")], next: requests.length === 1 ? link : null }),
  );
  const client = createAtlasClient({ token: TOKEN, fetch, baseUrl });
  const { error } = await walked(client.listProjectUsers.all({ project_id: ID, search: "x" }));
  return { asked: requests[1]?.url, error };
}

describe("a walk asks its own list, with the query of a link", () => {
  test.each([
    ["to its own address", `${LIST}?offset=1`],
    ["without TLS, as servers behind a proxy write it", `${LIST.replace("https", "http")}?offset=1`],
    ["to another documented server", `https://us.app.atlas.example/api/v1${PLACE}?offset=1`],
    ["to another documented server, without TLS", `http://us.app.atlas.example/api/v1${PLACE}?offset=1`],
    ["with the port that HTTPS has", `https://eu.app.atlas.example:443/api/v1${PLACE}?offset=1`],
    ["with the port that HTTP has", `http://eu.app.atlas.example:80/api/v1${PLACE}?offset=1`],
    ["in capitals", `HTTP://EU.APP.ATLAS.EXAMPLE/api/v1${PLACE}?offset=1`],
    ["without the last slash", `${LIST.slice(0, -1)}?offset=1`],
    ["that begins with its query", "?offset=1"],
    ["that begins with its path", `/api/v1${PLACE}?offset=1`],
    ["that begins with its host", `//us.app.atlas.example/api/v1${PLACE}?offset=1`],
    ["with dots", `../x/../users/?offset=1`],
    ["with escaped characters", `${LIST.replace("users", "%75%73er%73").replaceAll("-", "%2D")}?offset=1`],
    ["with a user, a password and a fragment", `${LIST.replace("//", "//user:password@")}?offset=1#end`],
  ])("%s", async (_what, link) => {
    expect(await following(link)).toEqual({ asked: `${LIST}?offset=1`, error: undefined });
  });

  test.each([
    ["to a documented server", `https://eu.app.atlas.example/api/v1${PLACE}?offset=1`],
    ["to another, without TLS", `http://us.app.atlas.example/api/v1${PLACE}?offset=1`],
    ["to itself", `${PROXY}${PLACE}?offset=1`],
    ["to itself, with TLS", `${PROXY.replace("http", "https")}${PLACE}?offset=1`],
    ["that begins with its query", "?offset=1"],
  ])("%s, where its base URL is that of a proxy", async (_what, link) => {
    for (const baseUrl of [PROXY, `${PROXY}/`]) {
      expect(await following(link, baseUrl)).toEqual({ asked: `${PROXY}${PLACE}?offset=1`, error: undefined });
    }
  });

  test.each(["/~a%3Ab%2fc/%C3%A4%20d%5B%5D%25", "/%7Ea:b%2Fc/%c3%a4%20d[]%25", "/%7ea%3ab%2fc/ä d%5b%5d%25"])(
    "whose path is escaped another way: %s",
    async (path) => {
      const baseUrl = "https://proxy.example/~a:b%2Fc/%C3%A4%20d%5B]%25";
      const { asked, error } = await following(`https://proxy.example${path}${PLACE}?offset=1`, baseUrl);
      expect({ asked, error }).toEqual({ asked: `${baseUrl}${PLACE}?offset=1`, error: undefined });
    },
  );

  test.each(["?b=%7e&a=+%20&a=&&=x/?", "?cursor=cD0yMDI0%2B%3d", ""])("unchanged: %s", async (query) => {
    expect(await following(`http://us.app.atlas.example/api/v1${PLACE}${query}`)).toEqual({
      asked: LIST + query,
      error: undefined,
    });
  });
});

describe("a walk ends at a link", () => {
  test.each([
    ["to another host", LIST.replace("eu.app", "evil"), "https://evil.atlas.example"],
    ["to a host within", `http://backend:8000/api/v1${PLACE}?offset=1`, "http://backend:8000"],
    ["to another port", LIST.replace(".example", ".example:8443"), "https://eu.app.atlas.example:8443"],
    ["to the port of HTTPS, without TLS", `http://eu.app.atlas.example:443/api/v1${PLACE}`, ".example:443"],
    ["to the port of HTTP, with TLS", `https://eu.app.atlas.example:80/api/v1${PLACE}`, ".example:80"],
    ["to a host after a user", LIST.replace(".example/", ".example@evil.example/"), "https://evil.example"],
    ["to a host that begins alike", LIST.replace(".example/", ".example.evil/"), "https://eu.app.atlas.example.evil"],
    ["to another host alone", `\\\\evil.example/api/v1${PLACE}`, "https://evil.example"],
    ["to a socket", LIST.replace("https", "wss"), "wss://eu.app.atlas.example"],
    ["to a file", LIST.replace("https", "file"), "file:"],
    ["to a file of the machine", "file:///etc/passwd", "file:"],
    ["of a scheme of its own", LIST.replace("https", "atlas"), "atlas:"],
    ["of a script", "javascript:alert(1)", "javascript:"],
    ["of data", "data:,x", "data:"],
    ["of a mail", "mailto:a@b.c", "mailto:"],
    ["of a blob", `blob:${LIST}`, "blob:"],
  ])("%s", async (_what, link, origin) => {
    const { asked, error } = await following(link);
    expect(asked).toBeUndefined();
    expect(error).toMatchObject({
      name: "UnexpectedResponseError",
      faults: [
        {
          path: "/next",
          message: expect.stringMatching(/^leads to [^/]*(?:\/\/[^/]+)?, and no other origin is asked$/),
        },
      ],
    });
    expect(error?.message).toContain(`${origin}, and`);
  });

  test.each([
    ["to another project", LIST.replace(ID, ID.replace("3c", "4c"))],
    ["below the list", `${LIST}7/`],
    ["above the list", LIST.replace("users/", "")],
    ["in other capitals", LIST.replace("users", "Users")],
    ["with two last slashes", `${LIST}/`],
    ["with an escaped slash", `${LIST.slice(0, -1)}%2F`],
    ["escaped twice", LIST.replace("users", "%2575sers")],
    ["without the server's path", `https://us.app.atlas.example${PLACE}`],
    ["that begins with another path", "/?offset=1"],
    ["to a documented server, with the path of the base URL", `https://us.app.atlas.example/mock${PLACE}`, PROXY],
    ["to the base URL, with the path of a documented server", `http://127.0.0.1:4010/api/v1${PLACE}`, PROXY],
    ["that begins with the path of a documented server", `/api/v1${PLACE}?offset=1`, PROXY],
  ])("%s", async (_what, link, baseUrl?: string) => {
    const { asked, error } = await following(link, baseUrl);
    expect(asked).toBeUndefined();
    expect(error).toMatchObject({ faults: [{ path: "/next", message: "leads to another list" }] });
  });

  test("shows no more of it than its origin", async () => {
    const { error } = await following("https://name:pass@evil.example/path?query#fragment");
    expect(error?.message).toContain("leads to https://evil.example, and");
    expect(error?.message).not.toMatch(/name|pass|path|query|fragment/);
  });
});
