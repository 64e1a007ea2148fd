import { createImprovelyClient } from "../../src/improvely.ts";
import { credentialsRefused } from "../harness/credentials-refused.ts";

// What Improvely answers to a missing key is tested beside the other fields of its form, in requests.test.ts.
credentialsRefused("createImprovelyClient", "key", (key) => createImprovelyClient({ key }));
