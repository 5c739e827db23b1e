/** The instant at which every test takes place: a Monday morning in Vilnius. */
export const NOW = new Date("2026-11-23T08:00:00Z");
