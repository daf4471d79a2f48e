import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { BoardCell, BoardData, BoardRow } from '#core/rollup/slices.ts';
import { violations } from '#test/axe.ts';
import type { BoardIntents } from './intents.ts';
import { boardColumns, crowd, demoBoard, demoCells, demos } from './target-board.demo.ts';
import './target-board.ts';
import type { PaceTargetBoard } from './target-board.ts';

const WAN = 1_000_000;

async function board(data: unknown, language = 'zh-CN', width = 1200): Promise<PaceTargetBoard> {
  const frame = await fixture<HTMLElement>(
    html`<div lang=${language} .style=${`width:${width}px`}><pace-target-board .data=${data}></pace-target-board></div>`,
  );
  const element = frame.querySelector('pace-target-board') as PaceTargetBoard;
  await settled(element);
  return element;
}

async function settled(element: PaceTargetBoard): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await element.updateComplete;
}

const all = (element: PaceTargetBoard, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (element: PaceTargetBoard, selector: string): HTMLElement => all(element, selector)[0] as HTMLElement;
const focused = (element: PaceTargetBoard): HTMLElement | null =>
  (element.shadowRoot?.activeElement ?? null) as HTMLElement | null;
/** What a cell shows to the eye. */
const shown = (cell: HTMLElement | undefined): string => {
  const copy = cell?.cloneNode(true) as HTMLElement | undefined;
  for (const hidden of copy?.querySelectorAll('.spoken') ?? []) hidden.remove();
  return copy?.textContent?.trim() ?? '';
};

/** The body cell under a column's words, in the row of a name. */
function cellAt(element: PaceTargetBoard, name: string, column: number): HTMLElement {
  const row = all(element, 'tbody tr').find((candidate) => candidate.querySelector('.words')?.textContent === name);
  return row?.querySelector(`[data-column='${column}']`) as HTMLElement;
}

function heard<K extends keyof BoardIntents>(element: PaceTargetBoard, type: K): BoardIntents[K][] {
  const details: BoardIntents[K][] = [];
  element.addEventListener(type, (event) => details.push((event as CustomEvent<BoardIntents[K]>).detail));
  return details;
}

/** One person whose quarter is handed to three months, as the workspace's roll-up would give it. */
function quarterOf98(months: readonly number[], quarter = 98): BoardData {
  const cells = demoCells('li', [...months, ...Array(9).fill(0)], 13).map(
    (cell): BoardCell =>
      cell.period === '2026-Q1' || cell.period === '2026' ? { ...cell, minor: quarter * WAN } : cell,
  );
  const row: BoardRow = { subject: 'li', name: '李伟', kind: 'member', level: 0, cells, mismatch: null };
  return {
    year: 2026,
    currency: 'CNY',
    today: '2026-01-19',
    columns: boardColumns,
    rows: [row],
    canUndo: true,
    canRedo: true,
  };
}

const MONTH_COLUMN = { quarter: 4, january: 5, february: 7, march: 8 };

describe('pace-target-board', function () {
  // axe takes seconds on a machine that does other things too.
  this.timeout(20_000);

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'])
      for (const language of ['zh-CN', 'en'] as const)
        it(`has nothing for axe to say: ${theme}, ${language}`, async () => {
          const element = await board(demoBoard(language), language);
          element.setAttribute('theme', theme);
          await settled(element);
          expect(await violations(element)).to.deep.equal([]);
        });

    it('has nothing for axe to say as a list for a thumb, with one person open', async () => {
      const element = await board(demoBoard('zh-CN'), 'zh-CN', 360);
      all(element, '.person')[2]?.click();
      await settled(element);
      expect(await violations(element)).to.deep.equal([]);
      for (const button of all(element, 'button.person, button.figure'))
        expect(button.getBoundingClientRect().height).to.be.at.least(44);
    });

    it('has nothing for axe to say when empty, and when its data cannot be read', async () => {
      for (const name of ['empty', 'error']) {
        const demo = demos.find((candidate) => candidate.name === name);
        const frame = await fixture<HTMLElement>(html`<div lang="zh-CN">${demo?.template('zh-CN')}</div>`);
        expect(await violations(frame), name).to.deep.equal([]);
        const element = frame.querySelector('pace-target-board') as PaceTargetBoard;
        expect(element.renderRoot.textContent?.trim()).to.contain(name === 'empty' ? '还没有负责人和目标' : '读不出来');
      }
    });

    it('is a treegrid with levels, one tab stop, and cells that say they can be edited or not', async () => {
      const element = await board(demoBoard('en'), 'en');
      expect(one(element, 'table').getAttribute('role')).to.equal('treegrid');
      expect(all(element, "tbody [tabindex='0']")).to.have.length(1);
      expect(
        all(element, 'tbody tr')
          .slice(0, 3)
          .map((row) => row.getAttribute('aria-level')),
      ).to.deep.equal(['1', '2', '3']);
      expect(all(element, 'tbody tr')[0]?.getAttribute('aria-expanded')).to.equal('true');
      expect(cellAt(element, 'Li Wei', 1).hasAttribute('aria-readonly')).to.equal(false);
      expect(cellAt(element, 'Li Wei', 2).getAttribute('aria-readonly')).to.equal('true');
      expect(cellAt(element, 'Li Wei', MONTH_COLUMN.january).textContent).to.contain('pace 87%, behind');
    });

    it('is edited by keyboard alone: arrows, typing, Tab, Escape, F2, Delete', async () => {
      const element = await board(quarterOf98([30, 30, 35]));
      const entered = heard(element, 'pace-enter');
      one(element, "tbody [tabindex='0']").focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Home' });
      for (let step = 0; step < MONTH_COLUMN.february; step += 1) await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ type: '33' });
      await sendKeys({ press: 'Tab' });
      await settled(element);
      expect(entered).to.deep.equal([{ cell: 'revenue|li|2026-02', kind: 'target', value: 33 * WAN }]);
      expect(focused(element)?.dataset.column).to.equal(String(MONTH_COLUMN.march));
      await sendKeys({ press: 'F2' });
      await sendKeys({ type: '99' });
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(entered).to.have.length(1);
      await sendKeys({ press: 'Delete' });
      expect(entered[1]).to.deep.equal({ cell: 'revenue|li|2026-03', kind: 'target', value: null });
    });

    it('folds and unfolds by arrows in the tree column', async () => {
      const element = await board(demoBoard('en'), 'en');
      const rows = all(element, 'tbody tr').length;
      const east = all(element, 'tbody tr')[1]?.querySelector('th') as HTMLElement;
      east.focus();
      await sendKeys({ press: 'ArrowLeft' });
      await settled(element);
      expect(all(element, 'tbody tr')).to.have.length(rows - 5);
      expect(all(element, 'tbody tr')[1]?.getAttribute('aria-expanded')).to.equal('false');
      await sendKeys({ press: 'ArrowRight' });
      await settled(element);
      expect(all(element, 'tbody tr')).to.have.length(rows);
    });
  });

  describe('figures', () => {
    it('B1 shows the difference at each level, and what nobody below carries as a row of its own', async () => {
      const element = await board(demoBoard('zh-CN'));
      expect(shown(cellAt(element, '全公司', 2))).to.equal('−1,434');
      expect(shown(cellAt(element, '全公司', 3))).to.equal('−30.0%');
      expect(shown(cellAt(element, '华东', 2))).to.equal('+112');
      expect(shown(cellAt(element, '华东', 3))).to.equal('+5.6%');
      expect(shown(cellAt(element, '华南', 2))).to.equal('=');
      const left = cellAt(element, '未分配', 1);
      expect(shown(left)).to.equal('1,434');
      expect(shown(left.parentElement?.querySelector('.share') as HTMLElement)).to.equal('30%');
      const sum = ['华东', '华南', '未分配'].reduce(
        (total, name) => total + Number(shown(cellAt(element, name, 1)).replace(',', '')),
        0,
      );
      expect(sum).to.equal(Number(shown(cellAt(element, '全公司', 1)).replace(',', '')));
    });

    it('B1 takes what those below carry from the data, which knows who belonged where, before the rows in sight', async () => {
      const data = demoBoard('zh-CN');
      const rows = data.rows.map((row) =>
        row.subject === 'company'
          ? {
              ...row,
              cells: row.cells.map((cell) => ({
                ...cell,
                below: cell.period === '2026' ? (cell.minor ?? 0) - 7 * WAN : cell.minor,
              })),
            }
          : row,
      );
      const element = await board({ ...data, rows });
      expect(shown(cellAt(element, '未分配', 1))).to.equal('7');
      expect(shown(cellAt(element, '未分配', MONTH_COLUMN.quarter))).to.equal('=');
      expect(one(element, '.trail').textContent).to.contain('下级合计 4,774（−7）');
    });

    it('B1 writes a difference smaller than the unit in full instead of as nothing', async () => {
      const data = demoBoard('zh-CN');
      const rows = data.rows.map((row) => (row.subject === 'south' ? { ...row, mismatch: -1 } : row));
      const element = await board({ ...data, rows });
      expect(shown(cellAt(element, '华南', 2))).to.equal('−0.000001');
    });

    it('says which parts of a page’s own data are wrong, and shows what is right again once they are', async () => {
      const element = await board({ currency: 'CNY', columns: [], rows: [{ name: 'Ann' }] }, 'en');
      expect(one(element, '[role=alert]').textContent).to.contain('(rows)');
      element.setAttribute('data', '[]');
      await settled(element);
      expect(one(element, '[role=alert]').textContent).to.contain('(currency, columns, rows)');
      element.data = demoBoard('en');
      await settled(element);
      expect(all(element, 'tbody tr').length).to.be.greaterThan(1);
    });

    it('names the first row of a workspace that has no name yet, in the language shown', async () => {
      const data = demoBoard('zh-CN');
      const nameless = { ...data, rows: data.rows.map((row) => (row.kind === 'company' ? { ...row, name: '' } : row)) };
      expect(one(await board(nameless), 'tbody .words').textContent).to.equal('所有人');
      expect(one(await board(nameless, 'en'), 'tbody .words').textContent).to.equal('Everyone');
    });

    it('B2 says at a quarter when its months do not sum to it, and by how much', async () => {
      const element = await board(quarterOf98([30, 33, 33]));
      const quarter = cellAt(element, '李伟', MONTH_COLUMN.quarter);
      expect(shown(quarter)).to.equal('≠98');
      quarter.focus();
      await settled(element);
      expect(one(element, '.trail').textContent).to.contain('各期合计 96（−2）');
      const agreeing = await board(quarterOf98([30, 33, 35]));
      expect(shown(cellAt(agreeing, '李伟', MONTH_COLUMN.quarter))).to.equal('98');
    });

    it('B3 30 / 33 / 35 typed into the months gives the quarter 98', async () => {
      const element = await board(quarterOf98([0, 0, 0], 0));
      // Stands for the workspace: an entered month is summed into its quarter.
      const months = [0, 0, 0];
      element.addEventListener('pace-enter', (event) => {
        months[Number(event.detail.cell.slice(-1)) - 1] = (event.detail.value ?? 0) / WAN;
        element.data = quarterOf98(
          months,
          months.reduce((sum, month) => sum + month, 0),
        );
      });
      for (const [column, typed] of [
        [MONTH_COLUMN.january, '30'],
        [MONTH_COLUMN.february, '33万'],
        [MONTH_COLUMN.march, '３５'],
      ] as const) {
        cellAt(element, '李伟', column).focus();
        await sendKeys({ press: 'F2' });
        await settled(element);
        await sendKeys({ type: typed });
        await sendKeys({ press: 'Enter' });
        await settled(element);
      }
      expect(shown(cellAt(element, '李伟', MONTH_COLUMN.quarter))).to.equal('98');
    });

    it('B3 shows an equal split of 98 as 33 / 33 / 32', async () => {
      const element = await board(quarterOf98([33, 33, 32]));
      const columns = [MONTH_COLUMN.january, MONTH_COLUMN.february, MONTH_COLUMN.march];
      expect(columns.map((column) => shown(cellAt(element, '李伟', column)))).to.deep.equal(['33', '33', '32']);
      expect(shown(cellAt(element, '李伟', MONTH_COLUMN.quarter))).to.equal('98');
    });

    it('A9 carries the arithmetic of the worked target where its entry carries it, and only there', async () => {
      const element = await board(demoBoard('zh-CN'));
      cellAt(element, '李伟', MONTH_COLUMN.quarter).focus();
      await settled(element);
      expect(one(element, '.trail').textContent).to.contain('85 × 1.15 = 97.75 → 98');
      expect(one(element, '.value').textContent).to.equal('98');
      cellAt(element, '李伟', MONTH_COLUMN.march).focus();
      await settled(element);
      expect(one(element, '.trail').textContent).not.to.contain('1.15');
    });

    it('says the unit once, and the same figures in K in English', async () => {
      const element = await board(demoBoard('en'), 'en');
      expect(one(element, '.unit-note').textContent).to.equal('unit ¥K');
      expect(shown(cellAt(element, 'Li Wei', MONTH_COLUMN.quarter))).to.equal('980');
    });

    it('draws 137 % as 137 %, and 0 % as nothing won', async () => {
      const most = demoBoard('en');
      const rows = most.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          due: cell.due && (cell.minor ?? 0),
          actual: cell.due && (cell.minor ?? 0) * 1.37,
        })),
      }));
      const element = await board({ ...most, rows }, 'en');
      const january = cellAt(element, 'Li Wei', MONTH_COLUMN.january);
      expect(january.textContent).to.contain('pace 137%, ahead');
      expect(january.className).to.contain('heat-5');
      expect(january.querySelector('.reached')?.classList.contains('beyond')).to.equal(true);
      const none = await board(
        { ...most, rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, actual: 0 })) })) },
        'en',
      );
      expect(cellAt(none, 'Li Wei', MONTH_COLUMN.january).textContent).to.contain('pace 0%, behind');
    });
  });

  describe('editing', () => {
    for (const [typed, minor] of [
      ['33万', 33 * WAN],
      ['330K', 33 * WAN],
      ['1,234.5', 1234.5 * WAN],
      ['３３', 33 * WAN],
    ] as const)
      it(`reads ${typed}`, async () => {
        const element = await board(quarterOf98([30, 30, 35]));
        const entered = heard(element, 'pace-enter');
        cellAt(element, '李伟', MONTH_COLUMN.february).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
        await settled(element);
        const input = one(element, 'input.amount') as HTMLInputElement;
        input.value = typed;
        input.dispatchEvent(new Event('input'));
        await sendKeys({ press: 'Enter' });
        expect(entered).to.deep.equal([{ cell: 'revenue|li|2026-02', kind: 'target', value: minor }]);
      });

    it('takes an amount with its currency as written out on a board in thousands, and refuses another currency', async () => {
      const element = await board({ ...demoBoard('en'), currency: 'USD' }, 'en');
      const entered = heard(element, 'pace-enter');
      cellAt(element, 'Li Wei', MONTH_COLUMN.february).focus();
      await sendKeys({ press: 'F2' });
      const input = one(element, 'input.amount') as HTMLInputElement;
      input.select();
      await sendKeys({ type: '€500' });
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(entered).to.have.length(0);
      expect(one(element, '#amount-problem').textContent).to.contain('Write the amount in USD');
      input.select();
      await sendKeys({ type: '$41,500.50' });
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(entered.map(({ value }) => value)).to.deep.equal([4_150_050]);
    });

    it('keeps a text it cannot read, says at the cell how to write it, and asks for nothing to be changed', async () => {
      const element = await board(quarterOf98([30, 30, 35]));
      const entered = heard(element, 'pace-enter');
      cellAt(element, '李伟', MONTH_COLUMN.february).focus();
      await sendKeys({ type: '三十三' });
      await sendKeys({ type: 'abc' });
      await sendKeys({ press: 'Enter' });
      await settled(element);
      const input = one(element, 'input.amount') as HTMLInputElement;
      expect(input.value).to.contain('abc');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(one(element, '#amount-problem').textContent).to.contain('33万');
      expect(entered).to.have.length(0);
      expect(await violations(element)).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(one(element, 'input.amount')).to.equal(undefined);
    });

    it('keeps what is being typed when new figures arrive meanwhile', async () => {
      const element = await board(quarterOf98([30, 30, 35]));
      const entered = heard(element, 'pace-enter');
      cellAt(element, '李伟', MONTH_COLUMN.february).focus();
      await sendKeys({ type: '3' });
      element.data = quarterOf98([31, 30, 35]);
      await settled(element);
      await sendKeys({ type: '3' });
      await sendKeys({ press: 'Enter' });
      expect(entered).to.deep.equal([{ cell: 'revenue|li|2026-02', kind: 'target', value: 33 * WAN }]);
      expect(shown(cellAt(element, '李伟', MONTH_COLUMN.january))).to.equal('31');
    });

    it('refuses a target below zero', async () => {
      const element = await board(quarterOf98([30, 30, 35]));
      const entered = heard(element, 'pace-enter');
      cellAt(element, '李伟', MONTH_COLUMN.february).focus();
      await sendKeys({ type: '-5' });
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(one(element, '#amount-problem').textContent).to.contain('不能小于零');
      expect(entered).to.have.length(0);
    });

    it('asks for undo and redo by keys and buttons, only where there is something to undo', async () => {
      const element = await board({ ...quarterOf98([30, 33, 35]), canRedo: false });
      const [undone, redone] = [heard(element, 'pace-undo'), heard(element, 'pace-redo')];
      cellAt(element, '李伟', 1).focus();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'KeyZ' });
      await sendKeys({ press: 'KeyY' });
      await sendKeys({ up: 'Control' });
      expect([undone.length, redone.length]).to.deep.equal([1, 0]);
      expect((all(element, '.tools button')[1] as HTMLButtonElement).disabled).to.equal(true);
    });

    it('changes nothing when read-only', async () => {
      const element = await board(quarterOf98([30, 33, 35]));
      element.readonly = true;
      await settled(element);
      const entered = heard(element, 'pace-enter');
      cellAt(element, '李伟', MONTH_COLUMN.february).focus();
      await sendKeys({ type: '40' });
      await sendKeys({ press: 'Delete' });
      await settled(element);
      expect(one(element, 'input.amount')).to.equal(undefined);
      expect(entered).to.have.length(0);
    });

    it('shows both competing proposals, and asks for the one picked with its reason', async () => {
      const element = await board(demoBoard('en'), 'en');
      const decided = heard(element, 'pace-decide');
      const cell = cellAt(element, 'Sun Yue', MONTH_COLUMN.february);
      expect(cell.querySelector('.other')?.textContent).to.equal('300');
      expect(shown(cell)).to.contain('330');
      cell.focus();
      await sendKeys({ press: 'Enter' });
      await settled(element);
      const picker = one(element, '#picker');
      expect(picker.matches(':popover-open')).to.equal(true);
      expect(picker.textContent).to.contain('Two customers shut for 2 weeks');
      const [row, box] = [cell.getBoundingClientRect(), picker.getBoundingClientRect()];
      expect(box.top >= row.bottom || box.bottom <= row.top).to.equal(true);
      (picker.querySelector('input') as HTMLInputElement).value = 'they know best';
      (picker.querySelectorAll('button')[1] as HTMLButtonElement).click();
      await settled(element);
      expect(decided).to.deep.equal([{ pick: 'b/1', reason: 'they know best' }]);
      expect(picker.matches(':popover-open')).to.equal(false);
      expect(focused(element)).to.equal(cellAt(element, 'Sun Yue', MONTH_COLUMN.february));
    });

    for (const leave of ['Escape', 'Enter'])
      it(`gives the keyboard back to the cell when its proposals are left by ${leave}`, async () => {
        const element = await board(demoBoard('en'), 'en');
        const place = ({ dataset }: HTMLElement) => `${dataset.row},${dataset.column}`;
        const cell = one(element, 'td.competing');
        const before = place(cell);
        cell.focus();
        await sendKeys({ press: 'F2' });
        await settled(element);
        expect(one(element, '#picker').matches(':popover-open')).to.equal(true);
        await sendKeys({ press: leave });
        await settled(element);
        expect(one(element, '#picker').matches(':popover-open')).to.equal(false);
        const now = focused(element);
        expect(now ? place(now) : 'nowhere').to.equal(before);
      });

    it('says whom the selection moved to, and nothing when it only opens', async () => {
      const chosen: string[] = [];
      const data = demoBoard('zh-CN');
      const listen = (event: Event) => chosen.push((event as CustomEvent<BoardIntents['pace-select']>).detail.subject);
      document.addEventListener('pace-select', listen);
      const element = await board(data);
      expect(chosen).to.deep.equal([]);
      (one(element, '[tabindex="0"][data-row]') as HTMLElement).focus();
      await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      expect(chosen).to.deep.equal([data.rows[1]?.subject]);
      document.removeEventListener('pace-select', listen);
    });

    it('asks for the history of the selected cell', async () => {
      const element = await board(demoBoard('en'), 'en');
      const asked = heard(element, 'pace-history');
      cellAt(element, 'Li Wei', MONTH_COLUMN.february).focus();
      await settled(element);
      one(element, '.link').click();
      expect(asked).to.deep.equal([{ cell: 'revenue|east-0|2026-02' }]);
    });

    it('is edited by thumb at 360 px, with the same message for a wrong amount', async () => {
      const element = await board(quarterOf98([30, 30, 35]), 'zh-CN', 360);
      const entered = heard(element, 'pace-enter');
      one(element, '.person').click();
      await settled(element);
      all(element, '.figure')
        .find((button) => button.textContent?.includes('2月'))
        ?.click();
      await settled(element);
      const input = one(element, 'input.amount') as HTMLInputElement;
      input.value = '3x';
      input.dispatchEvent(new Event('input'));
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(one(element, '#amount-problem').textContent).to.contain('不是金额');
      input.value = '33';
      input.dispatchEvent(new Event('input'));
      await sendKeys({ press: 'Enter' });
      expect(entered).to.deep.equal([{ cell: 'revenue|li|2026-02', kind: 'target', value: 33 * WAN }]);
    });
  });

  describe('what is shown', () => {
    it('zooms to years and quarters, and opens the months of a quarter on demand', async () => {
      const element = await board(demoBoard('en'), 'en');
      const heads = (): string[] => all(element, 'thead tr:last-child th').map((head) => shown(head));
      expect(heads()).to.deep.equal([
        'Owner',
        'Year',
        'Mismatch',
        'Over',
        'Qtr',
        'Jan',
        'Pace',
        'Feb',
        'Mar',
        'Qtr',
        'Qtr',
        'Qtr',
      ]);
      (all(element, '.open-months')[1] as HTMLButtonElement).click();
      await settled(element);
      expect(heads()).to.include.members(['Apr', 'May', 'Jun']);
      element.zoom = 'year';
      await settled(element);
      expect(heads()).to.deep.equal(['Owner', 'Year', 'Mismatch', 'Over', 'Pace']);
    });

    it('counts the quarters of a fiscal year from its own first month', async () => {
      const year = '2026-04-01/2027-03-31';
      const quarters = ['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'];
      const columns: BoardData['columns'] = [
        { period: year, kind: 'year' },
        ...quarters.map((period) => ({ period, kind: 'quarter' as const })),
      ];
      const cells = columns.map(
        ({ period }): BoardCell => ({
          cell: `revenue|li|${period}`,
          period,
          minor: WAN,
          origin: 'entered',
          actual: 0,
          due: 0,
        }),
      );
      const row: BoardRow = { subject: 'li', name: 'Li Wei', kind: 'member', level: 0, cells, mismatch: null };
      const element = await board({ ...quarterOf98([1, 1, 1]), columns, rows: [row], today: '2026-07-01' }, 'en');
      const groups = all(element, 'thead .group').map((head) => head.textContent?.trim());
      expect(groups).to.deep.equal(['FY2026/27', 'Q1', 'Q2', 'Q3', 'Q4']);
    });

    it('keeps the head row and the first column in sight while the grid scrolls inside itself', async () => {
      await setViewport({ width: 900, height: 500 });
      const frame = await fixture<HTMLElement>(
        html`<div lang="en" .style=${'width:700px;height:300px;display:grid'}><pace-target-board .style=${'min-height:0'} .data=${crowd(60, 'en')}></pace-target-board></div>`,
      );
      const element = frame.querySelector('pace-target-board') as PaceTargetBoard;
      await settled(element);
      const scroll = one(element, '.scroll');
      expect(scroll.scrollHeight).to.be.above(scroll.clientHeight);
      scroll.scrollTo(200, 600);
      await settled(element);
      const box = scroll.getBoundingClientRect();
      expect(Math.round(one(element, 'thead tr th').getBoundingClientRect().top)).to.equal(Math.round(box.top));
      expect(Math.round(one(element, 'tbody th').getBoundingClientRect().left)).to.equal(Math.round(box.left));
      expect(frame.scrollWidth).to.be.at.most(700);
    });

    it('redraws two rows, not a thousand cells, when the selection moves among 60 people and 12 months', async () => {
      const element = await board(crowd(60, 'en'), 'en');
      for (const button of all(element, '.open-months').slice(1)) button.click();
      await settled(element);
      expect(all(element, 'tbody td[data-row]').length).to.be.above(1_000);
      one(element, "tbody [tabindex='0']").focus();
      const touched = new Set<Element | null>();
      const watcher = new MutationObserver((records) => {
        for (const { target } of records) touched.add((target as Element).closest?.('tr') ?? null);
      });
      watcher.observe(one(element, 'tbody'), { subtree: true, attributes: true, childList: true, characterData: true });
      const begun = performance.now();
      for (let step = 0; step < 10; step += 1) await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      watcher.disconnect();
      expect(touched.size).to.be.at.most(11);
      expect(performance.now() - begun).to.be.below(3_000);
    });
  });
});
