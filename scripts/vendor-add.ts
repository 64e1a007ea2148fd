// Starts a new vendor, with an example operation to replace.

import { fileURLToPath } from "node:url";
import { commandLineOf, run, UsageError } from "./command.ts";
import { addVendor } from "./vendor/add.ts";

const USAGE = "npm run vendor:add -- NAME";

await run(async () => {
  const { positionals } = commandLineOf(USAGE, { allowPositionals: true });
  const [name, another] = positionals;
  if (name === undefined || another !== undefined) throw new UsageError(`Usage: ${USAGE}`);
  const [specification, client, facts, types] = await addVendor(fileURLToPath(new URL("..", import.meta.url)), name);
  console.log(`Added ${name}, with an example operation. npm test is green; next:

1. ${facts}: write what the vendor documents, from its pages; their addresses too.
2. ${specification}: describe it, as openapi/README.md says. Then npm run generate, as often as it changes.
3. ${client}: name the option that takes the credential as the vendor calls it, and link the page.
4. ${types}: say which types the methods have. Tests of what is peculiar to the vendor go beside it.
5. README.md: add its operations to the table. npm run contract:grade tells what its facts and tests do not notice yet.`);
});
