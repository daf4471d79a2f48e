import { isDay } from '#core/calendar/day.ts';
import { formatDay } from '#core/calendar/format-period.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { Field, TableKind } from '#core/table/mapping/mapping.ts';
import type { ImportPlan } from '#core/table/plan/plan-import.ts';
import type { ChangedField, FieldChange } from '#core/table/plan/preview.ts';
import type { RejectedRow } from '#core/table/rows/rejected.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { ReadFile } from './read-files.ts';

type Words = (language: Language) => string;

export const KIND_WORDS: Readonly<Record<TableKind, Words>> = {
  deals: say.importKindDeals,
  quotas: say.importKindQuotas,
  history: say.importKindHistory,
  users: say.importKindUsers,
  unknown: say.importKindUnknown,
};

export const STATUS_WORDS: Readonly<Record<DealStatus, Words>> = {
  open: say.importOpen,
  won: say.importWon,
  lost: say.importLost,
};

export const FIELD_WORDS: Readonly<Record<Field | ChangedField, Words>> = {
  id: say.importFieldId,
  name: say.importFieldName,
  account: say.importFieldAccount,
  owner: say.importFieldOwner,
  ownerName: say.importFieldOwnerName,
  stage: say.importFieldStage,
  status: say.importFieldStatus,
  amount: say.importFieldAmount,
  currency: say.importFieldCurrency,
  created: say.importFieldCreated,
  closes: say.importFieldCloses,
  period: say.importFieldPeriod,
  start: say.importFieldStart,
  end: say.importFieldEnd,
  deal: say.importFieldDeal,
  day: say.importFieldDay,
  firstName: say.importFieldFirstName,
  lastName: say.importFieldLastName,
  stages: say.importFieldStages,
};

/** Why a row is left out. */
export function reasonWords({ reason, field = 'id', value = '' }: RejectedRow, language: Language): string {
  const fieldWords = FIELD_WORDS[field](language);
  switch (reason) {
    case 'brokenQuotes':
      return say.importReasonBrokenQuotes(language);
    case 'tooManyCells':
      return say.importReasonTooManyCells(language);
    case 'tooLong':
      return say.importReasonTooLong(language);
    case 'noId':
      return say.importReasonNoId(language);
    case 'sameId':
      return say.importReasonSameId(language, value);
    case 'noSuchDeal':
      return say.importReasonNoSuchDeal(language, value);
    case 'noStage':
      return say.importReasonNoStage(language);
    case 'impossibleDate':
      return say.importReasonImpossibleDate(language, fieldWords, value);
    case 'unreadableDate':
      return say.importReasonUnreadableDate(language, fieldWords, value);
    case 'unreadableAmount':
      return say.importReasonUnreadableAmount(language, value);
    case 'unknownCurrency':
      return say.importReasonUnknownCurrency(language, value);
    case 'noOwner':
      return say.importReasonNoOwner(language);
    case 'noPeriod':
      return say.importReasonNoPeriod(language);
    case 'unreadablePeriod':
      return say.importReasonUnreadablePeriod(language, value);
    case 'noAmount':
      return say.importReasonNoAmount(language);
    case 'samePeriod':
      return say.importReasonSamePeriod(language, value);
  }
}

/** Why a file cannot be read, and what to do. */
export function unreadableWords(
  { reason, found = 0, limit = 0, row = 1 }: Extract<ReadFile, { unreadable: unknown }>['unreadable'],
  language: Language,
): string {
  const figure = (value: number) => new Intl.NumberFormat(language).format(value);
  switch (reason) {
    case 'empty':
      return say.importFileEmpty(language);
    case 'onlyHeader':
      return say.importFileOnlyHeader(language);
    case 'encrypted':
      return say.importFileEncrypted(language);
    case 'damaged':
      return say.importFileDamaged(language);
    case 'bomb':
      return say.importFileBomb(language);
    case 'document':
      return say.importFileDocument(language);
    case 'json':
      return say.importFileJson(language);
    case 'spreadsheet':
      return say.importFileSpreadsheet(language);
    case 'archive':
      return say.importFileArchive(language);
    case 'picture':
      return say.importFilePicture(language);
    case 'pdf':
      return say.importFilePdf(language);
    case 'binary':
      return say.importFileBinary(language);
    case 'html':
      return say.importFileHtml(language);
    case 'tooLarge':
      return say.importFileTooLarge(language, figure(Math.ceil(found / 1e6)), figure(limit / 1e6));
    case 'tooManyColumns':
      return say.importFileTooManyColumns(language, figure(found), figure(limit));
    case 'tooManyRows':
      return say.importFileTooManyRows(language, figure(limit));
    case 'unclosedQuote':
      return say.importFileUnclosedQuote(language, figure(row));
    case 'gone':
      return say.importFileGone(language);
  }
}

/** A value of a changed field as people write it. */
export function valueWords({ field }: FieldChange, value: FieldChange['new'] | undefined, language: Language): string {
  if (value === undefined) return '–';
  if (typeof value === 'object') return formatMoney(value.minor, value.currency, language, { unit: 'full' });
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (field === 'status') return STATUS_WORDS[value as DealStatus](language);
  return isDay(value) ? formatDay(value, language) : value;
}

/** What must be said before the import, as sentences that name the file. A file of unknown kind is not used and holds nothing up. */
export function questions({ open }: ImportPlan, names: readonly string[], language: Language): string[] {
  return open.flatMap((question) => {
    const name = names[question.file] ?? '';
    if ('missing' in question) {
      const fields = question.missing.map((field) => FIELD_WORDS[field](language));
      return say.importAskMissing(
        language,
        name,
        fields.reduce((one, other) => say.importOr(language, one, other)),
      );
    }
    if (question.choose === 'kind') return [];
    return question.choose === 'currency'
      ? say.importAskCurrency(language, name)
      : say.importAskDayOrder(language, name);
  });
}

/** What the one action would do: `Import 1,644 deals, 144 quotas`. */
export function importWords({ deals, quotas }: ImportPlan, language: Language): string {
  const figure = (count: number) => new Intl.NumberFormat(language).format(count);
  if (quotas.length === 0) return say.importDoDeals(language, figure(deals.length));
  if (deals.length === 0) return say.importDoQuotas(language, figure(quotas.length));
  return say.importDo(language, figure(deals.length), figure(quotas.length));
}
