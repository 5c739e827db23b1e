import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { PeopleList } from "./read-people-list.server.ts";

export type ListFormRefusal = { code: "none" | "both" | "broken" };

const LONGEST_FILE_NAME = 120;

/**
 * The list that a form brings, as a file or as pasted text, and what was pasted,
 * to be shown again. A body that is no form, such as an upload that broke off,
 * is refused in words: the person at the screen can send it again.
 */
export async function readListForm(request: Request): Promise<{
  list: Result<PeopleList, ListFormRefusal>;
  pasted: string;
}> {
  const form = await request.formData().catch(() => null);
  if (form === null) return { list: refuse({ code: "broken" }), pasted: "" };
  const text = form.get("list");
  const pasted = typeof text === "string" ? text : "";
  const file = form.get("file");
  const isFile = file instanceof Blob && (file.size > 0 || file.name !== "");
  if (isFile && pasted.trim() !== "")
    return { list: refuse({ code: "both" }), pasted };
  if (isFile) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return {
      list: accept({ bytes, fileName: fileNameOf(file.name) }),
      pasted,
    };
  }
  if (pasted.trim() === "") return { list: refuse({ code: "none" }), pasted };
  const bytes = new TextEncoder().encode(pasted);
  return { list: accept({ bytes, fileName: null }), pasted };
}

/** The name alone, without the folders and invisible signs that some send. */
function fileNameOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const seen = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
  return [...seen].slice(0, LONGEST_FILE_NAME).join("") || "?";
}
