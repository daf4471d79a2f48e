/**
 * The one table of tokens: both themes side by side by `light-dark()`. Shadow roots take it through `tokens.styles.ts`, full pages through
 * `page.ts`. `--pace-*` are what an embedding page may set; they are documented in components/README.md.
 * Contrast: lowest text 4.81 (ink-3 on wash), lowest mark or control edge 3.18 (edge on sunken), both in light.
 */
export const TOKENS = `
--canvas: light-dark(#f4f6f6, #0e1112);
--surface: var(--pace-surface, light-dark(#ffffff, #161a1c));
--sunken: light-dark(#eff2f2, #1d2325);
--raised: light-dark(#ffffff, #20272a);
--line: light-dark(#e1e5e6, #2a3235);
--line-2: light-dark(#c5cccf, #3d474b);
--edge: light-dark(#7f898d, #727d82);
--ink: var(--pace-ink, light-dark(#12181a, #e8ecec));
--ink-2: light-dark(#454f53, #b4bcbf);
--ink-3: light-dark(#5f696d, #929ca0);
--accent: var(--pace-accent, light-dark(#0a686f, #5abdc0));
--accent-deep: var(--pace-accent-deep, light-dark(#07545a, #7dd0d2));
--on-accent: var(--pace-on-accent, light-dark(#ffffff, #05282a));
--wash: var(--pace-wash, light-dark(#e2f0f0, #12302f));
--behind: light-dark(#855000, #e2ac59);
--behind-wash: light-dark(#fbf0dc, #30260f);
--behind-mark: light-dark(#b26d06, #d2963c);
--bad: light-dark(#ad241d, #f48b81);
--bad-wash: light-dark(#fcebe9, #3a1b18);
--heat-1: light-dark(#efd7b0, #4b3914);
--heat-2: light-dark(#f8eddb, #2f2712);
--heat-3: var(--surface);
--heat-4: light-dark(#ddeeee, #163031);
--heat-5: light-dark(#b4dbd9, #1d4a4b);
--shade: light-dark(#12181a24, #000000b3);
--shadow: 0 1px 2px var(--shade), 0 8px 24px var(--shade);
--t-label: 11px; --t-small: 12px; --t-body: 13px; --t-lead: 15px; --t-head: 18px; --t-figure: 24px; --t-hero: 30px;
--s-1: 2px; --s-2: 4px; --s-3: 6px; --s-4: 8px; --s-5: 12px; --s-6: 16px; --s-7: 24px; --s-8: 32px;
--r-1: 2px; --r-2: 4px; --r-3: 6px;
--row: 30px; --control: 28px;
`;

/** In forced colours the system's own pairs take over; marks stay visible because they are drawn with these names. */
export const FORCED = `
--canvas: Canvas; --surface: Canvas; --sunken: Canvas; --raised: Canvas; --line: CanvasText; --line-2: CanvasText; --edge: ButtonBorder;
--ink: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText; --accent: Highlight; --accent-deep: Highlight; --on-accent: HighlightText;
--wash: Canvas; --behind: CanvasText; --behind-wash: Canvas; --behind-mark: CanvasText; --bad: CanvasText; --bad-wash: Canvas;
--heat-1: Canvas; --heat-2: Canvas; --heat-4: Canvas; --heat-5: Canvas; --shadow: none;
`;

// Each language names its own faces first: a Chinese face gives Latin text wide quotes, a Latin one gives Chinese a random fall-back.
const LATIN = '-apple-system, "Segoe UI", Roboto, "Noto Sans CJK KR", "PingFang SC", "Microsoft YaHei", sans-serif';
const CHINESE =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Type that depends on the language, for elements that carry a `lang`. Chinese labels are a pixel larger. */
export const LANGUAGES = `
[lang] { font-family: var(--pace-font, ${LATIN}); }
[lang|='zh'] { --t-label: 12px; font-family: var(--pace-font, ${CHINESE}); }
`;
