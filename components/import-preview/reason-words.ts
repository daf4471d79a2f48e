import type { RejectedRow } from '#core/table/rows/rejected.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { FIELD_WORDS, figure } from './import-words.ts';
import type { UnreadableView } from './worker/file-view.ts';

/** Why a row is left out. */
export function reasonWords(
  { reason, field = 'id', value = '' }: Pick<RejectedRow, 'reason' | 'field' | 'value'>,
  language: Language,
): string {
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
    case 'noName':
      return say.importReasonNoName(language);
    case 'noDay':
      return say.importReasonNoDay(language);
    case 'noPeriod':
      return say.importReasonNoPeriod(language);
    case 'unreadablePeriod':
      return say.importReasonUnreadablePeriod(language, value);
    case 'noAmount':
      return say.importReasonNoAmount(language);
    case 'cancelled':
      return say.importReasonCancelled(language, value);
    case 'samePeriod':
      return say.importReasonSamePeriod(language, value);
    case 'unclearTotal':
      return say.importReasonUnclearTotal(language, value);
  }
}

/** Why a file cannot be read, and what to do. */
export function unreadableWords({ reason, found = 0, limit = 0, row = 1 }: UnreadableView, language: Language): string {
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
      return say.importFileTooLarge(language, figure(Math.ceil(found / 1e6), language), figure(limit / 1e6, language));
    case 'tooManyColumns':
      return say.importFileTooManyColumns(language, figure(found, language), figure(limit, language));
    case 'tooManyRows':
      return say.importFileTooManyRows(language, figure(limit, language));
    case 'tooSparse':
      return say.importFileTooSparse(language);
    case 'unclosedQuote':
      return say.importFileUnclosedQuote(language, figure(row, language));
    case 'fault':
      return say.importReadingFault(language);
    case 'gone':
      return say.importFileGone(language);
  }
}
