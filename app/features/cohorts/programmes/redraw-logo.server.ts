import sharp from "sharp";
import { accept, refuse, type Result } from "#app/shared/result.ts";

/** Of what is uploaded: 900 KB, 20 million pixels. */
const LARGEST_UPLOAD = 900 * 1024;
const MOST_PIXELS = 20_000_000;
/** Of what is kept: sharp at 5 cm on paper, small enough for each certificate. */
const WIDEST = 1_200;
const TALLEST = 600;

const FORMATS = ["png", "jpeg", "webp"];

/**
 * Draws an uploaded picture anew as PNG, so that nothing of the file itself is
 * kept: no metadata, no hidden text, one frame. What it is, its bytes decide,
 * never its name. Refused: anything but PNG, JPEG and WebP (an SVG is a
 * program), and pictures that are too large or broken.
 */
export async function redrawLogo(
  bytes: Buffer,
): Promise<Result<Buffer, "format" | "too-large">> {
  if (bytes.length > LARGEST_UPLOAD) return refuse("too-large");
  if (!FORMATS.includes(formatOf(bytes) ?? "")) return refuse("format");
  try {
    const png = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: "error",
    })
      .rotate()
      .resize({
        width: WIDEST,
        height: TALLEST,
        fit: "inside",
        withoutEnlargement: true,
      })
      .toColourspace("srgb")
      .png({ compressionLevel: 9 })
      .toBuffer();
    return accept(png);
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/.test(error.message);
    return refuse(isLarge ? "too-large" : "format");
  }
}

/** By the first bytes: PNG (RFC 2083), JPEG (ITU T.81), WebP (RFC 9649). */
function formatOf(bytes: Buffer): string | null {
  const starts = (hex: string) =>
    bytes.subarray(0, hex.length / 2).toString("hex") === hex;
  if (starts("89504e470d0a1a0a")) return "png";
  if (starts("ffd8ff")) return "jpeg";
  const isRiff = bytes.subarray(0, 4).toString("latin1") === "RIFF";
  const isWebp = bytes.subarray(8, 12).toString("latin1") === "WEBP";
  return isRiff && isWebp ? "webp" : null;
}
