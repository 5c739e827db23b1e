import type { Config } from "#app/shared/config.ts";

/** The configuration of every test: nothing is read from the environment. */
export const configForTests: Config = {
  mode: "demonstration",
  origin: "http://gaire.test",
  host: "127.0.0.1",
  port: 3000,
  databaseFile: ":memory:",
  trustProxy: false,
  secret: "Zm9yIHRlc3RzIG9ubHksIG5vdGhpbmcgZWxzZQ",
  smtp: null,
  certificateTemplate: null,
  issuer: {
    name: { lt: "Mokymų tarnyba (pavyzdys)", en: "Training office (example)" },
    legalCode: "000000000",
  },
};
