import type { Config } from "#app/shared/config.ts";
import { issuerAddress } from "./issuer-addresses.ts";
import type { UnsignedCredential } from "./credential-shape.ts";

/** The issuer as credentials name it: an Open Badges 3.0 Profile. */
export function issuerProfile(
  origin: string,
  { name, legalCode }: Config["issuer"],
): UnsignedCredential["issuer"] {
  return {
    id: issuerAddress(origin),
    type: ["Profile"],
    name: name.lt,
    otherIdentifier: [
      {
        type: "IdentifierEntry",
        identifier: legalCode,
        identifierType: "ext:legalEntityCode",
      },
    ],
  };
}
