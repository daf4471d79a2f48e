import { scanCsv } from './csv.ts';

const USUAL = [',', '\t', ';', '|'];
/** Tried where no usual one cuts anything: what databases and old systems write. */
const RARE = ['\u0001', '\u001f', '^', '~', '¦', '\u00a7', '，'];
const LINES = 100;

/**
 * The delimiter that cuts most of the first lines into the same number of cells, the more the better. Marks that stand between two
 * digits nearly always (`1,5`) are decimal marks and cut only where nothing else does. A comma, if nothing cuts at all.
 */
export function guessDelimiter(text: string): string {
  // A long line should not keep the others from being looked at.
  const start = text.slice(0, 262_144);
  const isCut = start.length < text.length;
  for (const candidates of [USUAL, RARE]) {
    let best = '';
    let bestScore = 0.5;
    for (const delimiter of candidates) {
      const score = start.includes(delimiter) ? scoreOf(start, delimiter, isCut) : 0;
      if (score > bestScore) [best, bestScore] = [delimiter, score];
    }
    if (best !== '') return best;
  }
  return ',';
}

function scoreOf(text: string, delimiter: string, isCut: boolean): number {
  const widths: number[] = [];
  let broken = 0;
  for (const row of scanCsv(text, delimiter)) {
    if (isCut && row.end >= text.length) break;
    widths.push(row.cells.length);
    if (row.broken || row.unclosed) broken++;
    if (widths.length === LINES) break;
  }
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) {
    const share = count / widths.length;
    // The first line is nearly always cut by what cuts the others; in prose and amounts commas come and go.
    const own = (width - 1) * share * share * (widths[0] === width ? 1 : 0.5);
    score = Math.max(score, own);
  }
  if (delimiter === '\t') score *= 1.5;
  const marks = text.split(delimiter);
  const betweenDigits = marks.slice(1).filter((part, at) => /^\d/.test(part) && /\d$/.test(marks[at] ?? '')).length;
  const isDecimal = /[,]/.test(delimiter) && betweenDigits > 0.6 * (marks.length - 1) && !/[a-z\p{L}]\s*,/iu.test(text);
  return score * (1 - broken / Math.max(1, widths.length)) * (isDecimal ? 0.1 : 1);
}
