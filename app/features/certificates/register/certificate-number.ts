/** A place in the register: gap-free from 1 within a series and year. */
export type CertificateNumber = {
  series: string;
  year: number;
  number: number;
};

/** As it is printed: `KIN-2026-0001`, longer after 9999. */
export function formatCertificateNumber({
  series,
  year,
  number,
}: CertificateNumber): string {
  return `${series}-${year}-${String(number).padStart(4, "0")}`;
}

/** Reads a printed number; null when it is not one that is ever printed. */
export function parseCertificateNumber(
  printed: string,
): CertificateNumber | null {
  const parts = /^(\p{Lu}{2,10})-(\d{4})-(\d{4,9})$/u.exec(printed.trim());
  if (!parts) return null;
  const [, series = "", year, number] = parts;
  const parsed = { series, year: Number(year), number: Number(number) };
  const isPrinted = formatCertificateNumber(parsed) === printed.trim();
  return isPrinted && parsed.number > 0 ? parsed : null;
}
