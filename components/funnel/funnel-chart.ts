import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface FunnelBar {
  readonly entered: number;
  /** Those that have not gone on; 0 for the last stage. */
  readonly stopped: number;
  readonly bottleneck: boolean;
  readonly enteredText: string;
  readonly stoppedText: string;
}

/** Colours and type as the page has them now; a canvas cannot read the tokens itself. */
export interface Palette {
  readonly bar: string;
  readonly barStrong: string;
  readonly flow: string;
  readonly flowStrong: string;
  readonly ink: string;
  readonly quiet: string;
  readonly behind: string;
  readonly font: string;
}

export interface DrawnFunnel {
  update(bars: readonly FunnelBar[], palette: Palette): void;
  destroy(): void;
}

/** One bar a stage, each in the middle of its row, joined by what flows on to the next; counts and losses written beside. */
export function drawFunnel(canvas: HTMLCanvasElement, bars: readonly FunnelBar[], palette: Palette): DrawnFunnel {
  let now = { bars, palette };
  const joined: Plugin<'bar'> = {
    id: 'joined',
    beforeDatasetsDraw: (chart) => drawFlow(chart, now.bars, now.palette),
    afterDatasetsDraw: (chart) => drawWords(chart, now.bars, now.palette),
  };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: dataset(bars, palette),
    plugins: [joined],
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { right: 56 } },
      scales: { x: { display: false, beginAtZero: true }, y: { display: false } },
    },
  });
  return {
    update(nextBars, nextPalette) {
      now = { bars: nextBars, palette: nextPalette };
      chart.data = dataset(nextBars, nextPalette);
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}

function dataset(bars: readonly FunnelBar[], palette: Palette) {
  return {
    labels: bars.map((_, index) => String(index)),
    datasets: [
      {
        data: bars.map((bar): [number, number] => [0, bar.entered]),
        backgroundColor: bars.map((bar) => (bar.bottleneck ? palette.barStrong : palette.bar)),
        barThickness: 24,
        minBarLength: 2,
      },
    ],
  };
}

/** The slope from one bar to the next. */
function drawFlow(chart: Chart<'bar'>, bars: readonly FunnelBar[], palette: Palette): void {
  const elements = chart.getDatasetMeta(0).data;
  const start = chart.chartArea.left;
  bars.slice(0, -1).forEach((bar, index) => {
    const [from, to] = [elements[index], elements[index + 1]];
    if (!from || !to) return;
    chart.ctx.fillStyle = bar.bottleneck ? palette.flowStrong : palette.flow;
    chart.ctx.beginPath();
    chart.ctx.moveTo(start, from.y + 12);
    chart.ctx.lineTo(from.x, from.y + 12);
    chart.ctx.lineTo(to.x, to.y - 12);
    chart.ctx.lineTo(start, to.y - 12);
    chart.ctx.fill();
  });
}

function drawWords(chart: Chart<'bar'>, bars: readonly FunnelBar[], palette: Palette): void {
  const elements = chart.getDatasetMeta(0).data;
  const { ctx } = chart;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'start';
  bars.forEach((bar, index) => {
    const [own, next] = [elements[index], elements[index + 1]];
    if (!own) return;
    ctx.font = `600 15px ${palette.font}`;
    ctx.fillStyle = palette.ink;
    ctx.fillText(bar.enteredText, own.x + 8, own.y);
    if (!next || bar.stopped === 0) return;
    ctx.font = `12px ${palette.font}`;
    ctx.fillStyle = bar.bottleneck ? palette.behind : palette.quiet;
    ctx.fillText(bar.stoppedText, (own.x + next.x) / 2 + 8, (own.y + next.y) / 2 + 3);
  });
}
