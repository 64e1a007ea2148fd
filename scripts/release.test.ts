// What a release rests on: the workflows, and the check of version, changelog and changesets.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { releaseFaults } from "./release-faults.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; needs?: string; steps: Step[] }>;
}

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const workflowFiles = readdirSync(".github/workflows").map((file) => `.github/workflows/${file}`);
const workflows = workflowFiles.map((file) => [file, parse(readFileSync(file, "utf8")) as Workflow] as const);

/** What each job that may write may write, and what it runs. */
const WRITERS: Record<string, [right: string, commands: RegExp]> = {
  publish: ["id-token", /^npm publish .*--ignore-scripts$/],
  tell: ["issues", /^(?!.*\b(?:npm|npx|node)\b).*\bgh issue create\b/s],
};

describe.each(workflows)("%s", (_file, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("may write nothing, but for a job that publishes or tells, which runs nothing of ours", () => {
    expect(Object.values(permissions).filter((access) => access !== "read")).toEqual([]);
    for (const [name, job] of Object.entries(jobs)) {
      const written = Object.entries(job.permissions ?? {}).filter(([, access]) => access === "write");
      const [right, commands] = WRITERS[name] ?? [];
      expect(written).toEqual(right === undefined ? [] : [[right, "write"]]);
      if (commands === undefined) continue;
      expect(job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))).toEqual([]);
      expect(job.steps.flatMap(({ run }) => run ?? [])).toEqual([expect.stringMatching(commands)]);
    }
  });

  test("leaves no credential of its checkout to what runs after", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts).not.toEqual([]);
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });
});

test("a release compares the specs with the whole history, tests and grades, in this order, before it packs", () => {
  const release = Object.fromEntries(workflows)[".github/workflows/release.yml"] as Workflow;
  const steps = release.jobs.pack?.steps ?? [];
  expect(steps[0]?.with?.["fetch-depth"]).toBe(0);
  const text = steps.map(({ run }) => run).join("\n");
  const order = [
    "npm ci",
    "release:check",
    '-- "$last" --check',
    "npm test",
    "test:tools",
    "contract:grade",
    "test:runners",
    "npm pack",
  ];
  const places = order.map((command) => text.indexOf(command));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(release.jobs.publish?.needs).toBe("pack");
});

describe("npm run release:check", () => {
  const project = () => {
    const folder = mkdtempSync(join(tmpdir(), "release-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const file of ["package.json", "package-lock.json"]) writeFileSync(join(folder, file), '{"version":"1.2.3"}');
    writeFileSync(join(folder, "CHANGELOG.md"), "# any\n\n## 1.2.3\n\n## 1.2.2\n");
    mkdirSync(join(folder, ".changeset"));
    cpSync(".changeset/README.md", join(folder, ".changeset/README.md"));
    return folder;
  };

  test("lets a release pass whose version, tag and changelog agree", () => {
    expect(releaseFaults(project(), "v1.2.3")).toEqual([]);
  });

  test.each([
    [
      "another tag",
      "package.json",
      '{"version":"1.2.2"}',
      "The tag is v1.2.3, but package.json has the version 1.2.2.",
    ],
    ["another lock", "package-lock.json", '{"version":"1.2.2"}', "package-lock.json has the version 1.2.2"],
    ["no entry", "CHANGELOG.md", "## 1.2.30\n", 'CHANGELOG.md has no "## 1.2.3".'],
    ["waiting changes", ".changeset/brave-dogs.md", "---\n---\n", "Changes wait in .changeset/: brave-dogs.md."],
  ])("refuses one with %s", (_what, file, text, fault) => {
    const folder = project();
    writeFileSync(join(folder, file), text);
    expect(releaseFaults(folder, "v1.2.3")).toContainEqual(expect.stringContaining(fault));
  });

  test("finds an entry for the present version in the changelog", () => {
    expect(releaseFaults(".", `v${version}`).filter((fault) => fault.startsWith("CHANGELOG"))).toEqual([]);
  });
});
