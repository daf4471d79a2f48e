import { createExporter, type ExportedFile, type ExportPart, type ExportWish } from './exporter.ts';

/** What the page sends: the parts one after the other, then the wish. */
export type ToExport = { readonly part: ExportPart } | { readonly wish: ExportWish };

/** What it is answered: that the worker runs, once; then the files, or that they could not be written. */
export type FromExport =
  | { readonly ready: true }
  | { readonly files: readonly ExportedFile[] }
  | { readonly failed: string };

// The worker's own file. An export is its whole life: whoever cancels ends it.
const scope = self as unknown as Worker;
const exporter = createExporter();
scope.addEventListener('message', ({ data }: MessageEvent<ToExport>) => {
  if ('part' in data) exporter.take(data.part);
  else
    exporter.write(data.wish).then(
      (files) =>
        scope.postMessage({ files } satisfies FromExport, { transfer: files.map(({ bytes }) => bytes.buffer) }),
      (cause) => scope.postMessage({ failed: String(cause) } satisfies FromExport),
    );
});
scope.postMessage({ ready: true } satisfies FromExport);
