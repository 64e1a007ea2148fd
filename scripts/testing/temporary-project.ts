import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder, gone after the test, with specs and the redocly.yaml that names them. Returns the path of the latter. */
export function temporaryProject(specifications: Record<string, string>): { folder: string; config: string } {
  const folder = mkdtempSync(join(tmpdir(), "specs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const apis = Object.entries(specifications).map(([api, text]) => {
    writeFileSync(join(folder, `${api}.yaml`), text);
    return `  ${api}:\n    root: ${api}.yaml\n    x-openapi-ts: { output: generated/${api}/types.ts }\n`;
  });
  const config = join(folder, "redocly.yaml");
  writeFileSync(config, `apis:\n${apis.join("")}`);
  return { folder, config };
}

/** A small valid spec, to be broken in one place. */
export const SMALL_SPECIFICATION = `openapi: 3.1.0
info: { title: Small, version: 1.0.0 }
servers: [{ url: "https://small.example/v1" }]
security: [{ bearer: [] }]
paths:
  /things/{thing_id}:
    put:
      operationId: putThing
      parameters:
        - { name: thing_id, in: path, required: true, schema: { type: string } }
        - { name: dry_run, in: query, schema: { type: boolean } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string, minLength: 2, pattern: "^[a-z😀]+$" }
                size: { type: integer, minimum: 1 }
      responses:
        "200":
          description: Done.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Thing" }
        "204":
          description: Nothing to do.
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
  schemas:
    Thing:
      type: object
      properties:
        name: { type: string }
        parts: { type: array, items: { $ref: "#/components/schemas/Thing" } }
`;
