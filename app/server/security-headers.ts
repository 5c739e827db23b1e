import type { Config } from "#app/shared/config.ts";

/** Everything a page may load comes from us, and scripts carry the nonce. */
const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
  "object-src": ["'none'"],
  "manifest-src": ["'self'"],
};

const SWITCHED_OFF = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

export type HeaderSet = Readonly<Record<string, string>>;

/**
 * The headers that every answer carries, whatever it is: page, file, error.
 * Gives a function from the nonce of one answer to its headers.
 */
export function securityHeaders({
  mode,
  origin,
}: Pick<Config, "mode" | "origin">): (nonce: string) => HeaderSet {
  const isSecure = origin.startsWith("https://");
  const fixed = {
    "X-Content-Type-Options": "nosniff",
    // Not "no-referrer": with it, browsers hide the Origin of our own forms.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": SWITCHED_OFF.map((name) => `${name}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(isSecure && {
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }),
  };
  const isDevelopment = mode === "development";
  return (nonce) => ({
    ...fixed,
    "Content-Security-Policy": contentSecurityPolicy(nonce, isDevelopment),
  });
}

function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const policy = {
    ...POLICY,
    "script-src": [...POLICY["script-src"], `'nonce-${nonce}'`],
    // Vite writes styles into the page without a nonce, and speaks over a socket.
    "style-src": [
      ...POLICY["style-src"],
      isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`,
    ],
    "connect-src": [
      ...POLICY["connect-src"],
      ...(isDevelopment ? ["ws:"] : []),
    ],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}
