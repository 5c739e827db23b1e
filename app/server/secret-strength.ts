const LEAST_LENGTH = 32;
const LEAST_DISTINCT = 10;

/** Words that only stand in secrets copied from an example. */
const EXAMPLE_WORDS =
  /example|sample|secret|password|change|replace|default|insert|gaire|pavyzd|slapta/i;

/**
 * Why a secret must not be used, or null when it looks random. Looks are all
 * that can be checked: what makes it a secret is how it was made.
 */
export function weaknessOfSecret(secret: string): string | null {
  if (secret.length < LEAST_LENGTH)
    return `is too short: at least ${LEAST_LENGTH} characters`;
  if (EXAMPLE_WORDS.test(secret)) return "is an example, not a secret";
  if (/^(.+?)\1+$/.test(secret) || new Set(secret).size < LEAST_DISTINCT)
    return "repeats itself; let a machine make it";
  if (longestRun(secret) >= 8)
    return "follows the alphabet or the digits; let a machine make it";
  return null;
}

/** Length of the longest stretch in which every character is the next one. */
function longestRun(text: string): number {
  let longest = 1;
  let run = 1;
  for (let at = 1; at < text.length; at++) {
    const isNext = text.charCodeAt(at) - text.charCodeAt(at - 1) === 1;
    run = isNext ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
