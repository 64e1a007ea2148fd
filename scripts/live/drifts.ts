import type { DocumentedOperation } from "../judges/documented-operation.ts";
import { madeUpFacts } from "../testing/made-up-facts.ts";
import { answering, type Conduct, sending } from "./drifted-vendor.ts";

/** An operation, and the API that has it. */
export type Called = readonly [api: string, operation: DocumentedOperation];
export const update: Called = ["atlas", madeUpFacts("updateUserPermissions")];
export const grant: Called = ["borealis", madeUpFacts("grantUserPermission")];
const list: Called = ["atlas", madeUpFacts("listProjectUsers")];
const record = update[1].samples.responses[200] as object;
const html = { "Content-Type": "text/html" };
const json = { "Content-Type": "application/json" };

/** Its rows, without the operation and the status. */
type Rows = [finding: string, place: string, what: string | RegExp][];
const undocumented = (status: number, what = `was answered with ${status}: Later.`): Rows => [
  ["undocumented status", "", what],
];

/** What a vendor may come to answer: the call, the answer, and what the live check has to say. */
export const drifts: [string, Called, number, Conduct, Rows][] = [
  [
    "a new property",
    update,
    200,
    answering(200, { ...record, user: { newer: 1 } }),
    [["undocumented value", "/user/newer", "is not documented"]],
  ],
  [
    "a new value",
    update,
    200,
    answering(200, { permissions: ["CAN_VIEW_DATA", "CAN_FLY"] }),
    [["undocumented value", "/permissions/1", /^must be equal to one of the allowed values: CAN_PERFORM/]],
  ],
  [
    "a new property in each item of a list",
    list,
    200,
    answering(200, { count: 3, results: [{ newer: 1 }, { newer: 1 }, { newer: 1 }] }),
    [["undocumented value", "/results/0/newer", "is not documented (and in 2 other items)"]],
  ],
  [
    "a missing property",
    grant,
    200,
    answering(200, {}),
    [["answer disagrees", "", "must have required property 'status'"]],
  ],
  [
    "a wrong type, and a new property beside it",
    update,
    200,
    answering(200, { permissions: "all", newer: 1 }),
    [
      ["answer disagrees", "/permissions", "must be array"],
      ["undocumented value", "/newer", "is not documented"],
    ],
  ],
  [
    "a wrong type in a refusal",
    update,
    404,
    answering(404, { error: { code: 7 } }),
    [["answer disagrees", "/error", "must be string"]],
  ],
  [
    "a wrong name that no HTTP header can carry",
    update,
    400,
    answering(400, { error: 7, 名前: 7 }),
    [
      ["answer disagrees", "/error", /must be string/],
      ["answer disagrees", "/名前", /must be array/],
      ["answer disagrees", "", /anyOf/],
    ],
  ],
  [
    "a failure in a success",
    update,
    200,
    answering(200, { error: "No." }),
    [
      ["answer disagrees", "", "was answered with 200: No."],
      ["undocumented value", "/error", "is not documented"],
    ],
  ],
  [
    "an undocumented 2xx",
    grant,
    202,
    answering(202, { status: "success" }),
    undocumented(202, "was answered with 202, but not as documented: the status 202 is not documented"),
  ],
  ["an undocumented 4xx", grant, 404, answering(404, { message: "Later." }), undocumented(404)],
  ["an undocumented 5xx", update, 503, answering(503, { error: "Later." }), undocumented(503)],
  ["a 501, which Prism would answer itself", grant, 501, answering(501, { message: "Later." }), undocumented(501)],
  ["a 401 that is not documented", grant, 401, answering(401, { message: "Later." }), undocumented(401)],
  [
    "a page in HTML",
    update,
    200,
    sending(200, html, "<h1>Sign in</h1>"),
    [
      [
        "answer disagrees",
        "",
        /^The received media type "text\/html" does not match .*; must be object; the body is not JSON$/,
      ],
    ],
  ],
  [
    "another media type",
    grant,
    200,
    sending(200, html, '{"status":"success"}'),
    [["answer disagrees", "", /^The received media type "text\/html" does not match [^;]*$/]],
  ],
  [
    "half of its JSON",
    update,
    200,
    sending(200, json, '{"id":'),
    [["answer disagrees", "", "must be object; the body is not JSON"]],
  ],
  ["nothing", grant, 200, sending(200, json), [["answer disagrees", "", "must be object; the body is empty"]]],
  [
    "what is not UTF-8",
    grant,
    200,
    sending(200, json, Buffer.from([0xe8])),
    [["answer disagrees", "", "the body is not UTF-8"]],
  ],
  [
    "2 MB",
    update,
    200,
    sending(200, json, Buffer.alloc(2_097_152, " ")),
    [["answer disagrees", "", "the body is longer than 1048576 bytes"]],
  ],
];
