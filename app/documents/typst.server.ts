import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { certificateFonts } from "./document-fonts.server.ts";

const require = createRequire(import.meta.url);

/** One of the two is installed: by glibc or by musl. */
const COMPILERS = [
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-musl",
];

/** The part of the compiler that we use; its platform packages bring no types. */
type Typst = {
  NodeCompiler: {
    create: (options: {
      workspace: string;
      fontArgs: { fontBlobs: Buffer[] }[];
    }) => Compiler;
  };
};
type Compiler = {
  compile: (source: {
    mainFilePath: string;
    inputs: Record<string, string>;
  }) => {
    result: object | null;
    takeDiagnostics: () => object | null;
  };
  pdf: (
    document: object,
    options: { pdfStandard: "ua-1"; creationTimestamp: number },
  ) => Buffer;
  fetchDiagnostics: (complaints: object) => Complaint[];
  mapShadow: (path: string, contents: Buffer) => void;
  unmapShadow: (path: string) => void;
  evictCache: (maxAge: number) => void;
};

type Complaint = {
  message: string;
  path: string;
  /** Lines are counted from 0. */
  range: { start: { line: number } } | null;
};

/** Pictures and the like that a template reads, by a path beside it. */
export type DocumentFiles = Readonly<Record<string, Uint8Array>>;

const compilers = new Map<string, Compiler>();

/**
 * Makes a tagged PDF (PDF/UA-1) from a template and what it reads from
 * `sys.inputs`. Equal input gives equal bytes.
 *
 * A template sees the files beside it, `files` as if they stood there too, the
 * certificate fonts and its inputs, no more. Throws where the compiler does not run, when the template has a mistake
 * or a warning, and when a letter is in none of the fonts: a PDF never has an
 * empty box in place of a letter.
 *
 * @param template path of a `.typ` file
 * @param madeAt what the PDF gives as the time of its making
 */
export function renderPdf(
  template: string,
  inputs: Record<string, string>,
  madeAt: Date,
  files: DocumentFiles = {},
): Buffer {
  const workspace = dirname(template);
  const compiler = compilerFor(workspace);
  const shadows = Object.entries(files).map(
    ([name, contents]) => [join(workspace, name), contents] as const,
  );
  for (const [path, contents] of shadows) {
    compiler.mapShadow(path, Buffer.from(contents));
  }
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  for (const [path] of shadows) compiler.unmapShadow(path);
  const complaints = compiled.takeDiagnostics();
  if (!compiled.result || complaints) {
    const all = complaints ? compiler.fetchDiagnostics(complaints) : [];
    throw new Error(all.map(complaintLine).join("\n") || "No document");
  }
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: "ua-1",
    creationTimestamp: Math.floor(madeAt.getTime() / 1000),
  });
  // What the last few documents shared stays in memory, the rest goes.
  compiler.evictCache(5);
  return pdf;
}

/** `certificate.typ, line 12: unknown variable: foo` */
function complaintLine({ message, path, range }: Complaint): string {
  const line = range ? `, line ${range.start.line + 1}` : "";
  return `${basename(path)}${line}: ${message}`;
}

/** One for each folder of templates: the fonts are read once. */
function compilerFor(workspace: string): Compiler {
  const known = compilers.get(workspace);
  if (known) return known;
  const made = loadTypst().NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: certificateFonts().map((p) => readFileSync(p)) }],
  });
  compilers.set(workspace, made);
  return made;
}

function loadTypst(): Typst {
  // The native module has no types; `Typst` says what we rely on.
  return require(compilerPackage(process, isInstalled)) as Typst;
}

/** The compiler's package for a platform; throws where there is none. */
export function compilerPackage(
  { platform, arch }: { platform: string; arch: string },
  isThere: (name: string) => boolean,
): string {
  const installed = COMPILERS.find(isThere);
  if (platform !== "linux" || arch !== "x64" || !installed) {
    throw new Error("PDF documents need Linux x64");
  }
  return installed;
}

function isInstalled(name: string): boolean {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false;
  }
}
