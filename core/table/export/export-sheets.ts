import type { Deal } from '#core/metric/deal.ts';
import { ancestors } from '#core/people/org-tree.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type ExportContent, type ExportedTarget, splitId } from './export-content.ts';
import type { ExportCell, ExportColumn, ExportSheet } from './export-sheet.ts';
import { type OwnerNames, ownerNames } from './owner-names.ts';
import { recordSheets } from './record-sheets.ts';

/**
 * Everything a workspace holds as sheets, one a kind; kinds without records are left out. Headers and ids are such that the
 * reader of files takes the sheets for what they are: what is exported here and imported elsewhere gives the same figures.
 */
export function exportSheets(content: ExportContent, language: Language): readonly ExportSheet[] {
  const owners = ownerNames(content.workspace);
  const { records, targets } = content;
  const deals = stagesInOrder(content.deals, content.workspace.stages);
  const own = targets.filter(({ kind }) => kind === 'member');
  const above = targets.filter(({ kind }) => kind !== 'member');
  return [
    dealSheet(deals, owners, language),
    historySheet(deals, language),
    quotaSheet(own, content.workspace.currency, owners, language),
    peopleSheet(content, owners, language),
    ...recordSheets(records, owners, language),
    unitSheet(above, content.workspace.currency, language),
    importSheet(content, owners, language),
  ].filter(({ rows }) => rows.length > 0);
}

/**
 * The deals with one of each stage at the top, stage after stage: a reader of files learns the order of the stages from the order in which
 * it meets them.
 */
function stagesInOrder(deals: readonly Deal[], stages: readonly { readonly name: string }[]): readonly Deal[] {
  const first = new Map<string, Deal>();
  for (const deal of deals) if (!first.has(deal.stage)) first.set(deal.stage, deal);
  const top = new Set(stages.flatMap(({ name }) => first.get(name) ?? []));
  return [...top, ...deals.filter((deal) => !top.has(deal))];
}

function dealSheet(deals: readonly Deal[], owners: OwnerNames, language: Language): ExportSheet {
  const status = { open: say.exportOpen(language), won: say.exportWon(language), lost: say.exportLost(language) };
  return {
    key: 'deals',
    name: say.exportDeals(language),
    columns: [
      column('pacelineSource', say.exportSource(language)),
      column('dealId', say.exportDealId(language)),
      column('dealName', say.exportDealName(language)),
      column('accountName', say.exportAccountName(language)),
      column('ownerId', say.exportOwnerId(language)),
      column('ownerName', say.exportOwnerName(language)),
      column('stage', say.exportStage(language)),
      column('status', say.exportStatus(language)),
      column('amount', say.exportAmount(language), 'money'),
      column('currency', say.exportCurrency(language)),
      column('createdDate', say.exportCreated(language), 'day'),
      column('closeDate', say.exportCloses(language), 'day'),
      column('product', say.exportProduct(language)),
      column('profit', say.exportProfit(language), 'money'),
    ],
    rows: deals.map(({ id, name, account, owner, stage, amount, created, closes, product, profit, ...deal }) => {
      return [
        ...splitId(id),
        name,
        account,
        ...owners.of(owner),
        stage,
        status[deal.status],
        amount,
        (amount ?? profit)?.currency,
        created,
        closes,
        product,
        profit,
      ];
    }),
  };
}

/** A row for each stage a deal entered, in the order of its way. */
function historySheet(deals: readonly Deal[], language: Language): ExportSheet {
  return {
    key: 'stageHistory',
    name: say.exportHistory(language),
    columns: [
      column('pacelineSource', say.exportSource(language)),
      column('dealId', say.exportDealId(language)),
      column('stage', say.exportStage(language)),
      column('changedDate', say.exportChanged(language), 'day'),
    ],
    rows: deals.flatMap(({ id, stages }) => stages.map(({ stage, day }) => [...splitId(id), stage, day])),
  };
}

function quotaSheet(
  targets: readonly ExportedTarget[],
  currency: string,
  owners: OwnerNames,
  language: Language,
): ExportSheet {
  return {
    key: 'quotas',
    name: say.exportQuotas(language),
    columns: [
      column('ownerId', say.exportOwnerId(language)),
      column('ownerName', say.exportOwnerName(language)),
      column('period', say.exportPeriod(language)),
      column('quota', say.exportQuota(language), 'money'),
      column('currency', say.exportCurrency(language)),
    ],
    rows: targets.map(({ subject, period, minor }) => [...owners.of(subject), period, { minor, currency }, currency]),
  };
}

/** Targets of units and of the company: the reader of files leaves them alone, for a file cannot say which unit is meant. */
function unitSheet(targets: readonly ExportedTarget[], currency: string, language: Language): ExportSheet {
  return {
    key: 'unitTargets',
    name: say.exportUnitTargets(language),
    columns: [
      column('pacelineUnit', say.exportUnit(language)),
      column('period', say.exportPeriod(language)),
      column('target', say.exportTarget(language), 'money'),
      column('currency', say.exportCurrency(language)),
    ],
    rows: targets.map(({ name, period, minor }) => [name, period, { minor, currency }, currency]),
  };
}

/** Everybody with the ids that sources know them by, and the units above them on the day of the export, the widest first. */
function peopleSheet({ workspace, today }: ExportContent, owners: OwnerNames, language: Language): ExportSheet {
  const { people } = workspace;
  const unitNames = new Map(people.units.map(({ id, name }) => [id, name]));
  const above = people.members.map(({ id }) =>
    ancestors(people, id, today)
      .flatMap((unit) => unitNames.get(unit) ?? [])
      .reverse(),
  );
  const depth = Math.max(0, ...above.map((units) => units.length));
  const levels = Array.from({ length: depth }, (_, level) => level + 1);
  return {
    key: 'people',
    name: say.exportPeople(language),
    columns: [
      column('userId', say.exportUserId(language)),
      column('fullName', say.exportFullName(language)),
      column('otherIds', say.exportOtherIds(language)),
      ...levels.map((level) => column(`unit${level}`, say.exportUnitAt(language, level))),
    ],
    rows: people.members.map(({ id, name }, at) => [
      owners.of(id)[0] ?? id,
      name,
      owners.others(id).join('; ') || undefined,
      ...levels.map((level) => above[at]?.[level - 1]),
    ]),
  };
}

function importSheet({ imports }: ExportContent, owners: OwnerNames, language: Language): ExportSheet {
  return {
    key: 'imports',
    name: say.exportImports(language),
    columns: [
      column('importedAt', say.exportImportedAt(language), 'time'),
      column('importedBy', say.exportImportedBy(language)),
      column('file', say.exportFileName(language)),
      column('contents', say.exportContents(language)),
      column('rows', say.exportRows(language), 'number'),
      column('added', say.exportAdded(language), 'number'),
      column('changed', say.exportChangedCount(language), 'number'),
      column('unchanged', say.exportUnchanged(language), 'number'),
      column('rejected', say.exportRejected(language), 'number'),
      column('undone', say.exportUndone(language)),
    ],
    rows: imports.flatMap(({ at, by, files, counts, undone }) =>
      files.map(({ name, kind, rows }, place): readonly ExportCell[] => {
        // The counts are of the import as a whole: they stand once.
        const { added, changed, unchanged, rejected } = place === 0 ? counts : NO_COUNTS;
        return [
          at,
          by === undefined ? undefined : owners.of(by)[1],
          name,
          kind,
          rows,
          added,
          changed,
          unchanged,
          rejected,
          undone && say.exportYes(language),
        ];
      }),
    ),
  };
}

/** A column by its name in JSON, its header and what stands in it. */
function column(key: string, header: string, type: ExportColumn['type'] = 'text'): ExportColumn {
  return { key, header, type };
}

const NO_COUNTS: Partial<ExportContent['imports'][number]['counts']> = {};
