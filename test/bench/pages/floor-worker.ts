import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';

globalThis.onmessage = async ({ data }: MessageEvent<{ bytes: Uint8Array; format: 'csv' | 'xlsx' }>) => {
  const started = performance.now();
  const rows =
    data.format === 'csv'
      ? Papa.parse<string[]>(new TextDecoder().decode(data.bytes), { skipEmptyLines: true }).data.length
      : ((await readXlsx(data.bytes)).sheets[0]?.rows.length ?? 0);
  globalThis.postMessage({ milliseconds: performance.now() - started, rows });
};
