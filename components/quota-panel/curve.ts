import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatPeriod } from '#core/calendar/format-period.ts';
import type { PanelFigures } from '#core/pace/pace.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { Amounts } from './amounts.ts';
import type { PlanLine } from './plan-line.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const TOP = 14;
const FLOOR = 18;

/** The plan line by working day, what happened in steps, and today between them. Drawn at the size it has: text never scales. */
export function curve(
  whole: PanelFigures['whole'],
  line: PlanLine,
  amounts: Amounts,
  language: Language,
  size: Size,
  words: string,
): TemplateResult {
  const target = whole.target ?? 0;
  const due = whole.expectedToDate.value ?? 0;
  const planWords = say.panelPlan(language, amounts.bareSet(target));
  const right = size.width - Math.max(44, 16 + textWidth(planWords));
  const floor = size.height - FLOOR;
  const { days } = line;
  const top = Math.max(target, whole.actual, 1);
  const bottom = Math.min(0, whole.actual);
  const x = (day: number): number => round(1 + (day / days) * (right - 1));
  const y = (minor: number): number => round(floor - ((minor - bottom) / (top - bottom)) * (floor - TOP));
  const path = (points: PlanLine['plan']): string =>
    points.map((point, index) => `${index ? 'L' : 'M'}${x(point.at)} ${y(point.minor)}`).join('');

  const now = x(line.today);
  const actualY = y(whole.actual);
  const spacing = (right - 1) / line.nodes.length;
  const everyLabel = Math.ceil((language === 'en' ? 28 : 34) / spacing);
  const everyNode = Math.ceil((textWidth(amounts.bareSet(target)) + 12) / spacing);
  const running = line.today > 0 && line.today < days;
  const happened = actualLabel(
    say.panelActual(language, amounts.bare(whole.actual)),
    now,
    actualY,
    right,
    floor,
    whole.actual < due,
  );
  const labels: Label[] = line.today > 0 ? [happened] : [];
  // Nothing is written over the point of today either.
  const point: Label = { words: '●', x: now - 6, y: actualY + 4, end: false, kind: 'quiet' };
  const add = (label: Label): void => {
    if (![...labels, point].some((other) => overlap(label, other))) labels.push(label);
  };
  line.nodes.forEach((node, index) => {
    const last = index === line.nodes.length - 1;
    if (last || (index + 1) % everyNode !== 0 || line.nodes.length - 1 - index < everyNode / 2) return;
    const words = amounts.bareSet(node.minor);
    // Beside the plan line, on the side that what happened does not run through.
    add(
      reachedAt(line, node.at) > node.minor
        ? { words, x: x(node.at) + 5, y: y(node.minor) + 14, end: false, kind: 'planned' }
        : { words, x: x(node.at) - 5, y: y(node.minor) - 6, end: true, kind: 'planned' },
    );
  });
  for (const rest of line.rests) {
    if (x(rest.at) - x(rest.from) < 12) continue;
    // Under the line where what happened runs above it, but never under the floor, where the months are written.
    const under = y(rest.minor) + 14;
    if (reachedAt(line, rest.at) > rest.minor && under < floor) {
      add({ words: rest.name, x: x(rest.from), y: under, end: false, kind: 'quiet' });
    } else if (x(rest.at) > textWidth(rest.name)) {
      add({ words: rest.name, x: x(rest.at), y: y(rest.minor) - 7, end: true, kind: 'quiet' });
    }
  }
  return html`<svg class="curve" width=${size.width} height=${size.height} role="img" aria-label=${words}>
    ${line.nodes.map((node) => svg`<path class="grid" d="M${x(node.at)} ${TOP}V${floor}" />`)}
    <path class="floor" d="M1 ${floor}H${right}" />
    <path class="plan" d=${path(line.plan)} />
    ${line.nodes.map((node) => svg`<circle class="node" cx=${x(node.at)} cy=${y(node.minor)} r="2.5" />`)}
    ${running ? svg`<path class="today" d="M${now} ${TOP}V${floor}" />` : nothing}
    ${running && due > whole.actual ? svg`<path class="missing" d="M${now} ${y(due)}V${actualY}" />` : nothing}
    ${line.today > 0 ? svg`<path class="actual" d=${path(line.actual)} /><circle class="point" cx=${now} cy=${actualY} r="3.5" />` : nothing}
    ${labels.map((label) => svg`<text class=${label.kind} text-anchor=${label.end ? 'end' : 'start'} x=${label.x} y=${label.y}>${label.words}</text>`)}
    ${line.nodes.map((node, index) =>
      index % everyLabel === 0
        ? svg`<text class="quiet" text-anchor="middle" x=${(x(node.from) + x(node.at)) / 2} y=${size.height - 4}>${formatPeriod(node.period, language)}</text>`
        : nothing,
    )}
    <text class="planned strong" x=${right + 9} y=${endLabelY(y(target), actualY, line.today >= days)}>${planWords}</text>
  </svg>`;
}

interface Label {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** The text ends at x. */
  readonly end: boolean;
  readonly kind: 'planned' | 'quiet' | 'happened strong';
}

function overlap(a: Label, b: Label): boolean {
  const left = ({ words, x, end }: Label): number => (end ? x - textWidth(words) : x);
  const apart = left(a) + textWidth(a.words) < left(b) || left(b) + textWidth(b.words) < left(a);
  return !apart && Math.abs(a.y - b.y) < 12;
}

/** What had been won by the end of a day. */
function reachedAt(line: PlanLine, at: number): number {
  return at > line.today ? 0 : (line.actual.findLast((point) => point.at <= at)?.minor ?? 0);
}

/** Under the curve when behind, over it when ahead: the side where there is no line. */
function actualLabel(words: string, x: number, y: number, right: number, floor: number, behind: boolean): Label {
  const wide = textWidth(words) + 16;
  const onLeft = x + wide > right;
  const below = Math.min(Math.max(y + 15, TOP), floor - 4);
  const above = Math.max(y - 9, 11);
  if (!behind) return { words, x: Math.max(x - 7, wide), y: above, end: true, kind: 'happened strong' };
  return { words, x: onLeft ? x - 7 : x + 8, y: below, end: onLeft, kind: 'happened strong' };
}

function endLabelY(planY: number, actualY: number, ended: boolean): number {
  return ended && Math.abs(planY - actualY) < 12 && planY > actualY ? actualY + 16 : planY + 4;
}

/** Near enough for placing labels: a Chinese character is about twice a digit. */
function textWidth(words: string): number {
  return [...words].reduce((width, letter) => width + (letter > '\u2e80' ? 12.5 : 7), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What the drawing says, for those who do not see it; `day` is today as it is written. */
export function curveWords(
  whole: PanelFigures['whole'],
  line: PlanLine,
  amounts: Amounts,
  language: Language,
  day: string,
): string {
  const plan = line.nodes.map((node) => amounts.set(node.minor)).join(language === 'zh-CN' ? '、' : ', ');
  return say.panelCurve(language, formatPeriod(whole.period, language, 'long'), plan, amounts.text(whole.actual), day);
}
