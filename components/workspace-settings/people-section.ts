import { html, nothing, type TemplateResult } from 'lit';
import { cross } from '#components/theme/icons.ts';
import type { Day } from '#core/calendar/day.ts';
import type { People, Placement } from '#core/people/people.ts';
import type { Action, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** People and units: rename in place, move from a day on, add, take out. */
export function peopleSection(
  info: WorkspaceInfo,
  today: Day,
  language: Language,
  act: (action: Action) => void,
): TemplateResult {
  const { people } = info;
  const put = (changes: Partial<People>) => act({ type: 'setPeople', people: changes });
  return html`<section aria-labelledby="people">
    <h3 id="people">${say.settingsPeople(language)}</h3>
    ${people.members.length > 0 ? table(people, today, language, put, act) : nothing}
    <form class="row" @submit=${(event: SubmitEvent) => addPerson(event, today, put)}>
      <label>${say.settingsPersonName(language)}<input name="name" required pattern=".*\\S.*" maxlength="80" /></label>
      <label>${say.settingsUnit(language)}<select name="unit">${unitOptions(people, null, language)}</select></label>
      <button class="button">${say.settingsAddPerson(language)}</button>
    </form>
    ${people.units.length > 0 ? unitTable(people, language, put, act) : nothing}
    <form class="row" @submit=${(event: SubmitEvent) => addUnit(event, put)}>
      <label>${say.settingsUnitName(language)}<input name="name" required pattern=".*\\S.*" maxlength="80" /></label>
      <button class="button">${say.settingsAddUnit(language)}</button>
    </form>
  </section>`;
}

function table(
  people: People,
  today: Day,
  language: Language,
  put: (changes: Partial<People>) => void,
  act: (action: Action) => void,
): TemplateResult {
  return html`<p>${say.settingsMove(language)}</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="people">
      <table>
        <thead><tr>
          <th scope="col">${say.settingsPersonName(language)}</th>
          <th scope="col">${say.settingsUnit(language)}</th>
          <th scope="col">${say.settingsFrom(language)}</th>
          <td></td>
        </tr></thead>
        <tbody>${people.members.map((member) => personRow(member, people, today, language, put, act))}</tbody>
      </table>
    </div>`;
}

function unitTable(
  people: People,
  language: Language,
  put: (changes: Partial<People>) => void,
  act: (action: Action) => void,
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${say.settingsUnits(language)}>
      <table class="units">
        <thead><tr><th scope="col">${say.settingsUnitName(language)}</th><td></td></tr></thead>
        <tbody>${people.units.map(
          (unit) => html`<tr>
            ${nameCell(unit.name, say.settingsUnitName(language), (name) => put({ units: [{ ...unit, name }] }))}
            ${removeCell(unit, say.settingsRemoveUnitSure(language, unit.name), language, act)}
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
}

/** An emptied name is no name: the one before stands again. */
function nameCell(name: string, label: string, rename: (name: string) => void): TemplateResult {
  const change = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const typed = field.value.trim();
    field.value = typed || name;
    if (typed && typed !== name) rename(typed);
  };
  return html`<td><input aria-label=${label} .value=${name} maxlength="80" @change=${change} /></td>`;
}

/** Asks first: where someone stood, and the names that files know them by, go with them. */
function removeCell(
  { id, name }: { readonly id: string; readonly name: string },
  sure: string,
  language: Language,
  act: (action: Action) => void,
): TemplateResult {
  const label = say.settingsRemove(language, name);
  const remove = (event: Event) => {
    (event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover();
    act({ type: 'removePeople', subjects: [id] });
  };
  return html`<td class="remove">
    <button type="button" class="button quiet square" aria-label=${label} title=${label} popovertarget=${`remove-${id}`}>${cross()}</button>
    <div popover id=${`remove-${id}`} role="dialog" aria-label=${label}>
      <p>${sure}</p>
      <button type="button" class="button danger" @click=${remove}>${label}</button>
    </div>
  </td>`;
}

function personRow(
  member: People['members'][number],
  people: People,
  today: Day,
  language: Language,
  put: (changes: Partial<People>) => void,
  act: (action: Action) => void,
): TemplateResult {
  const placement = latestPlacement(people, member.id);
  const since = placement?.from ?? startOfYear(today);
  const move = (event: Event) => {
    const row = (event.target as Element).closest('tr');
    const unit = row?.querySelector('select')?.value || null;
    const day = row?.querySelector<HTMLInputElement>('[type=date]')?.value ?? '';
    // From one unit to another is a move of today unless a day was chosen; the first unit counts from where nothing was.
    const from = day === since && placement?.unit && unit !== placement.unit ? today : day;
    if (from) put({ placements: [{ subject: member.id, unit, from }] });
  };
  return html`<tr>
    ${nameCell(member.name, say.settingsPersonName(language), (name) => put({ members: [{ ...member, name }] }))}
    <td><select aria-label=${`${member.name}: ${say.settingsUnit(language)}`} @change=${move}>${unitOptions(people, placement?.unit ?? null, language)}</select></td>
    <td><input type="date" aria-label=${`${member.name}: ${say.settingsFrom(language)}`} .value=${since} @change=${move} /></td>
    ${removeCell(member, say.settingsRemovePersonSure(language, member.name), language, act)}
  </tr>`;
}

function unitOptions(people: People, chosen: string | null, language: Language): TemplateResult {
  return html`<option value="" ?selected=${chosen === null}>${say.settingsNoUnit(language)}</option>
    ${people.units.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}`;
}

function latestPlacement(people: People, subject: string): Placement | undefined {
  const own = people.placements.filter((placement) => placement.subject === subject);
  return own.reduce<Placement | undefined>(
    (latest, one) => (!latest || one.from > latest.from ? one : latest),
    undefined,
  );
}

function addPerson(event: SubmitEvent, today: Day, put: (changes: Partial<People>) => void): void {
  const fields = fieldsOf(event);
  const id = `member-${crypto.randomUUID()}`;
  const unit = fields.get('unit');
  put({
    members: [{ id, name: String(fields.get('name')).trim() }],
    ...(unit ? { placements: [{ subject: id, unit: String(unit), from: startOfYear(today) }] } : {}),
  });
}

function addUnit(event: SubmitEvent, put: (changes: Partial<People>) => void): void {
  put({ units: [{ id: `unit-${crypto.randomUUID()}`, name: String(fieldsOf(event).get('name')).trim() }] });
}

function fieldsOf(event: SubmitEvent): FormData {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const fields = new FormData(form);
  form.reset();
  return fields;
}

/** Someone added now belongs to the unit for the whole year, so that the year's sums include them. */
function startOfYear(today: Day): Day {
  return `${today.slice(0, 4)}-01-01`;
}
