import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DealStatus } from '#core/metric/deal.ts';
import type { ReadOptions } from '#core/table/file/table.ts';
import { type Mapping, missingFields, type TableKind } from '#core/table/mapping/mapping.ts';
import type { JoinAnswer, KnownMember } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type Question, questionsOf } from './questions.ts';
import { DeskClient, DeskEnded } from './worker/client.ts';
import type { FileView, HeaderIn, Remembered, Source } from './worker/file-view.ts';
import type { Calls, KnownOf } from './worker/messages.ts';
import type { ActionSlice, ImportStart, PlanView } from './worker/plan-view.ts';

/** What an import is compared with and read by, as the page gives it. */
export interface Given {
  readonly language: Language;
  readonly source: string;
  readonly stages: readonly { readonly name: string; readonly status: DealStatus }[];
  readonly members: readonly KnownMember[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly aliases: Readonly<Record<string, string>> | undefined;
  readonly remembered: Remembered;
  readonly knownOf: KnownOf;
}

/** What is being done, and the share done. `reading`: what is shown is about to change. */
export interface Working {
  readonly words: string;
  readonly share: number;
  readonly reading: boolean;
}

/** Leads files from being chosen to a plan: asks the desk, keeps what people said, and does only the newest thing asked for. */
export class ImportWork implements ReactiveController {
  files: readonly FileView[] = [];
  /** What importing these files would do; absent while there are none. */
  plan?: PlanView;
  /** The files of the plan, in its order. */
  planned: readonly FileView[] = [];
  questions: readonly Question[] = [];
  working?: Working;
  /** Something is being done, however short. */
  busy = false;
  /** What was asked for last broke off: out of memory, or a fault in what reads. */
  failed = false;
  /** What stages mean, as the person said here. */
  readonly meanings = new Map<string, DealStatus>();
  joins: readonly JoinAnswer[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #given: () => Given;
  readonly #desk = new DeskClient(() => {
    this.#lost = true;
  });
  readonly #sources = new Map<number, Source>();
  #lost = false;
  #last = 0;
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, given: () => Given) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#desk.close();
    this.#lost = true;
  }

  /**
   * Reads more files, all known sheets of a workbook each by itself; one of a name that is there already takes its place. Cancelled,
   * none of them is added.
   */
  async take(sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    await this.#work(async (signal) => {
      let files = this.files;
      for (const source of sources) {
        const views = await this.#readAll(source, signal);
        const isSame = ({ name, book = name }: FileView) => book === source.name;
        const at = files.findIndex(isSame);
        const others = files.filter((one) => !isSame(one));
        files = at < 0 ? [...others, ...views] : [...others.slice(0, at), ...views, ...others.slice(at)];
      }
      await this.#planned(files, signal);
    });
  }

  /** Reads a file again, otherwise: another encoding, delimiter, sheet, row of the header. */
  async reread(key: number, options: ReadOptions): Promise<void> {
    const source = this.#sources.get(key);
    if (!source) return;
    await this.#work(async (signal) => {
      const view = await this.#readAgain(key, source, options, signal);
      await this.#planned(
        this.files.map((one) => (one.key === key ? view : one)),
        signal,
      );
    });
  }

  /** Recognises everything of a file anew, whatever was remembered or changed. */
  async recognise(key: number): Promise<void> {
    const source = this.#sources.get(key);
    if (!source) return;
    await this.#work(async (signal) => {
      const { book, sheet } = this.files.find((one) => one.key === key) ?? {};
      const options = book !== undefined && sheet !== undefined ? { sheet } : {};
      const view = await this.#readAgain(key, source, options, signal, []);
      await this.#planned(
        this.files.map((one) => (one.key === key ? view : one)),
        signal,
      );
    });
  }

  /** Takes a file's rows for another kind: what was asked of it as the kind before is no question any more. */
  async takeFor(key: number, kind: TableKind): Promise<void> {
    this.questions = this.questions.filter(
      ({ file, ask }) => file !== key || ('choose' in ask && ask.choose === 'kind'),
    );
    await this.#change([key], (one) => this.#call('takeFor', { key: one.key, kind }));
  }

  /** Changes how a file's rows are read; a currency also goes to the files beside it that have none yet. */
  async map(key: number, change: Partial<Mapping>): Promise<void> {
    const asksToo = this.files.filter(({ table }) => table?.open.includes('currency') && !table.mapping.currency);
    const keys = change.currency === undefined ? [key] : [...new Set([key, ...asksToo.map((one) => one.key)])];
    await this.#change(keys, (one) =>
      this.#call('map', { key: one.key, mapping: { ...(one.table as { mapping: Mapping }).mapping, ...change } }),
    );
  }

  async mean(stage: string, status: DealStatus): Promise<void> {
    this.meanings.set(stage, status);
    await this.compare();
  }

  async join(answer: JoinAnswer): Promise<void> {
    const others = this.joins.filter(({ field, written }) => field !== answer.field || written !== answer.written);
    this.joins = [...others, answer];
    await this.compare();
  }

  async remove(key: number): Promise<void> {
    this.#sources.delete(key);
    await this.#work(async (signal) => {
      await this.#planned(
        this.files.filter((one) => one.key !== key),
        signal,
      );
    });
  }

  /** Plans again, after something that was given has changed. */
  async compare(): Promise<void> {
    await this.#work((signal) => this.#planned(this.files, signal));
  }

  cancel(): void {
    this.#stop.abort();
  }

  restart(): void {
    this.#stop.abort();
    this.busy = false;
    for (const { key } of this.files) void this.#call('drop', { key }).catch(() => undefined);
    this.#sources.clear();
    this.files = [];
    this.planned = [];
    this.questions = [];
    this.meanings.clear();
    this.joins = [];
    delete this.plan;
    this.#host.requestUpdate();
  }

  /** The first line of a file in the encodings that can read it. */
  async headersOf({ key, encoding }: FileView): Promise<readonly HeaderIn[]> {
    const source = this.#sources.get(key);
    if (!source || !encoding) return [];
    return this.#call('headerIn', { source, encodings: [encoding.name, ...encoding.others] });
  }

  async rejectedFiles(language: Language): Promise<readonly File[]> {
    return this.#call('rejectedFiles', { language });
  }

  /** The actions of the import, one at a time: the next is made when it is asked for. */
  async *actions(start: ImportStart): AsyncGenerator<Required<ActionSlice>, void> {
    for (let slice = await this.#call('actions', { start }); slice.action; slice = await this.#call('actions', {}))
      yield { action: slice.action, share: slice.share };
  }

  /** A file; or, where several sheets of a workbook are of some kind, each of its sheets that holds a table. */
  async #readAll(source: Source, signal: AbortSignal): Promise<readonly FileView[]> {
    const read = (options: ReadOptions) => {
      const key = ++this.#last;
      this.#sources.set(key, source);
      return this.#read(key, source, options, signal);
    };
    const first = await read({});
    if (!isKnown(first)) return [first];
    const views: FileView[] = [];
    for (const [sheet, { hidden, rows }] of first.sheets.slice(0, MOST_SHEETS).entries()) {
      if (sheet === first.sheet) views.push(first);
      else if (!hidden && rows > 1) views.push(await read({ sheet }));
    }
    const isOne = views.filter(isKnown).length < 2;
    const kept = isOne ? [first] : views.filter(({ table }) => table);
    for (const { key } of views) {
      if (kept.some((one) => one.key === key)) continue;
      this.#sources.delete(key);
      await this.#call('drop', { key }, signal);
    }
    if (isOne) return kept;
    const named: FileView[] = [];
    for (const view of kept) named.push(await this.#named(view, source.name, signal));
    return named;
  }

  /** A sheet under its own name beside the others of its workbook; it stays that sheet when it is read again. */
  #named(view: FileView, book: string, signal: AbortSignal): Promise<FileView> {
    const name = `${book} · ${view.sheets[view.sheet]?.name ?? view.sheet + 1}`;
    return this.#call('name', { key: view.key, name, book }, signal);
  }

  async #readAgain(
    key: number,
    source: Source,
    options: ReadOptions,
    signal: AbortSignal,
    remembered = this.#given().remembered,
  ): Promise<FileView> {
    const before = this.files.find((one) => one.key === key);
    if (before?.book === undefined) return this.#read(key, source, options, signal, remembered);
    const view = await this.#read(key, source, { sheet: before.sheet, ...options }, signal, remembered);
    return view.unreadable ? { ...view, name: before.name, book: before.book } : this.#named(view, before.book, signal);
  }

  #read(
    key: number,
    source: Source,
    options: ReadOptions,
    signal: AbortSignal,
    remembered = this.#given().remembered,
  ): Promise<FileView> {
    const words = say.importReading(this.#given().language, source.name);
    this.#tell({ words, share: 0, reading: true });
    const reading = this.#call('read', { key, source, options, remembered }, signal, (share) =>
      this.#tell({ words, share, reading: true }),
    );
    return reading.catch((error) => {
      if (signal.aborted || error instanceof DeskEnded) throw error;
      return { key, name: source.name, options, sheets: [], sheet: 0, unreadable: { reason: 'fault' as const } };
    });
  }

  async #change(keys: readonly number[], call: (one: FileView) => Promise<FileView>): Promise<void> {
    await this.#work(async (signal) => {
      const files: FileView[] = [];
      for (const one of this.files) files.push(one.table && keys.includes(one.key) ? await call(one) : one);
      await this.#planned(files, signal);
    });
  }

  async #planned(files: readonly FileView[], signal: AbortSignal): Promise<void> {
    if (this.#lost) await this.#restore(files, signal);
    const { language, source, stages, members, units, aliases } = this.#given();
    const planned = files.filter(({ table }) => table);
    const words = say.importComparing(language);
    const meanings = new Map([...stages.map(({ name, status }) => [name, status] as const), ...this.meanings]);
    const plan =
      planned.length === 0
        ? undefined
        : await this.#call(
            'plan',
            {
              keys: planned.map(({ key }) => key),
              source,
              stages: [...meanings].map(([name, status]) => ({ name, status })),
              members,
              units,
              ...(aliases && { aliases }),
              joins: this.joins,
            },
            signal,
            (share) => this.#tell({ words, share, reading: false }),
          );
    signal.throwIfAborted();
    this.files = files;
    this.planned = planned;
    // A sheet of no kind beside others of its workbook is left out without a word; its line says so.
    const asked = plan?.open.filter((one) => !('optional' in one && one.choose === 'kind' && planned[one.file]?.book));
    this.questions = questionsOf(asked ?? [], planned, this.questions);
    if (plan) this.plan = plan;
    else delete this.plan;
  }

  /** After the worker was ended: reads again what it held, as it was read. */
  async #restore(files: readonly FileView[], signal: AbortSignal): Promise<void> {
    this.#lost = false;
    for (const { key, options, table } of files) {
      const source = this.#sources.get(key);
      if (!source || !table) continue;
      await this.#readAgain(key, source, options, signal, []);
      await this.#call('map', { key, mapping: table.mapping }, signal);
    }
  }

  #call<K extends keyof Calls>(
    call: K,
    query: Calls[K]['query'],
    signal: AbortSignal = new AbortController().signal,
    onShare: (share: number) => void = () => undefined,
  ): Promise<Calls[K]['value']> {
    return this.#desk.call(call, query, { signal, onShare, knownOf: this.#given().knownOf });
  }

  #tell(working: Working): void {
    this.working = working;
    this.#host.requestUpdate();
  }

  /** Runs the newest piece of work alone: one that is under way stops, and what it had changed nothing. */
  async #work(piece: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      this.failed = false;
      if (this.#lost && this.files.length > 0) await this.#restore(this.files, stop.signal);
      await piece(stop.signal).catch(async (error) => {
        if (!(error instanceof DeskEnded) || stop.signal.aborted) throw error;
        await this.#restore(this.files, stop.signal);
        await piece(stop.signal);
      });
    } catch {
      if (!stop.signal.aborted) this.failed = true;
    } finally {
      if (this.#stop === stop) {
        this.busy = false;
        delete this.working;
      }
      this.#host.requestUpdate();
    }
  }
}

/** More sheets than a workbook of records has: reports by the day may have hundreds. */
const MOST_SHEETS = 30;

/** Whether its rows are taken for something, with all that is needed of it. */
function isKnown({ table }: FileView): boolean {
  return table !== undefined && table.mapping.kind !== 'unknown' && missingFields(table.mapping).length === 0;
}
