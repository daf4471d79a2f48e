import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { violations } from '#test/axe.ts';
import { demoWorkspace } from './workspace-settings.demo.ts';
import './workspace-settings.ts';
import type { PaceWorkspaceSettings } from './workspace-settings.ts';

const settings = (lang = 'en') =>
  fixture<PaceWorkspaceSettings>(
    html`<pace-workspace-settings lang=${lang} .info=${demoWorkspace(lang === 'en' ? 'en' : 'zh-CN')}></pace-workspace-settings>`,
  );
const inside = <E extends Element>(element: PaceWorkspaceSettings, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('pace-workspace-settings: accessibility', () => {
  for (const lang of ['en', 'zh-CN']) {
    it(`is clean in ${lang}`, async () => {
      expect(await violations(await settings(lang))).to.deep.equal([]);
    });
  }
});

describe('pace-workspace-settings', () => {
  it('adds a person to a unit from the start of the year', async () => {
    const element = await settings();
    inside<HTMLInputElement>(element, 'form [name=name]').value = 'New person';
    inside<HTMLSelectElement>(element, 'form [name=unit]').value = 'u1';
    setTimeout(() => inside<HTMLFormElement>(element, 'form').requestSubmit());
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail.type).to.equal('setPeople');
    expect(detail.people.members[0].name).to.equal('New person');
    expect(detail.people.placements[0].unit).to.equal('u1');
    expect(detail.people.placements[0].from).to.match(/-01-01$/);
  });

  it('says what counts as revenue, why it matters, and changes it', async () => {
    const element = await settings();
    const select = inside<HTMLSelectElement>(element, 'select[name=revenue]');
    expect(select.value).to.equal('deals');
    const help = inside<HTMLElement>(element, `#${select.getAttribute('aria-describedby')}`);
    expect(help.textContent).to.contain('not counted twice');
    select.value = 'orders';
    setTimeout(() => select.dispatchEvent(new Event('change')));
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail).to.deep.equal({ type: 'configure', settings: { revenue: 'orders' } });
    element.info = { ...demoWorkspace('en'), revenue: 'orders' };
    await element.updateComplete;
    expect(select.value).to.equal('orders');
  });

  it('adds nobody and no unit without a name', async () => {
    const element = await settings();
    let acts = 0;
    element.addEventListener('pace-act', () => {
      acts += 1;
    });
    const forms = [...(element.shadowRoot?.querySelectorAll<HTMLFormElement>('form:has([name=name])') ?? [])];
    for (const form of forms) {
      (form.elements.namedItem('name') as HTMLInputElement).value = '   ';
      form.requestSubmit();
    }
    expect(forms.length).to.equal(2);
    expect(acts).to.equal(0);
  });

  it('moves a person from a day on, and sends nothing of the past', async () => {
    const element = await settings();
    const select = inside<HTMLSelectElement>(element, 'tbody tr:nth-child(2) select');
    select.value = 'u1';
    setTimeout(() => select.dispatchEvent(new Event('change')));
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail.people.placements).to.deep.equal([{ subject: 'm2', unit: 'u1', from: '2026-01-01' }]);
    expect(detail.people.members).to.equal(undefined);
  });

  it('a move from one unit to another counts from today, so that what was before stays', async () => {
    const info = demoWorkspace('en');
    const people = { ...info.people, units: [...info.people.units, { id: 'u2', name: 'West' }] };
    const element = await fixture<PaceWorkspaceSettings>(
      html`<pace-workspace-settings lang="en" today="2026-05-04" .info=${{ ...info, people }}></pace-workspace-settings>`,
    );
    const select = inside<HTMLSelectElement>(element, 'tbody tr:nth-child(1) select');
    select.value = 'u2';
    setTimeout(() => select.dispatchEvent(new Event('change')));
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail.people.placements).to.deep.equal([{ subject: 'm1', unit: 'u2', from: '2026-05-04' }]);
  });

  it('renames a unit, and lets no name be emptied', async () => {
    const element = await settings();
    const name = inside<HTMLInputElement>(element, '.units tbody input');
    let acts = 0;
    element.addEventListener('pace-act', () => {
      acts += 1;
    });
    name.value = '  ';
    name.dispatchEvent(new Event('change'));
    expect(acts).to.equal(0);
    expect(name.value).to.equal('East');
    name.value = ' North-east ';
    setTimeout(() => name.dispatchEvent(new Event('change')));
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail).to.deep.equal({ type: 'setPeople', people: { units: [{ id: 'u1', name: 'North-east' }] } });
  });

  for (const [what, id, name, past] of [
    ['a person', 'm2', 'Zhao Qian', 'past months included'],
    ['a unit', 'u1', 'East', 'stays in the history'],
  ] as const)
    it(`takes ${what} out of the team once asked, and says what becomes of the past`, async () => {
      const element = await settings();
      const acts: unknown[] = [];
      element.addEventListener('pace-act', (event) => acts.push((event as CustomEvent).detail));
      const button = inside<HTMLButtonElement>(element, `[popovertarget=remove-${id}]`);
      expect(button.getAttribute('aria-label')).to.equal(`Remove ${name}`);
      button.click();
      const sure = inside<HTMLElement>(element, `#remove-${id}`);
      expect(sure.matches(':popover-open')).to.equal(true);
      expect(sure.textContent).to.contain(past);
      expect(await violations(element)).to.deep.equal([]);
      expect(acts).to.deep.equal([]);
      sure.querySelector('button')?.click();
      expect(acts).to.deep.equal([{ type: 'removePeople', subjects: [id] }]);
      expect(sure.matches(':popover-open')).to.equal(false);
    });

  it('changes what one stage means and keeps the others', async () => {
    const element = await settings();
    const select = inside<HTMLSelectElement>(element, '[aria-labelledby=stages] select');
    select.value = 'won';
    setTimeout(() => select.dispatchEvent(new Event('change')));
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail.settings.stages.map((stage: { status: string }) => stage.status)).to.deep.equal([
      'won',
      'won',
      'lost',
    ]);
  });

  it('G8 lets satisfaction be entered, for the company and a quarter', async () => {
    const element = await settings();
    inside<HTMLInputElement>(element, '[name=points]').value = '87.5';
    setTimeout(() => inside<HTMLFormElement>(element, '[aria-labelledby=satisfaction] form').requestSubmit());
    const { detail } = await oneEvent(element, 'pace-act');
    expect(detail.entries[0].value).to.equal(87.5);
    expect(detail.entries[0].kind).to.equal('actual');
    expect(detail.entries[0].cell).to.match(/^satisfaction\|company\|\d{4}-Q1$/);
  });

  it('offers no currency that would read the targets a hundred times larger, once there are targets', async () => {
    const element = await settings();
    const offered = () =>
      [...inside(element, '[aria-describedby=currency-help]').querySelectorAll('option')].map(({ value }) => value);
    expect(offered()).to.include('EUR').and.not.include('JPY');
    element.info = { ...demoWorkspace('en'), counts: { deals: 0, entries: 0, members: 2 } };
    await element.updateComplete;
    expect(offered()).to.include('JPY');
  });

  it('asks before it deletes', async () => {
    const element = await settings();
    let asked = 0;
    element.addEventListener('pace-delete-workspace', () => {
      asked += 1;
    });
    inside<HTMLButtonElement>(element, '[aria-labelledby=delete] .danger').click();
    expect(asked).to.equal(0);
    expect(inside<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
    inside<HTMLButtonElement>(element, 'dialog .danger').click();
    expect(asked).to.equal(1);
  });
});
