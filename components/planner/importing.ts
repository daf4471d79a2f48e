import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { today } from '#components/bind/today.ts';
import type { TakeIn } from '#components/import-preview/import-preview.ts';
import type { Taking } from '#components/import-preview/taking.ts';
import type { KnownOf, KnownRecords } from '#components/import-preview/worker/messages.ts';
import { failureWords } from '#components/parts/save-line.ts';
import { type Imports, SaveError, type Session, type WorkspaceInfo } from '#core/store/session/session.ts';
import type { KnownMember } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { knownQuotas } from './known-quotas.ts';

/** The name under which files' records are known: one for all, so that a file finds again what another brought. */
const SOURCE = 'file';

/** The import section of the planner: the preview over a session, and the taking in of what it hands over. */
export class Importing implements ReactiveController {
  #taking?: Taking;
  #imports: Imports = { imports: [], shapes: [] };
  #session?: Session;
  #team: { readonly info: WorkspaceInfo; readonly members: readonly KnownMember[] } | undefined;
  #cancelled = false;
  #stop: () => void = () => undefined;
  readonly #host: ReactiveControllerHost;
  readonly #language: () => Language;

  constructor(host: ReactiveControllerHost, language: () => Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancelled = true;
    this.#stop();
  }

  /** Follows a session's imports; another session's are forgotten. */
  follow(session: Session | undefined): void {
    this.#stop();
    this.#session = session;
    this.#taking = undefined;
    this.#imports = { imports: [], shapes: [] };
    if (!session) return;
    this.#stop = session.subscribe({ kind: 'imports' }, (imports) => {
      this.#imports = imports;
      this.#host.requestUpdate();
    });
  }

  section(info: WorkspaceInfo): TemplateResult {
    return html`<pace-import-preview
      source=${SOURCE} .knownOf=${this.#knownOf} .members=${this.#members(info)} .units=${info.people.units} .stages=${info.stages} .aliases=${info.aliases} .currency=${info.currency}
      .imports=${this.#imports.imports} .shapes=${this.#imports.shapes} .taking=${this.#taking}
      @pace-take-in=${this.#onTakeIn} @pace-cancel-taking=${this.#onCancel} @pace-undo-import=${this.#onUndo}
    ></pace-import-preview>`;
  }

  /** The team as files may name it; the same list until the team changes, since a new one is compared with anew. */
  #members(info: WorkspaceInfo): readonly KnownMember[] {
    if (this.#team?.info !== info) {
      const aliases = new Map<string, string[]>();
      for (const [alias, member] of Object.entries(info.aliases))
        aliases.set(member, [...(aliases.get(member) ?? []), alias]);
      const members = info.people.members.map(({ id, name }) => ({ id, name, aliases: aliases.get(id) ?? [] }));
      this.#team = { info, members };
    }
    return this.#team.members;
  }

  /** What the workspace knows, asked by a slice of ids or by years, never all of it. */
  readonly #knownOf: KnownOf = async <K extends keyof KnownRecords>(
    kind: K,
    ids: readonly string[],
    source: string = SOURCE,
  ) => {
    const session = this.#session;
    const rows = (of: 'orders' | 'accounts' | 'products' | 'activities') => async () =>
      (await session?.read({ kind: 'captured', of, source, ids })) ?? [];
    const known: { [P in keyof KnownRecords]: () => Promise<KnownRecords[P]> } = {
      deals: async () => (await session?.read({ kind: 'deals', source, ids })) ?? [],
      orders: rows('orders'),
      accounts: rows('accounts'),
      products: rows('products'),
      activities: rows('activities'),
      quotas: async () => (session ? knownQuotas(session, ids.map(Number), today()) : []),
    };
    return known[kind]();
  };

  readonly #onTakeIn = async ({ detail }: CustomEvent<TakeIn>): Promise<void> => {
    const session = this.#session;
    if (!session || this.#taking?.state === 'running') return;
    this.#cancelled = false;
    this.#tell({ state: 'running', share: 0 });
    try {
      this.#tell(await this.#takeIn(session, detail));
    } catch (error) {
      await session.act({ type: 'abandonImport', import: detail.import }).catch(() => undefined);
      this.#tell({ state: 'failed', why: this.#reason(error) });
    }
  };

  async #takeIn(session: Session, { import: id, actions, shapes }: TakeIn): Promise<Taking> {
    const language = this.#language();
    let refused: 'currency' | undefined;
    for await (const { action, share } of actions) {
      if (this.#cancelled) {
        await session.act({ type: 'abandonImport', import: id });
        return { state: 'cancelled' };
      }
      if (action.type === 'beginImport') {
        const { begun } = await session.act(action);
        if (!begun) return { state: 'failed', why: say.importFailedBusy(language) };
      } else if (action.type === 'endImport') {
        const end = await this.#end(session, action, refused);
        // Writes of their own: while the import runs, none is stored. That one fails is said by the save line.
        for (const one of shapes) session.act({ type: 'rememberShape', ...one }).catch(() => undefined);
        return end;
      } else {
        const result = (await session.act(action)) as { readonly refused?: 'currency' | 'import' } | undefined;
        if (result?.refused === 'import') return { state: 'failed', why: say.importFailedBroken(language) };
        refused ??= result?.refused;
      }
      this.#tell({ state: 'running', share });
    }
    return { state: 'failed', why: say.importFailedBroken(language) };
  }

  async #end(
    session: Session,
    action: { readonly type: 'endImport'; readonly import: string; readonly rejected: number },
    refused: 'currency' | undefined,
  ): Promise<Taking> {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    const stored = async () =>
      (await session.read({ kind: 'imports' })).imports.find((one) => one.id === action.import)?.counts;
    let unsaved: string | undefined;
    try {
      const ended = await session.act(action);
      // Who keeps the workspace was started anew in between: before the end, which then brings nothing, or after it.
      const known = ended.done ? undefined : await stored();
      if (!ended.done && !known) return { state: 'failed', why: say.importFailedBroken(this.#language()) };
      Object.assign(counts, known);
      for (const some of Object.values(ended.counts)) {
        counts.added += some.added;
        counts.changed += some.changed;
        counts.unchanged += some.unchanged;
      }
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      // It is all there in memory and is stored whole once it can be: what the save line says of any change.
      unsaved = say.notSavedBecause(this.#language(), this.#reason(error));
      Object.assign(counts, await stored());
    }
    return { state: 'done', import: action.import, counts, ...(refused && { refused }), ...(unsaved && { unsaved }) };
  }

  readonly #onCancel = (): void => {
    this.#cancelled = true;
  };

  readonly #onUndo = async ({ detail }: CustomEvent<{ readonly import: string }>): Promise<void> => {
    if (!this.#session || this.#taking?.state === 'running') return;
    this.#tell({ state: 'undoing' });
    try {
      const { done, kept } = await this.#session.act({ type: 'undoImport', import: detail.import });
      this.#tell(done ? { state: 'undone', kept } : { state: 'undoFailed' });
    } catch {
      this.#tell({ state: 'undoFailed' });
    }
  };

  #reason(error: unknown): string {
    return failureWords(error instanceof SaveError ? error.reason : 'unknown', this.#language());
  }

  #tell(taking: Taking): void {
    this.#taking = taking;
    this.#host.requestUpdate();
  }
}
