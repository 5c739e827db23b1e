import { accept, refuse, type Result } from "#app/shared/result.ts";

/**
 * The bytes of the file field `file` of a posted form, in memory only. Refuses
 * an empty field and a file larger than `mostBytes`; what is no form of ours is
 * a bad request.
 */
export async function readUploadedFile(
  request: Request,
  mostBytes: number,
): Promise<
  Result<Uint8Array<ArrayBuffer>, { code: "missing" } | { code: "too-large" }>
> {
  const fields = [...(await formDataOf(request))];
  if (fields.length > 1 || fields.some(([name]) => name !== "file"))
    throw new Response(null, { status: 400 });
  const file = fields[0]?.[1];
  if (!(file instanceof Blob) || file.size === 0)
    return refuse({ code: "missing" });
  if (file.size > mostBytes) return refuse({ code: "too-large" });
  return accept(new Uint8Array(await file.arrayBuffer()));
}

async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
