// @ts-check
/**
 * The first import of every command: says in one sentence that this Node is too
 * old. The other steps keep to syntax and built-ins that Node 16 can load, so
 * that this line is what its user sees, and not an error of the parser.
 */
const [major] = process.versions.node.split(".").map(Number);

if (major === undefined || major < 18) {
  process.stderr.write(
    `Gairė needs Node 18 or newer to begin, and this is Node ${process.versions.node}: ` +
      "install Node 24 from https://nodejs.org and run the command again.\n",
  );
  process.exit(1);
}
