import fs from 'node:fs';

/** Prints rows of equal keys as a Markdown table, and keeps the raw values in dist/bench. */
export function report(name, rows, raw = rows) {
  const columns = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(line(columns));
  console.log(line(columns.map(() => '---')));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
  console.log();
  fs.mkdirSync('dist/bench', { recursive: true });
  fs.writeFileSync(`dist/bench/${name}.json`, JSON.stringify(raw, null, 2));
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
