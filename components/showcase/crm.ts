import { html, render } from 'lit';
import { today } from '#components/bind/today.ts';
import { applyAppearance } from '#components/theme/appearance.ts';
import { daysBetween } from '#core/calendar/day.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import { sampleActions } from '#core/sample/sample.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

// A CRM's list as CRMs write it: a table, a page at a time, ids in links. It knows nothing of Paceline; its rows come from the generator.
applyAppearance();
const language = languageOf(document.documentElement.lang);
const deals = sampleActions({ seed: 98, today: today(), language })
  .flatMap((action) => (action.type === 'takeIn' ? action.deals : []))
  // Those around today: what was won lately, and what may still be.
  .toSorted((a, b) => distance(a.closes) - distance(b.closes))
  .slice(0, 36)
  .toSorted((a, b) => (b.closes ?? '').localeCompare(a.closes ?? ''));
let shown = 22;
draw();

function draw(): void {
  const columns = [say.crmName, say.crmAccount, say.crmAmount, say.crmStage, say.crmCloses, say.crmOwner];
  render(
    html`<header><b>Generic CRM</b><span>${say.crmTitle(language)}</span></header>
      <main>
        <h1>${say.crmTitle(language)}</h1>
        <div class="scroll" tabindex="0" role="region" aria-label=${say.crmTitle(language)}>
          <table id="opportunities">
            <thead><tr>${columns.map((column, i) => html`<th scope="col" class=${i === 2 ? 'amount' : ''}>${column(language)}</th>`)}</tr></thead>
            <tbody>
              ${deals.slice(0, shown).map(
                (deal) => html`<tr data-id=${deal.id}>
                  <td><a href="#/opportunity/${encodeURIComponent(deal.id)}">${deal.name}</a></td>
                  <td>${deal.account}</td>
                  <td class="amount">${amount(deal.minor, deal.currency)}</td>
                  <td>${deal.stage}</td>
                  <td>${deal.closes}</td>
                  <td>${deal.ownerName}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <footer>
          <span>${say.crmShown(language, Math.min(shown, deals.length), deals.length)}</span>
          ${shown < deals.length ? html`<button type="button" @click=${more}>${say.crmMore(language)}</button>` : ''}
        </footer>
      </main>`,
    document.body,
  );
}

function distance(closes: string | undefined): number {
  return closes ? Math.abs(daysBetween(closes, today())) : Number.POSITIVE_INFINITY;
}

function more(): void {
  shown = deals.length;
  draw();
}

function amount(minor: number | undefined, currency = 'CNY'): string {
  if (minor === undefined) return '';
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(minor / 10 ** minorDigits(currency));
}
