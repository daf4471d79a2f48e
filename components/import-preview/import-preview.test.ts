import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Deal } from '#core/metric/deal.ts';
import type { ImportAction } from '#core/table/plan/import-actions.ts';
import { demos } from './import-preview.demo.ts';
import type { ImportPreview } from './import-preview.ts';

const DEALS =
  'Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n' +
  'D1,First,Li Wei,Won,USD 100.50,2026-01-02,2026-01-20\n' +
  'D2,Second,Li Wei,Signed,USD 200,2026-01-03,2026-02-27\n';

const csv = (text: string | Uint8Array<ArrayBuffer>, name = 'deals.csv') => new File([text], name);

async function opened(files: readonly File[], known: readonly Deal[] = [], language = 'en'): Promise<ImportPreview> {
  const element = await fixture<ImportPreview>(
    html`<pace-import-preview lang=${language} .known=${known} .files=${files}></pace-import-preview>`,
  );
  await settled(element);
  return element;
}

async function settled(element: ImportPreview): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => !part(element, 'progress') && all(element, '.file').length > 0, 'the files were never read');
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

async function choose(element: ImportPreview, selector: string, value: string): Promise<void> {
  const select = part<HTMLSelectElement>(element, selector);
  if (!select) throw new Error(`no ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(element);
}

describe('pace-import-preview', () => {
  describe('accessibility', () => {
    for (const { name, template } of demos)
      for (const language of ['en', 'zh-CN'] as const)
        it(`${name} in ${language} has no violations`, async () => {
          const page = await fixture<HTMLElement>(html`<div lang=${language}>${template(language)}</div>`);
          const element = page.querySelector('pace-import-preview');
          if (element && name !== 'empty') await settled(element);
          await expect(page).to.be.accessible();
        });

    it('every control has a name, and the outcome is announced', async () => {
      const element = await opened([csv(DEALS)]);
      for (const control of all(element, 'select, textarea'))
        expect(control.getAttribute('aria-label') ?? control.closest('label')?.textContent, control.outerHTML).to.be.ok;
      expect(part(element, 'p[role=status]')).to.exist;
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

  it('shows what would change, and hands over actions as plain values', async () => {
    const element = await opened([csv(DEALS)]);
    expect(text(element, '.counts:not(.totals) tbody tr')).to.deep.equal(['Deals 2 0 0']);
    expect(text(element, '.totals tbody tr')).to.deep.equal(['Won 2 US$300.50'.replace('US$', '$')]);
    setTimeout(() => importButton(element)?.click());
    const { detail } = (await oneEvent(element, 'pace-take-in')) as CustomEvent<{ actions: ImportAction[] }>;
    const [action] = structuredClone(detail.actions);
    expect(detail.actions.length).to.equal(1);
    expect(action?.type).to.equal('takeIn');
    if (action?.type !== 'takeIn') return;
    expect(action.deals[0]).to.deep.equal({
      id: 'D1',
      name: 'First',
      owner: 'Li Wei',
      ownerName: 'Li Wei',
      stage: 'Won',
      status: 'won',
      minor: 10_050,
      currency: 'USD',
      created: '2026-01-02',
      closes: '2026-01-20',
    });
    expect(action.members).to.deep.equal([{ alias: 'Li Wei', name: 'Li Wei' }]);
    await element.updateComplete;
    expect(importButton(element)?.disabled).to.equal(true);
    expect(text(element, 'p[role=status]')).to.deep.equal(['Handed over to the workspace.']);
  });

  it('a confirmed stage changes what is handed over', async () => {
    const element = await opened([csv(DEALS)]);
    (all(element, '.stages fieldset[aria-label="“Signed” means"] input')[0] as HTMLInputElement).click();
    await settled(element);
    expect(text(element, '.totals tbody tr')).to.deep.equal(['Won 1 $100.50', 'Open 1 $200']);
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
    const element = await opened([csv(DEALS)], [one, two]);
    expect(text(element, '.counts:not(.totals) tbody tr')).to.deep.equal(['Deals 0 0 2']);
    expect(importButton(element)?.disabled).to.equal(true);
    element.known = [one, { ...two, stage: 'Offer', closes: '2026-03-31' }];
    await settled(element);
    await waitUntil(() => text(element, '.counts:not(.totals) tbody tr')[0] === 'Deals 0 1 1');
    part<HTMLDetailsElement>(element, 'details:has(.changes)')?.setAttribute('open', '');
    expect(text(element, '.changes li')).to.deep.equal(['Second Stage Offer → Signed Close date Mar 31 → Feb 27']);
    expect(importButton(element)?.disabled).to.equal(false);
  });

  it('stages explained before are not asked again, and mean what was said', async () => {
    const element = await opened([csv(DEALS)]);
    element.stages = [
      { source: 'file', name: 'Signed', status: 'open' },
      { source: 'another', name: 'Won', status: 'lost' },
    ];
    await waitUntil(() => text(element, '.totals tbody tr').length === 2);
    expect(text(element, '.stages li > span')).to.deep.equal(['Won']);
    expect(text(element, '.totals tbody tr')).to.deep.equal(['Won 1 $100.50', 'Open 1 $200']);
  });

  it('the mapping is the user’s to change', async () => {
    const element = await opened([csv('Ref,Stage,Amount,Close Date\nD1,Won,USD 5,2026-01-02\n')]);
    expect(importButton(element)?.disabled).to.equal(true);
    expect(part(element, 'details.columns')?.hasAttribute('open')).to.equal(true);
    await choose(element, '.columns select', 'id');
    expect(importButton(element)?.disabled).to.equal(false);
    await choose(element, '[data-is=kind]', 'unknown');
    expect(importButton(element)?.disabled).to.equal(true);
  });

  it('asks for a currency and for the order of day and month before anything is imported', async () => {
    const element = await opened([csv('Deal ID,Stage,Amount,Close Date\n1,Won,1200,03/04/2026\n')]);
    expect(text(element, '.first li').length).to.equal(2);
    await choose(element, '[data-is=currency]', 'JPY');
    (part<HTMLInputElement>(element, '.setting input') as HTMLInputElement).click();
    await settled(element);
    await waitUntil(() => !importButton(element)?.disabled);
    expect(text(element, '.totals tbody tr')).to.deep.equal(['Won 1 ¥1,200']);
    setTimeout(() => importButton(element)?.click());
    const { detail } = (await oneEvent(element, 'pace-take-in')) as CustomEvent<{ actions: ImportAction[] }>;
    expect(detail.actions[0]).to.nested.include({ 'deals[0].minor': 1200, 'deals[0].closes': '2026-04-03' });
  });

  it('a currency left empty in some rows of its column can be chosen for them', async () => {
    const element = await opened([csv('Deal ID,Stage,Amount,Currency\n1,Won,12,USD\n2,Won,5,\n')]);
    expect(importButton(element)?.disabled).to.equal(true);
    await choose(element, '[data-is=currency]', 'EUR');
    await waitUntil(() => !importButton(element)?.disabled);
    expect(text(element, '.totals tbody tr')).to.deep.equal(['Won 1 €5', 'Won 1 $12']);
    expect(part<HTMLSelectElement>(element, '[data-is=currency]')?.value).to.equal('EUR');
  });

  it('impossible dates, unreadable amounts and missing ids leave their rows out, with the reason in both languages', async () => {
    const broken = `${DEALS}D3,Third,Li Wei,Won,USD 1,2026-01-02,2026-02-30\nD4,Fourth,Li Wei,Won,USD x,2026-01-02,2026-02-20\n,Fifth,Li Wei,Won,USD 1,2026-01-02,2026-02-20\n`;
    const element = await opened([csv(broken)]);
    expect(text(element, '.rejected tbody tr')).to.deep.equal([
      '4 Close date: 2026-02-30 does not exist',
      '5 “USD x” is no amount',
      '6 No id or name',
    ]);
    expect(importButton(element)?.disabled).to.equal(false);
    const chinese = await opened([csv(broken)], [], 'zh-CN');
    expect(text(chinese, '.rejected tbody tr')[0]).to.equal('4 成交日期：2026-02-30 这一天不存在');
  });

  it('the rows left out can be had as a file that no spreadsheet runs', async () => {
    const element = await opened([csv(`${DEALS}=1+1,Bad,Li Wei,Won,USD 1,2026-01-02,2026-02-30\n`)]);
    const urls: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      urls.push(blob as Blob);
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => {};
    try {
      part(element, '[data-act=download]')?.click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const written = await urls[0]?.text();
    expect(written?.split('\r\n')[1]).to.equal(
      "deals.csv,4,Close date: 2026-02-30 does not exist,'=1+1,Bad,Li Wei,Won,USD 1,2026-01-02,2026-02-30",
    );
  });

  it('what is no CSV says what it is and what to do; the other files are read', async () => {
    const element = await opened([
      csv(new Uint8Array([0x50, 0x4b, 3, 4, 0x78, 0x6c, 0x2f]), 'a.xlsx'),
      csv(new Uint8Array([0x61, 0xd6, 0xd0, 0x0a, 0x62]), 'gbk.csv'),
      csv('a,b\n1,"2\n', 'open.csv'),
      csv(Array.from({ length: 16_000 }, (_, at) => `c${at}`).join(','), 'wide.csv'),
      csv(DEALS),
    ]);
    expect(text(element, '.file [role=alert]')).to.deep.equal([
      'a.xlsx cannot be read It is a spreadsheet. Open it, save the sheet as “CSV UTF-8”, then choose that file.',
      'gbk.csv cannot be read It is not in UTF-8. Save it as “CSV UTF-8”, then choose it again.',
      'open.csv cannot be read From row 2 on a quotation mark is not closed, so cells cannot be told apart. Correct that row, or export the file again.',
      'wide.csv cannot be read It has 16,000 columns, and 1,000 can be read. Export only the columns you need.',
    ]);
    expect(text(element, '.counts:not(.totals) tbody tr')).to.deep.equal(['Deals 2 0 0']);
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

  it('reads pasted rows', async () => {
    const element = await fixture<ImportPreview>(html`<pace-import-preview lang="en"></pace-import-preview>`);
    const area = part<HTMLTextAreaElement>(element, 'textarea');
    if (area) area.value = DEALS.replaceAll(',', '\t');
    part(element, '[data-act=paste]')?.click();
    await settled(element);
    expect(text(element, '.counts:not(.totals) tbody tr')).to.deep.equal(['Deals 2 0 0']);
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
    const long = `Deal ID,Deal Name,Stage,Amount,Close Date\n${Array.from({ length: 60_000 }, (_, at) => `L${at},x,Won,USD 1,2026-01-02`).join('\n')}`;
    element.files = [csv(long, 'long.csv')];
    await waitUntil(() => part(element, 'progress'), 'no progress was shown', { interval: 1 });
    part(element, '[data-act=cancel]')?.click();
    await waitUntil(() => !part(element, 'progress'));
    expect(text(element, '.file h3')).to.deep.equal(['deals.csv']);
    expect(text(element, 'p[role=status]')).to.deep.equal(['Cancelled. Nothing was stored.']);
    expect(text(element, '.counts:not(.totals) tbody tr')).to.deep.equal(['Deals 2 0 0']);
  });
});
