import type * as Y from 'yjs';
import type { Member, Placement, SubjectId, Unit } from '#core/people/people.ts';
import type { CaptureFigures, TeamFigures } from '#core/rollup/figures.ts';
import { aliases, coverage, members, placements, settings, stages, units } from './layout.ts';
import type { DealContext } from './merge-deal.ts';
import { isSet } from './people.ts';
import { isText, readAlias, readCoverage, readMember, readPlacement, readStage, type StageRecord } from './records.ts';

export interface TeamRead {
  readonly team: Omit<TeamFigures, 'captures'>;
  /** Whether anybody set the currency; else it is the default, or the sample's. */
  readonly currencySet: boolean;
  /** Who enters on this device: its user, unless the sample lends them a name. */
  readonly author?: SubjectId;
  /** Records that do not have the right form and were left out. */
  readonly skipped: number;
}

/** All the team document says; small, so it is read anew after each change. Lists are in the order of their ids, the same everywhere. */
export function readTeam(team: Y.Doc, device: string): TeamRead {
  let skipped = 0;
  let sample = false;
  function readAll<R extends { readonly sample?: true }, T>(
    map: Y.Map<unknown>,
    read: (value: unknown) => R | undefined,
    to: (record: R, key: string) => T,
  ): T[] {
    const all: T[] = [];
    for (const key of [...map.keys()].sort()) {
      const record = read(map.get(key));
      if (!record) {
        skipped += 1;
        continue;
      }
      if (record.sample) sample = true;
      all.push(to(record, key));
    }
    return all;
  }

  const people = {
    members: readAll(members(team), readMember, ({ name }, id): Member => ({ id, name })),
    units: readAll(units(team), readMember, ({ name }, id): Unit => ({ id, name })),
    placements: readAll(
      placements(team),
      readPlacement,
      ({ subject, unit, from }): Placement => ({ subject, unit, from }),
    ),
  };
  const known = readAll(aliases(team), readAlias, ({ member }, alias) => [alias, member] as const);
  const funnel = readAll(stages(team), readStage, (record): StageRecord => record).sort((a, b) => a.order - b.order);
  const said = settings(team);
  const text = (key: string): string | undefined => {
    const value = said.get(key);
    return isText(value) && value !== '' ? value : undefined;
  };
  const month = said.get('fiscalYearStart');
  const chosen = text(`me/${device}`);
  // Whoever was taken out of the team, or went with the sample, is nobody's user.
  const me = people.members.some(({ id }) => id === chosen) ? chosen : undefined;
  const currency = text('currency');
  return {
    team: {
      name: text('name') ?? '',
      currency: currency && /^[A-Z]{3}$/.test(currency) ? currency : 'CNY',
      fiscalYearStart: Number.isInteger(month) && Number(month) >= 1 && Number(month) <= 12 ? Number(month) : 1,
      calendar: text('calendar') ?? 'CN',
      revenue: text('revenue') === 'orders' ? 'orders' : 'deals',
      people,
      stages: funnel.map(({ source, name, status }) => ({ source, name, status })),
      aliases: Object.fromEntries(known),
      ...(me === undefined ? undefined : { me }),
      device,
      sample,
    },
    currencySet: isSet(team, 'currency'),
    ...(me === undefined || readMember(members(team).get(me))?.sample ? undefined : { author: me }),
    skipped,
  };
}

/** What the team document says that bears on each deal. */
export function dealContext(team: Omit<TeamFigures, 'captures'>): DealContext {
  const owners = new Map<string, SubjectId>(Object.entries(team.aliases));
  const ids = new Set(team.people.members.map(({ id }) => id));
  const meanings = new Map(team.stages.map(({ source, name, status }) => [`${source}|${name}`, status]));
  return {
    currency: team.currency,
    ownerOf: (written) => owners.get(written) ?? (ids.has(written) ? written : undefined),
    meaningOf: (source, stage) => meanings.get(`${source}|${stage}`),
  };
}

/** What each source gave last, whichever device read it. */
export function readCaptures(deals: Y.Doc): readonly CaptureFigures[] {
  const newest = new Map<string, CaptureFigures>();
  for (const key of [...coverage(deals).keys()].sort()) {
    const record = readCoverage(coverage(deals).get(key));
    if (!record || record.at < (newest.get(record.source)?.at ?? Number.NEGATIVE_INFINITY)) continue;
    const { source, read, of, at } = record;
    newest.set(source, { source, read, ...(of === undefined ? undefined : { of }), at });
  }
  return [...newest.values()];
}
