import { encode } from "uqr";

/** The dark and light squares of the QR code for an address, row by row. */
export function qrSquares(address: string): boolean[][] {
  // M repairs up to 15 % damage: a fold or a stamp across the code.
  return encode(address, { ecc: "M", border: 0 }).data;
}

/**
 * The squares as an SVG image with one unit a square, dark ones only. Whoever
 * places it leaves four squares of paper around it, which readers need.
 */
export function qrSvg(squares: readonly boolean[][], colour: string): string {
  const path = squares.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${squares.length} ${squares.length}">`,
    `<path fill="${colour}" d="${path.join("")}"/>`,
    "</svg>",
  ].join("");
}
