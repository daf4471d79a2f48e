import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import type { FromRow } from './file-records.ts';
import type { RejectedRow } from './rejected.ts';
import { rowReader } from './row-reader.ts';

/** What one row says of a person; several tables may say more of the same one. */
export interface PersonRow extends FromRow {
  /** The id, else the name, else the address of mail: what other files refer to. */
  readonly alias: string;
  readonly name?: string;
  /** Whatever else may refer to this person. */
  readonly aliases: readonly string[];
  /** Id or name. */
  readonly manager?: string;
  readonly region?: string;
  readonly department?: string;
  readonly team?: string;
}

export interface PeopleRows {
  readonly people: readonly PersonRow[];
  readonly rejected: readonly RejectedRow[];
}

/** Rows of a list of people; Chinese family names stand before given ones. */
export function* toPeople(table: Table, mapping: Mapping, file = 0): Steps<PeopleRows> {
  const reader = rowReader(table, mapping, file);
  const people: PersonRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    reader.begin(row);
    const { text } = reader;
    const name = text('name') ?? fullName(text('firstName'), text('lastName'));
    const [id, email] = [text('id'), text('email')];
    // Several in one cell, as exports of ours write them.
    const [other, ...more] = text('otherId')?.split(/;\s+/) ?? [];
    const alias = id ?? other ?? name ?? email;
    if (alias === undefined) {
      rejected.push({ ...row, reason: 'noName', field: 'name' });
      continue;
    }
    const aliases = new Set(
      [id, other, ...more, name, email].filter((each) => each !== undefined && each !== alias) as string[],
    );
    const known = name ?? (id === undefined && other === undefined ? email : undefined);
    const [manager, region, department, team] = [text('manager'), text('region'), text('department'), text('team')];
    people.push({
      alias,
      ...(known && { name: known }),
      aliases: [...aliases],
      ...(manager && { manager }),
      ...(region && { region }),
      ...(department && { department }),
      ...(team && { team }),
      ...reader.from(),
    });
  }
  return { people, rejected };
}

function fullName(first: string | undefined, last: string | undefined): string | undefined {
  if (!first || !last) return first ?? last;
  return /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`;
}
