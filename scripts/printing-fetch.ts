/** A `fetch` that prints each request, the credential masked, and the status of its answer. */
export function printing(credential: string): typeof fetch {
  return async (url, init) => {
    console.log(`${init?.method} ${url}`);
    for (const [name, value] of new Headers(init?.headers)) {
      console.log(`  ${name}: ${name === "authorization" ? masked(value, credential) : value}`);
    }
    console.log(`\n  ${masked(String(init?.body), credential)}\n`);
    const response = await fetch(url, init);
    console.log(`status: ${response.status}`);
    return response;
  };
}

/** The credential, as it is or as a form has it, becomes three asterisks. */
function masked(text: string, credential: string): string {
  const inForm = new URLSearchParams({ credential }).toString().slice("credential=".length);
  return text.replaceAll(credential, "***").replaceAll(inForm, "***");
}
