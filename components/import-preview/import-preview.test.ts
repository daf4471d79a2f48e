import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Deal } from '#core/metric/deal.ts';
import type { ImportAction } from '#core/table/plan/import-actions.ts';
import { demos } from './import-preview.demo.ts';
import type { ImportPreview, TakeIn } from './import-preview.ts';
import type { KnownOf } from './worker/messages.ts';

const DEALS =
  'Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n' +
  'D1,First,Li Wei,Won,USD 100.50,2026-01-02,2026-01-20\n' +
  'D2,Second,Li Wei,Signed,USD 200,2026-01-03,2026-02-27\n';

const csv = (text: string | Uint8Array<ArrayBuffer>, name = 'deals.csv') => new File([text], name);

const knownOf =
  (deals: readonly Deal[]): KnownOf =>
  async (kind, ids) =>
    (kind === 'deals' ? deals.filter(({ id }) => ids.includes(id.slice('file|'.length))) : []) as never;

type Given = Partial<Pick<ImportPreview, 'members' | 'aliases' | 'shapes' | 'stages' | 'imports' | 'taking'>>;

async function opened(
  files: readonly File[],
  known: readonly Deal[] = [],
  given: Given = {},
  language = 'en',
): Promise<ImportPreview> {
  const element = await fixture<ImportPreview>(
    html`<pace-import-preview lang=${language} .knownOf=${knownOf(known)}></pace-import-preview>`,
  );
  Object.assign(element, given, { files });
  await settled(element);
  return element;
}

async function settled(element: ImportPreview): Promise<void> {
  await element.updateComplete;
  await waitUntil(
    () => part(element, '.base')?.getAttribute('aria-busy') === 'false' && all(element, '.file').length > 0,
    'the files were never read',
    {
      timeout: 12_000,
    },
  );
  await element.updateComplete;
}

const part = <E extends Element = HTMLElement>(element: ImportPreview, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const all = (element: ImportPreview, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
/** The text as it is read: a space between cells and elements, none where a person sees none. */
const text = (element: ImportPreview, selector: string) =>
  // biome-ignore lint/performance/useDomNodeTextContent: cells stand apart on screen, not in the source
  all(element, selector).map((each) => each.innerText.replace(/\s+/g, ' ').trim());
const importButton = (element: ImportPreview) => part<HTMLButtonElement>(element, '[data-act=import]');
const counts = (element: ImportPreview) => text(element, '.changes-by-kind tbody tr');
const sums = (element: ImportPreview) => text(element, 'table.totals:has(caption) tbody tr');

async function choose(element: ImportPreview, selector: string, value: string): Promise<void> {
  const select = part<HTMLSelectElement>(element, selector);
  if (!select) throw new Error(`no ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(element);
}

async function press(element: ImportPreview, selector: string): Promise<void> {
  const control = part<HTMLElement>(element, selector);
  if (!control) throw new Error(`no ${selector}`);
  control.click();
  await settled(element);
}

/** What the page is handed, and all actions of it. */
async function taken(element: ImportPreview): Promise<{ detail: TakeIn; actions: ImportAction[] }> {
  setTimeout(() => importButton(element)?.click());
  const { detail } = (await oneEvent(element, 'pace-take-in')) as CustomEvent<TakeIn>;
  const actions: ImportAction[] = [];
  for await (const { action } of detail.actions) actions.push(structuredClone(action));
  return { detail, actions };
}

// Workers start slowly on a busy machine.
describe('pace-import-preview', function (this: Mocha.Suite) {
  this.timeout(15_000);
  describe('accessibility', () => {
    for (const { name, template } of demos)
      for (const language of ['en', 'zh-CN'] as const)
        it(`${name} in ${language} has no violations`, async () => {
          const page = await fixture<HTMLElement>(html`<div lang=${language}>${template(language)}</div>`);
          const element = page.querySelector('pace-import-preview');
          if (element?.files) await settled(element);
          await expect(page).to.be.accessible();
        });

    it('how a file is read is axe clean too, and every control in it has a name', async () => {
      const element = await opened([csv(DEALS)]);
      await press(element, '[aria-expanded]');
      expect(part(element, '[aria-expanded]')?.getAttribute('aria-expanded')).to.equal('true');
      await expect(element).to.be.accessible();
      for (const control of all(element, 'select, textarea, input:not([hidden]):not([type=radio])'))
        expect(control.getAttribute('aria-label') ?? control.closest('label')?.textContent, control.outerHTML).to.be.ok;
    });

    it('a stage is settled with the keyboard: its choices are radio buttons', async () => {
      const element = await opened([csv(DEALS)]);
      const radios = all(element, '.stages fieldset[aria-label="“Signed” means"] input') as HTMLInputElement[];
      expect(radios.map(({ type, checked }) => [type, checked])).to.deep.equal([
        ['radio', false],
        ['radio', true],
        ['radio', false],
      ]);
    });
  });

  it('reads in a worker; where none can be started, on the page', async () => {
    const { Worker } = window;
    const started: string[] = [];
    try {
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          started.push(String(url));
        }
      };
      expect(counts(await opened([csv(DEALS)]))).to.deep.equal(['Deals 2 2 0 0 0']);
      expect(started.length).to.equal(1);
      window.Worker = class {
        constructor() {
          throw new DOMException('no', 'SecurityError');
        }
      } as unknown as typeof Worker;
      expect(counts(await opened([csv(DEALS)]))).to.deep.equal(['Deals 2 2 0 0 0']);
    } finally {
      window.Worker = Worker;
    }
  });

  it('shows what would change, and hands over one act as plain values, made as they are asked for', async () => {
    const element = await opened([csv(DEALS)]);
    expect(counts(element)).to.deep.equal(['Deals 2 2 0 0 0']);
    expect(sums(element)).to.deep.equal(['Won 2 $300.50']);
    expect(importButton(element)?.textContent?.trim()).to.equal('Import 2 deals');
    const { detail, actions } = await taken(element);
    expect(actions.map(({ type }) => type)).to.deep.equal(['beginImport', 'takeIn', 'endImport']);
    const [begin, action] = actions;
    expect(begin).to.deep.include({ import: detail.import, source: 'file' });
    if (action?.type !== 'takeIn') throw new Error('no deals');
    expect(action.deals[0]).to.deep.include({
      id: 'D1',
      name: 'First',
      owner: 'Li Wei',
      stage: 'Won',
      status: 'won',
      minor: 10_050,
      currency: 'USD',
      created: '2026-01-02',
      closes: '2026-01-20',
      from: '0/2',
    });
    expect(action.members).to.deep.equal([{ alias: 'Li Wei', name: 'Li Wei' }]);
  });

  it('a confirmed stage changes what is handed over', async () => {
    const element = await opened([csv(DEALS)]);
    await press(element, '.stages fieldset[aria-label="“Signed” means"] input');
    expect(sums(element)).to.deep.equal(['Won 1 $100.50', 'Open 1 $200']);
  });

  it('the same file again is nothing new; a changed deal shows old and new', async () => {
    const one: Deal = {
      id: 'file|D1',
      name: 'First',
      stage: 'Won',
      status: 'won',
      amount: { minor: 10_050, currency: 'USD' },
      created: '2026-01-02',
      closes: '2026-01-20',
      stages: [],
    };
    const two: Deal = {
      ...one,
      id: 'file|D2',
      name: 'Second',
      stage: 'Signed',
      amount: { minor: 20_000, currency: 'USD' },
      created: '2026-01-03',
      closes: '2026-02-27',
    };
    const same = await opened([csv(DEALS)], [one, two]);
    expect(counts(same)).to.deep.equal(['Deals 2 0 0 2 0']);
    expect(importButton(same)?.disabled).to.equal(true);
    expect(importButton(same)?.textContent?.trim()).to.equal('Nothing new');
    const element = await opened([csv(DEALS)], [one, { ...two, stage: 'Offer', closes: '2026-03-31' }]);
    expect(counts(element)).to.deep.equal(['Deals 2 0 1 1 0']);
    part<HTMLDetailsElement>(element, 'details.changed')?.setAttribute('open', '');
    expect(text(element, '.changes li')).to.deep.equal(['Second Stage Offer → Signed Close date Mar 31 → Feb 27']);
    expect(importButton(element)?.textContent?.trim()).to.equal('Import 1 deal');
  });

  it('stages explained before are not asked again, and mean what was said', async () => {
    const stages = [
      { source: 'file', name: 'Signed', status: 'open' as const },
      { source: 'another', name: 'Won', status: 'lost' as const },
    ];
    const element = await opened([csv(DEALS)], [], { stages });
    expect(text(element, '.stages li > .which')).to.deep.equal(['Won']);
    expect(sums(element)).to.deep.equal(['Won 1 $100.50', 'Open 1 $200']);
  });

  it('a column that is missing is asked for; the answer stays in sight', async () => {
    const element = await opened([csv('c1,c2,c3\nzz,5,p\nyy,6,q\n', 'quota.csv')]);
    await choose(element, '[data-is=kind]', 'quotas');
    await waitUntil(() => part(element, '.questions li.now [data-is=column]'), 'the question');
    expect(importButton(element)?.disabled ?? true).to.equal(true);
    const asked = () => all(element, '.questions li').find((each) => each.querySelector('[data-is=column]'));
    const select = asked()?.querySelector<HTMLSelectElement>('[data-is=column]');
    const option = [...(select?.options ?? [])].find(({ textContent }) => /c1/.test(textContent ?? ''));
    if (!select || !option) throw new Error('the owner’s column cannot be chosen');
    select.value = option.value;
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(text(element, '.questions li .chip')).to.include('answered');
  });

  it('asks for a currency and for the order of day and month, one question standing out', async () => {
    const element = await opened([csv('Deal ID,Stage,Amount,Close Date\n1,Won,1200,03/04/2026\n')]);
    expect(text(element, '.questions h3')).to.deep.equal(['2 questions before importing']);
    expect(all(element, '.questions li.now').length).to.equal(1);
    expect(importButton(element)?.disabled).to.equal(true);
    await choose(element, '.questions [data-is=currency]', 'JPY');
    expect(text(element, '.questions h3')).to.deep.equal(['1 question before importing']);
    await press(element, '.questions li.now input');
    expect(text(element, '.questions h3')).to.deep.equal(['All questions are answered']);
    expect(all(element, '.questions li').length).to.equal(2);
    expect(importButton(element)?.disabled).to.equal(false);
    expect(sums(element)).to.deep.equal(['Won 1 ¥1,200']);
    const { actions } = await taken(element);
    expect(actions[1]).to.nested.include({ 'deals[0].minor': 1200, 'deals[0].closes': '2026-04-03' });
  });

  it('a currency left empty in some rows of its column can be chosen for them', async () => {
    const element = await opened([csv('Deal ID,Stage,Amount,Currency\n1,Won,12,USD\n2,Won,5,\n')]);
    expect(importButton(element)?.disabled).to.equal(true);
    await choose(element, '[data-is=currency]', 'EUR');
    expect(importButton(element)?.disabled).to.equal(false);
    expect(sums(element)).to.have.members(['Won 1 €5', 'Won 1 $12']);
    expect(part<HTMLSelectElement>(element, '[data-is=currency]')?.value).to.equal('EUR');
  });

  it('a file is read as one with its headers was the last time, and says so; it can be recognised anew', async () => {
    const vague = (rows: string) => csv(`Deal ID,Stage,Amount,Close Date\n${rows}`, 'export.csv');
    const first = await opened([vague('1,Won,1200,03/04/2026\n')]);
    await choose(first, '.questions [data-is=currency]', 'JPY');
    await press(first, '.questions li.now input');
    const { detail } = await taken(first);
    const shapes = JSON.parse(JSON.stringify(detail.shapes));
    const next = await opened([csv('Close Date,Amount,Deal ID,Stage\n05/06/2026,800,2,Won\n', 'next.csv')], [], {
      shapes,
    });
    expect(all(next, '.questions li').length).to.equal(0);
    expect(text(next, '.file .chip')).to.include('read as last time');
    expect(sums(next)).to.deep.equal(['Won 1 ¥800']);
    await press(next, '[aria-expanded]');
    await press(next, '[data-act=recognise]');
    expect(text(next, '.questions h3')).to.deep.equal(['2 questions before importing']);
  });

  it('impossible dates, unreadable amounts and missing ids leave their rows out, with the reason in both languages', async () => {
    const broken = `${DEALS}D3,Third,Li Wei,Won,USD 1,2026-01-02,2026-02-30\nD4,Fourth,Li Wei,Won,USD x,2026-01-02,2026-02-20\n,Fifth,Li Wei,Won,USD 1,2026-01-02,2026-02-20\n`;
    const element = await opened([csv(broken)]);
    expect(counts(element)).to.deep.equal(['Deals 2 2 0 0 3']);
    expect(text(element, '.rejected tbody tr')).to.deep.equal([
      '4 Close date: 2026-02-30 does not exist',
      '5 “USD x” is no amount',
      '6 No id or name',
    ]);
    expect(importButton(element)?.disabled).to.equal(false);
    const chinese = await opened([csv(broken)], [], {}, 'zh-CN');
    expect(text(chinese, '.rejected tbody tr')[0]).to.equal('4 成交日期：2026-02-30 这一天不存在');
  });

  it('the rows left out can be had as a file that no spreadsheet runs', async () => {
    const element = await opened([csv(`${DEALS}=1+1,Bad,Li Wei,Won,USD 1,2026-01-02,2026-02-30\n`)]);
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      files.push(blob as Blob);
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => {};
    try {
      part(element, '[data-act=download]')?.click();
      await waitUntil(() => files.length > 0, 'the file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const written = (await files[0]?.text()) ?? '';
    expect(written).to.contain('Close date: 2026-02-30 does not exist');
    expect(written).to.contain("'=1+1,Bad,Li Wei,Won,USD 1,2026-01-02,2026-02-30");
    const mended = written.replace("'=1+1", 'D9').replace('2026-02-30,', '2026-02-28,');
    const again = await opened([csv(mended, (files[0] as File).name)]);
    expect(counts(again)).to.deep.equal(['Deals 1 1 0 0 0']);
    expect(all(again, '.questions li').length).to.equal(0);
  });

  it('what cannot be read says what it is and what to do; the other files are read', async () => {
    const element = await opened([
      csv(new TextEncoder().encode('%PDF-1.7'), 'a.pdf'),
      csv('', 'empty.csv'),
      csv(Array.from({ length: 16_000 }, (_, at) => `c${at}`).join(','), 'wide.csv'),
      csv(DEALS),
    ]);
    expect(text(element, '.file [role=alert] h3')).to.deep.equal([
      'a.pdf cannot be read',
      'empty.csv cannot be read',
      'wide.csv cannot be read',
    ]);
    expect(text(element, '.file [role=alert] p')[2]).to.equal(
      'It has 16,000 columns, and 1,000 can be read. Export only the columns you need.',
    );
    expect(counts(element)).to.deep.equal(['Deals 2 2 0 0 0']);
  });

  it('a thousand columns do not hang the page: some are shown, all can be found', async () => {
    const names = Array.from({ length: 990 }, (_, at) => `extra ${at}`);
    const header = ['Deal ID', 'Stage', 'Amount', ...names];
    const element = await opened([csv(`${header.join(',')}\n1,Won,USD 5${',x'.repeat(names.length)}\n`)]);
    await press(element, '[aria-expanded]');
    expect(all(element, '.columns tbody tr').length).to.equal(40);
    expect(text(element, '.columns tbody th').slice(0, 3)).to.deep.equal(['Deal ID', 'Stage', 'Amount']);
    const find = part<HTMLInputElement>(element, '.columns input');
    if (!find) throw new Error('no way to find a column');
    find.value = 'extra 98';
    find.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(text(element, '.columns tbody th').length).to.equal(11);
  });

  it('hostile text is shown as text', async () => {
    const element = await opened([
      csv(
        '__proto__,Deal ID,Stage,Amount,Close Date\n<img src=x onerror=window.hit=1>,"<script>window.hit=1</script>",<b>Won</b>,USD 1,2026-01-02\n',
      ),
    ]);
    expect(part(element, 'img, .stages b, script')).to.equal(null);
    expect((window as { hit?: number }).hit).to.equal(undefined);
    expect(text(element, '.stages li')[0]).to.contain('<b>Won</b>');
  });

  it('names that nearly agree are shown with both sides and counts, and can be told apart', async () => {
    const pipeline =
      'Deal ID,Product,Stage,Amount,Close Date\n1,GTXPro,Won,USD 5,2026-01-02\n2,GTXPro,Won,USD 6,2026-01-03\n';
    const products = 'Product ID,Product Name,List Price\n1,GTX Pro,USD 550\n2,MG Muse,USD 55\n';
    const element = await opened([csv(pipeline, 'pipeline.csv'), csv(products, 'products.csv')]);
    expect(text(element, '.joins .which')).to.deep.equal(['Product GTXPro in 2 rows → GTX Pro']);
    const chosen = () => part<HTMLInputElement>(element, '.joins input:checked')?.parentElement?.textContent?.trim();
    expect(chosen()).to.equal('the same');
    await press(element, '.joins label:last-of-type input');
    expect(chosen()).to.equal('different');
  });

  it('an owner nobody knows is a new person, or somebody of the team', async () => {
    const members = [
      { id: 'li', name: 'Li Wei' },
      { id: 'an', name: 'An Na' },
    ];
    const element = await opened([csv(DEALS.replaceAll('Li Wei', 'Zhou Min'))], [], { members });
    part<HTMLDetailsElement>(element, 'details.people')?.setAttribute('open', '');
    expect(text(element, '.people .which')).to.deep.equal(['Zhou Min']);
    await choose(element, '.people select', 'An Na');
    const { actions } = await taken(element);
    expect(actions[1]).to.nested.include({ 'members[0].member': 'an' });
  });

  it('what is not imported is said: unused files and columns', async () => {
    const element = await opened([csv(DEALS.replace('Deal Name', 'Favourite colour')), csv('a,b\n1,2\n', 'notes.csv')]);
    part<HTMLDetailsElement>(element, 'details.not-imported')?.setAttribute('open', '');
    expect(text(element, '.not-imported li')).to.deep.equal([
      'deals.csv, columns without a meaning here: Favourite colour',
      'notes.csv: not used',
    ]);
  });

  it('reads rows pasted into the field, and cells pasted anywhere else', async () => {
    const element = await fixture<ImportPreview>(html`<pace-import-preview lang="en"></pace-import-preview>`);
    const area = part<HTMLTextAreaElement>(element, 'textarea');
    if (area) area.value = DEALS.replaceAll(',', '\t');
    part(element, '[data-act=paste]')?.click();
    await settled(element);
    expect(counts(element)).to.deep.equal(['Deals 2 2 0 0 0']);
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      `${DEALS}D3,Third,Li Wei,Won,USD 1,2026-01-02,2026-02-03\n`.replaceAll(',', '\t'),
    );
    const pasting = () => {
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      // Firefox leaves out what a script hands over; a person's own paste carries it there too.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      return event;
    };
    const event = pasting();
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await settled(element);
    expect(counts(element)).to.deep.equal(['Deals 3 3 0 0 0']);
    const field = await fixture<HTMLInputElement>(html`<input aria-label="another" />`);
    const elsewhere = pasting();
    field.dispatchEvent(elsewhere);
    expect(elsewhere.defaultPrevented, 'a paste into a field is the field’s').to.equal(false);
  });

  it('takes dropped files', async () => {
    const element = await fixture<ImportPreview>(html`<pace-import-preview lang="en"></pace-import-preview>`);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(csv(DEALS));
    part(element, '.base')?.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
    await element.updateComplete;
    expect(part(element, '.drop.over')).to.exist;
    part(element, '.base')?.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await settled(element);
    expect(importButton(element)?.textContent?.trim()).to.equal('Import 2 deals');
  });

  it('a long file shows its progress and can be cancelled; what was read before stays', async () => {
    const element = await opened([csv(DEALS)]);
    const long = `Deal ID,Deal Name,Stage,Amount,Close Date\n${Array.from({ length: 200_000 }, (_, at) => `L${at},x,Won,USD 1,2026-01-02`).join('\n')}`;
    element.files = [csv(long, 'long.csv')];
    await waitUntil(() => part(element, 'progress'), 'no progress was shown', { interval: 1 });
    part(element, '[data-act=cancel]')?.click();
    await waitUntil(() => !part(element, 'progress'));
    expect(text(element, '.file h3')).to.deep.equal(['deals.csv']);
    expect(text(element, 'p[role=status]')).to.deep.equal(['Cancelled. Nothing was stored.']);
    expect(counts(element)).to.deep.equal(['Deals 2 2 0 0 0']);
    const { actions } = await taken(element);
    expect(actions.length, 'what was planned can still be taken in').to.equal(3);
  }).timeout(20_000);

  describe('taking in', () => {
    const counted = { added: 4_238, changed: 12, unchanged: 3 };

    it('shows the share and can be cancelled; nothing can be changed meanwhile', async () => {
      const element = await opened([csv(DEALS)]);
      element.taking = { state: 'running', share: 0.43 };
      await element.updateComplete;
      expect(text(element, '.taking .share')).to.deep.equal(['43%']);
      expect(importButton(element)?.disabled).to.equal(true);
      expect(part(element, '.file')?.closest('[inert]')).to.exist;
      setTimeout(() => part(element, '[data-act=cancel-taking]')?.click());
      await oneEvent(element, 'pace-cancel-taking');
    });

    it('says what it did with its undo, takes the focus, and keeps the rows left out at hand', async () => {
      const element = await opened([csv(`${DEALS}D3,x,Li Wei,Won,USD 1,2026-01-02,2026-02-30\n`)]);
      element.taking = { state: 'running', share: 0.9 };
      await element.updateComplete;
      element.taking = { state: 'done', import: 'i1', counts: counted };
      await element.updateComplete;
      expect(text(element, '.result')).to.deep.equal(['4,238 added, 12 changed, 3 as before.']);
      expect((element.renderRoot as ShadowRoot).activeElement?.className).to.equal('result');
      expect(part(element, '[data-act=download]')).to.exist;
      expect(importButton(element)).to.equal(null);
      setTimeout(() => part(element, '[data-act=undo]')?.click());
      const { detail } = await oneEvent(element, 'pace-undo-import');
      expect(detail).to.deep.equal({ import: 'i1' });
      await press(element, '[data-act=more]').catch(() => undefined);
      expect(all(element, '.file').length).to.equal(0);
    });

    it('says why nothing was imported; the files stay to try again', async () => {
      const element = await opened([csv(DEALS)]);
      element.taking = { state: 'failed', why: 'because.' };
      await element.updateComplete;
      expect(text(element, '.taking[role=alert]')).to.deep.equal(['Nothing was imported: because.']);
      expect(importButton(element)?.disabled).to.equal(false);
    });

    it('what was imported so far can be taken back: the newest at once, an older one after a question', async () => {
      const past = (id: string, at: number) => ({
        id,
        at,
        files: [{ name: `${id}.csv` }],
        counts: { ...counted, rejected: 0 },
      });
      const element = await fixture<ImportPreview>(
        html`<pace-import-preview lang="en" .imports=${[past('new', 2e12), past('old', 1e12)]}></pace-import-preview>`,
      );
      const [newest, older] = all(element, '[data-act=undo-past]');
      setTimeout(() => newest?.click());
      expect((await oneEvent(element, 'pace-undo-import')).detail).to.deep.equal({ import: 'new' });
      older?.click();
      await element.updateComplete;
      expect(part<HTMLDialogElement>(element, 'dialog')?.open).to.equal(true);
      setTimeout(() => part(element, '[data-act=undo-do]')?.click());
      expect((await oneEvent(element, 'pace-undo-import')).detail).to.deep.equal({ import: 'old' });
    });
  });
});
