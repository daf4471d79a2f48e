import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#components/record-list/record-list.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { today } from '#components/bind/today.ts';
import { button } from '#components/parts/button.styles.ts';
import { requestExport } from '#components/parts/save-line.ts';
import type { OpenRecord } from '#components/record-list/record-details.ts';
import { KINDS } from '#components/record-list/record-fields.ts';
import { PAGE } from '#components/record-list/record-list.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { RecordKind, RecordPage, Session, WorkspaceInfo } from '#core/store/session/session.ts';
import * as say from '#core/text/sentences.ts';
import type { ExportFormat, ExportWish } from './export/exporter.ts';
import type { OpenExporter } from './export/open-exporter.ts';
import { type ExportState, exportPanel, type OfferedFile } from './export-panel.ts';

type Asked = { readonly of: RecordKind; readonly search: string; readonly from: number; readonly count: number };

/**
 * @summary All records of a workspace with where their values come from, and the ways to take them elsewhere.
 * @event pace-export-request - The person wants the workspace itself as a file.
 */
@customElement('pace-workspace-data')
export class PaceWorkspaceData extends LitElement {
  static override styles = [
    tokens,
    host,
    button,
    css`
      :host, .base { block-size: 100%; }
      /* What the ways out are called can be seen below the list at once. */
      .base { display: grid; grid-template-rows: max(72%, 340px) auto; background: var(--canvas); }
      pace-record-list { min-block-size: 0; border-block-end: 1px solid var(--line-2); }
      .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: var(--s-7); padding: var(--s-6) var(--s-5) var(--s-8); }
      section { display: grid; gap: var(--s-4); align-content: start; justify-items: start; }
      h3 { font-size: var(--t-lead); }
      p { color: var(--ink-2); max-inline-size: 60ch; }
      .formats { display: grid; gap: var(--s-3); }
      .formats li { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-4); color: var(--ink-2); font-size: var(--t-small); }
      .formats .button { min-inline-size: 15ch; }
      .progress { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4); font-size: var(--t-small); color: var(--ink-2); }
      progress { inline-size: 160px; accent-color: var(--accent); }
      .outcome { font-size: var(--t-small); color: var(--ink-2); }
      .outcome ul { display: grid; gap: var(--s-2); margin-block-start: var(--s-3); }
      .outcome a { overflow-wrap: anywhere; }
      .wrong { color: var(--bad); }
      @media (max-width: 620px) { .button { min-block-size: 36px; } }
    `,
  ];

  /** Where the records are read from. */
  @property({ attribute: false }) session?: Session;

  /** The workspace, for the names of its people. */
  @property({ attribute: false }) info?: WorkspaceInfo;

  @state() private asked: Asked = { of: 'deals', search: '', from: 0, count: PAGE };
  @state() private shown?: { readonly asked: Asked; readonly page: RecordPage };
  @state() private failed = false;
  @state() private counts: Readonly<Partial<Record<RecordKind, number>>> = {};
  @state() private opened?: OpenRecord;
  @state() private exporting?: ExportState;

  private readonly speech = new LanguageController(this);
  private stop?: () => void;
  private running?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.running?.abort();
    this.letGo();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.listen();
    else if (changed.has('info')) void this.count();
  }

  override render() {
    const { language } = this.speech;
    const { asked, shown } = this;
    const names = Object.fromEntries(this.info?.people.members.map(({ id, name }) => [id, name]) ?? []);
    const page = shown?.asked.of === asked.of ? shown.page : undefined;
    return html`<div class="base" lang=${language}>
      <pace-record-list
        .of=${asked.of} .search=${asked.search} .from=${shown?.asked.of === asked.of ? shown.asked.from : 0} .counts=${this.counts} .page=${page}
        .names=${names} .opened=${this.opened} .pending=${shown?.asked !== asked && !this.failed} .failed=${this.failed}
        @pace-list-records=${this.onList} @pace-open-record=${this.onOpen} @pace-close-record=${this.onClose}
      ></pace-record-list>
      ${
        this.session
          ? exportPanel(
              this.exporting,
              { start: this.onExport, cancel: () => this.running?.abort(), takeOut: () => requestExport(this) },
              language,
            )
          : nothing
      }
    </div>`;
  }

  private listen(): void {
    this.stop?.();
    this.failed = false;
    const { session, asked } = this;
    if (!session) return;
    void this.count();
    // Read first: a subscription does not say when it cannot be answered.
    session.read({ kind: 'records', ...asked }).catch(() => {
      if (this.asked === asked) this.failed = true;
    });
    this.stop = session.subscribe({ kind: 'records', ...asked }, (page) => {
      this.shown = { asked, page };
    });
  }

  private async count(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const counted = await Promise.all(
      KINDS.map(async (of) => [of, await session.read({ kind: 'records', of, count: 0 })] as const),
    ).catch(() => []);
    this.counts = Object.fromEntries(counted.map(([of, { total }]) => [of, total]));
  }

  private readonly onList = (event: CustomEvent<Asked>): void => {
    this.asked = event.detail;
    this.listen();
  };

  private readonly onOpen = async (event: CustomEvent<{ of: RecordKind; id: string }>): Promise<void> => {
    const { of, id } = event.detail;
    const row = this.shown?.page.rows.find((one) => one.id === id);
    if (!row) return;
    this.opened = { row };
    const origins = await this.session?.read({ kind: 'provenance', of, id }).catch(() => []);
    // Closed meanwhile, or another one opened.
    if (this.opened?.row === row) this.opened = { row, origins: origins ?? [] };
  };

  private readonly onClose = (): void => {
    this.opened = undefined;
  };

  private readonly onExport = async (format: ExportFormat): Promise<void> => {
    const { session, info } = this;
    if (!session || this.running) return;
    this.letGo();
    const running = new AbortController();
    this.running = running;
    this.exporting = { state: 'reading', read: 0, of: info?.counts.deals ?? 0 };
    const { language } = this.speech;
    const name = `${(info?.name || say.plannerUnnamed(language)).replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')} ${today()}`;
    const wish: ExportWish = { format, language, name, at: Date.now() };
    const onProgress = (read: number, of: number) => {
      this.exporting = read < of ? { state: 'reading', read, of } : { state: 'writing' };
    };
    let exporter: OpenExporter | undefined;
    try {
      const [{ openExporter }, { exportRecords }] = await Promise.all([
        import('./export/open-exporter.ts'),
        import('./export/export-records.ts'),
      ]);
      exporter = await openExporter();
      const files = await exportRecords(session, exporter, {
        ...wish,
        today: today(),
        onProgress,
        signal: running.signal,
      });
      this.exporting = files.length === 0 ? { state: 'nothing' } : { state: 'ready', files: files.map(offered) };
      await this.updateComplete;
      // One file is simply handed over; several would each have to be allowed, so they are offered.
      if (files.length === 1) this.renderRoot.querySelector<HTMLAnchorElement>('a[download]')?.click();
    } catch {
      this.exporting = { state: running.signal.aborted ? 'cancelled' : 'failed' };
    } finally {
      exporter?.close();
      this.running = undefined;
    }
  };

  /** The files of the export before: their bytes stay in memory as long as their addresses do. */
  private letGo(): void {
    if (this.exporting?.state === 'ready') for (const { url } of this.exporting.files) URL.revokeObjectURL(url);
    this.exporting = undefined;
  }
}

function offered({ name, rows, bytes }: { name: string; rows: number; bytes: Uint8Array<ArrayBuffer> }): OfferedFile {
  return { name, rows, size: bytes.length, url: URL.createObjectURL(new Blob([bytes])) };
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-workspace-data': PaceWorkspaceData;
  }
}
