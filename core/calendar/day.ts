/** A calendar day, `'2026-03-05'`: sorts as text, needs no time zone. */
export type Day = string;
