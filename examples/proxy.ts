import { EnvHttpProxyAgent, fetch } from "undici"; // version 7 or 6
import { createClarifeyeClient } from "user-permission-clients";

/** Asks the proxy that HTTPS_PROXY or HTTP_PROXY names, but for the hosts in NO_PROXY. */
const dispatcher = new EnvHttpProxyAgent();

export const clarifeye = createClarifeyeClient({
  token: process.env.CLARIFEYE_TOKEN,
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
});
