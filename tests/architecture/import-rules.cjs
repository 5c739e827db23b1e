/**
 * Who may import whom. Read top to bottom: each rule forbids one direction.
 * `npm run check` fails on the first file that breaks one.
 */

/** Lowest first; a feature may import only those before it. */
const FEATURES_IN_ORDER = [
  "accounts",
  "courses",
  "cohorts",
  "enrolments",
  "learning",
  "attendance",
  "completion",
  "certificates",
  "reports",
];

const featuresInOrder = FEATURES_IN_ORDER.map((feature, position) => ({
  name: `features-in-order-${feature}`,
  comment: `The order is ${FEATURES_IN_ORDER.join(" → ")}; calls go down.`,
  severity: "error",
  from: { path: `^app/features/${feature}/` },
  to: {
    path: `^app/features/(${FEATURES_IN_ORDER.slice(position + 1).join("|") || "none"})/`,
  },
}));

const INFRASTRUCTURE = "^app/(auth|jobs|audit|content|documents|email)/";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "features-are-listed",
      comment: "A new feature takes its place in FEATURES_IN_ORDER.",
      severity: "error",
      from: {
        path: "^app/features/",
        pathNot: `^app/features/(${FEATURES_IN_ORDER.join("|")})/`,
      },
      to: {},
    },
    ...featuresInOrder,
    {
      name: "sql-lives-in-queries",
      comment:
        "Only *.queries.server.ts reads the schema; seeds and tests may too.",
      severity: "error",
      from: {
        path: "^(app|scripts)/",
        pathNot: "\\.queries\\.server\\.ts$|\\.test\\.tsx?$",
      },
      to: { path: "^db/schema/|node_modules/drizzle-orm/" },
    },
    {
      name: "browser-code-stays-in-the-browser",
      comment:
        "A file without .server in its name may end up in the browser; of server files it may only use the types. Route modules are the exception: Remix removes their loader and action.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: "\\.server\\.tsx?$|^app/routes/|\\.test\\.tsx?$|^app/server/",
      },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-ignore-http",
      comment: "A feature does not know that it is used from the web.",
      severity: "error",
      from: { path: "^app/features/", pathNot: "\\.tsx$" },
      to: {
        path: "^app/(routes|ui|server)/|node_modules/@remix-run/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "infrastructure-ignores-features",
      comment:
        "Content, mail, audit, auth and the queue serve every feature and know none; app/server says which feature does which job.",
      severity: "error",
      from: {
        path: INFRASTRUCTURE,
        pathNot: "\\.test\\.ts$",
      },
      to: { path: "^app/(features|routes|server|ui)/" },
    },
    {
      name: "ui-ignores-features",
      comment: "A checkbox does not know what a certificate is.",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^(app/(features|routes|auth|content|server|jobs)|db)/" },
    },
    {
      name: "shared-stands-alone",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { path: "^(app/(?!shared)|db|scripts|tests)/" },
    },
    {
      name: "routes-are-leaves",
      comment: "Nothing imports a route, except its tests.",
      severity: "error",
      from: { path: "^(app|db|scripts)/", pathNot: "^app/routes(/|\\.ts$)" },
      to: { path: "^app/routes/" },
    },
    {
      name: "db-ignores-app",
      comment:
        "The schema stands below the features; seeds may call use cases, as a person would.",
      severity: "error",
      from: { path: "^db/", pathNot: "^db/seed/" },
      to: { path: "^app/(?!shared/)" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(app|db|scripts)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
    {
      name: "nothing-imports-scripts",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^scripts/" },
    },
    {
      name: "no-unknown-files",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|^mdast$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|app/paraglide|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
