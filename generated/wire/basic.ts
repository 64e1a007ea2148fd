// Generated. Do not edit: run `npm run generate`.

/** HTTP basic: the credential is a user and a password, with a colon between them, and is sent in Base64. */
export const basic = { faultOf, written };

/** What is wrong with a credential that is none; it holds nothing of it. */
function faultOf(pair: string): string | undefined {
  if (/^(?:authorization\s*:\s*)?basic\s/i.test(pair)) {
    return 'begins with "Basic"; give user:password alone, the client encodes it and puts before it what has to be there';
  }
  if (!pair.includes(":")) return "must be a user and a password with a colon between them, user:password, not encoded";
  return /[\p{Cc}\p{Surrogate}]/u.test(pair) ? "has characters that cannot be sent, such as a line end" : undefined;
}

/** Nobody may see the password, nor the user, since some APIs take a key as that. Only a password may have further colons. */
function written(pair: string, secrets: Set<string>): string {
  const at = pair.indexOf(":");
  secrets.add(pair.slice(0, at)).add(pair.slice(at + 1));
  return btoa(utf8(pair));
}

/** The bytes of a text, each as one character. A `TextEncoder` is not everywhere, as under jsdom. */
function utf8(text: string): string {
  return encodeURIComponent(text).replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
