import { type HolidayData, type Holidays, readHolidays } from './holidays.ts';
import { knownCalendar } from './known-calendar.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * The calendar of an id: `none`, `4x5`, or a country's code. A country that is not kept resolves to Monday to Friday with no
 * year covered, so that `knowsHolidays` is false and the screen can say so.
 */
export async function loadCalendar(id: string): Promise<WorkCalendar> {
  const known = knownCalendar(id) ?? loaded.get(id);
  if (known) return known;
  if (!Object.hasOwn(LOADERS, id))
    return { kind: 'country', holidays: readHolidays({ country: id, names: [], years: {} }) };
  const calendar: WorkCalendar = { kind: 'country', holidays: await loadHolidays(id) };
  loaded.set(id, calendar);
  return calendar;
}

/** A country's holidays; each country is a file of its own, loaded when asked for. Throws RangeError on one that is not kept. */
export async function loadHolidays(country: string): Promise<Holidays> {
  const china = country === 'CN' ? knownCalendar('CN') : undefined;
  if (china?.kind === 'country') return china.holidays;
  // A setting of unknown origin may name anything, `constructor` too.
  const load = Object.hasOwn(LOADERS, country) ? LOADERS[country] : undefined;
  if (!load) throw new RangeError(`no holidays are kept for ${country}`);
  return readHolidays(await load());
}

const loaded = new Map<string, WorkCalendar>();

// Written out one by one so that bundlers see each file.
const LOADERS: Readonly<Record<string, () => Promise<HolidayData>>> = {
  AT: () => import('./holidays/at.ts').then((module) => module.AT),
  AU: () => import('./holidays/au.ts').then((module) => module.AU),
  BE: () => import('./holidays/be.ts').then((module) => module.BE),
  BR: () => import('./holidays/br.ts').then((module) => module.BR),
  CA: () => import('./holidays/ca.ts').then((module) => module.CA),
  CH: () => import('./holidays/ch.ts').then((module) => module.CH),
  CZ: () => import('./holidays/cz.ts').then((module) => module.CZ),
  DE: () => import('./holidays/de.ts').then((module) => module.DE),
  DK: () => import('./holidays/dk.ts').then((module) => module.DK),
  ES: () => import('./holidays/es.ts').then((module) => module.ES),
  FI: () => import('./holidays/fi.ts').then((module) => module.FI),
  FR: () => import('./holidays/fr.ts').then((module) => module.FR),
  GB: () => import('./holidays/gb.ts').then((module) => module.GB),
  HK: () => import('./holidays/hk.ts').then((module) => module.HK),
  IE: () => import('./holidays/ie.ts').then((module) => module.IE),
  IN: () => import('./holidays/in.ts').then((module) => module.IN),
  IT: () => import('./holidays/it.ts').then((module) => module.IT),
  JP: () => import('./holidays/jp.ts').then((module) => module.JP),
  MX: () => import('./holidays/mx.ts').then((module) => module.MX),
  NL: () => import('./holidays/nl.ts').then((module) => module.NL),
  NO: () => import('./holidays/no.ts').then((module) => module.NO),
  NZ: () => import('./holidays/nz.ts').then((module) => module.NZ),
  PL: () => import('./holidays/pl.ts').then((module) => module.PL),
  PT: () => import('./holidays/pt.ts').then((module) => module.PT),
  SE: () => import('./holidays/se.ts').then((module) => module.SE),
  SG: () => import('./holidays/sg.ts').then((module) => module.SG),
  TW: () => import('./holidays/tw.ts').then((module) => module.TW),
  US: () => import('./holidays/us.ts').then((module) => module.US),
  ZA: () => import('./holidays/za.ts').then((module) => module.ZA),
};

/** The countries whose holidays are kept, ISO 3166 codes. */
export const COUNTRIES: readonly string[] = ['CN', ...Object.keys(LOADERS)].sort();
