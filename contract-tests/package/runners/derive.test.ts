import { expect, test } from "vitest";
import { derive } from "./derive.ts";

const EXAMPLE = `import { connect, type Options } from "some-package";
import { afterAll, expect, test } from "vitest";

const options: Options = { port: 0 };
const { url, close } = await connect(options);
function pathOf(id: number) { return url + id; }
console.log(url);
afterAll(() => close());
test.each([1, 2])("is so: %s", async (id) => {
  const got: string = await pathOf(id);
  expect(got).toContain(\`\${id}\`);
});
`;
const withoutSpace = (code: string) => code.replace(/\s+/g, " ");

test("vitest runs the example as it is", async () => {
  expect(await derive(EXAMPLE, "vitest", "ES modules", "any.test.ts")).toBe(EXAMPLE);
});

test("a runner of ES modules takes its functions from itself, and all else stays", async () => {
  const derived = await derive(EXAMPLE, "bun:test", "ES modules", "any.test.ts");
  expect(derived).toBe(EXAMPLE.replace('"vitest"', '"bun:test"'));
});

test.each(["CommonJS, require()", "CommonJS, import()"] as const)(
  "%s: what is no test, hook or function moves to a hook, in its order",
  async (modules) => {
    const derived = withoutSpace(await derive(EXAMPLE, "a-runner", modules, "any.test.cjs"));
    expect(derived).toContain('require("a-runner")');
    expect(derived).not.toContain("vitest");
    expect(derived).toMatch(/\btest\)?\.each\(\[1, 2\]\)\("is so: %s"/);
    expect(derived).toContain("function pathOf(id) {");
    expect(derived).toMatch(
      /beforeAll\)\(async \(\) => \{.* options = \{ port: 0 \}; \(\{ url, close \} = await .*\(options\)\); console\.log\(url\); \}\);/,
    );
    const [present, absent] = ['require("some-package")', 'await import("some-package")'];
    const isRequired = modules === "CommonJS, require()";
    expect(derived).toContain(isRequired ? present : absent);
    expect(derived).not.toContain(isRequired ? absent : present);
  },
);

test("an example for no runner is refused", async () => {
  await expect(derive("test();", "bun:test", "ES modules", "any.test.ts")).rejects.toThrow(
    "imports nothing from vitest",
  );
});
