/** HTTP basic: the credential is a user and a password, with a colon between them, and is sent in Base64. */
export const basic = { faultOf, written };

/** As a pair has to be masked in more forms than another credential, a longer one would make a pattern that engines refuse. */
const LONGEST = 1024;

/** What is wrong with a credential that is none; it holds nothing of it. */
function faultOf(pair: string): string | undefined {
  if (/^(?:authorization\s*:\s*)?basic\s/i.test(pair)) {
    return 'begins with "Basic"; give user:password alone, the client encodes it and puts before it what has to be there';
  }
  if (!pair.includes(":")) return "must be a user and a password with a colon between them, user:password, not encoded";
  if (/[\p{Cc}\p{Surrogate}]/u.test(pair)) return "has characters that cannot be sent, such as a line end";
  return utf8(pair).length > LONGEST ? `is longer than ${LONGEST} bytes, and could not be masked` : undefined;
}

/**
 * In Base64. Nobody may see the password, nor the user, since some APIs take a key as that; the whole is the first to be
 * looked for, so that none of its parts is masked in its place.
 */
function written(pair: string, secrets: Set<string>): string {
  const base64 = btoa(utf8(pair));
  // Only a password may have further colons.
  const at = pair.indexOf(":");
  for (const secret of [base64, pair.slice(0, at), pair.slice(at + 1)]) secrets.add(secret);
  return base64;
}

/** The bytes of a text, each as one character. A `TextEncoder` is not everywhere, as under jsdom. */
function utf8(text: string): string {
  return encodeURIComponent(text).replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
