import { BINDER_READY, type Bindable, type ConnectEvent, type ConnectRequest } from '#components/behaviour/connect.ts';
import type { Day } from '#core/calendar/day.ts';
import type { Action, Session, SliceOf, WorkspaceInfo } from '#core/store/session/session.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { actionOf, INTENTS } from './intents.ts';
import { today } from './today.ts';

export interface BinderOptions {
  /** Opens (or has open already) the workspace a widget names. */
  readonly open: (workspace: string) => Promise<Session>;
  /** The day that counts as today; the machine's own by default. */
  readonly today?: () => Day;
  /** The page says itself whether everything is saved; its widgets need not repeat it. */
  readonly tellsSaving?: boolean;
}

/** How often a widget left open is checked for a new day, milliseconds. */
const dayCheck = 60_000;

/**
 * Answers every widget under `root` that asks to be bound: slice → properties, intents → actions.
 * Returns the stop function.
 */
export function bindWithin(root: EventTarget, options: BinderOptions): () => void {
  const answer = (event: Event) => {
    event.stopPropagation();
    void connect((event as ConnectEvent).detail, options, say.workspaceUnavailable(languageAt(event)));
  };
  const perform = (event: Event) => {
    const workspace = boundTo(event);
    const action = workspace && actionOf(event as CustomEvent);
    if (!workspace || !action) return;
    event.stopPropagation();
    // What could not be opened or saved shows in every widget of the workspace; there is nothing more to say here.
    options
      .open(workspace)
      .then((session) => session.act(action as Action))
      .catch(() => undefined);
  };
  root.addEventListener('pace-connect', answer);
  for (const intent of INTENTS) root.addEventListener(intent, perform);
  return () => {
    root.removeEventListener('pace-connect', answer);
    for (const intent of INTENTS) root.removeEventListener(intent, perform);
  };
}

/** Binds the whole page; widgets that asked before are heard now. */
export function bindDocument(options: BinderOptions): void {
  bindWithin(document, options);
  document.dispatchEvent(new CustomEvent(BINDER_READY));
}

/** The language of the widget that fired the event, through shadow roots. */
function languageAt(event: Event) {
  for (const node of event.composedPath()) {
    const stated = node instanceof Element ? node.getAttribute('lang') : null;
    if (stated) return languageOf(stated);
  }
  return languageOf(navigator.language);
}

/** The workspace of the widget that fired the event: the first on its path that names one. */
function boundTo(event: Event): string | null {
  for (const node of event.composedPath()) {
    const workspace = node instanceof Element ? node.getAttribute('workspace') : null;
    if (workspace) return workspace;
  }
  return null;
}

async function connect(request: ConnectRequest, options: BinderOptions, unavailable: string): Promise<void> {
  const now = options.today ?? today;
  const stops: (() => void)[] = [];
  let stopped = false;
  let stopSlice = () => {};
  request.accept(() => {
    stopped = true;
    stopSlice();
    for (const stop of stops) stop();
  });
  try {
    const session = await options.open(request.workspace);
    if (stopped) return;
    let asked = { day: now(), subject: '' };
    let delivered = false;
    const ask = (change: Partial<typeof asked>) => {
      asked = { ...asked, ...change };
      stopSlice();
      stopSlice = session.subscribe(question(request, asked) as SliceOf<'panel'>, (value) => {
        delivered = true;
        request.deliver(value as never);
      });
    };
    const timer = setInterval(() => {
      if (asked.day !== now()) ask({ day: now() });
    }, dayCheck);
    stops.push(() => clearInterval(timer));
    if (request.slice === 'panel' && !(request.query as Bindable['panel']['query']).subject)
      stops.push(session.subscribe({ kind: 'workspace' }, follow));
    else ask({});
    stops.push(
      session.subscribe({ kind: 'save' }, (state) => {
        if (state.state === 'notSaved' && !delivered) request.fail(unavailable);
        if (!options.tellsSaving) request.save(state);
      }),
    );

    /** Whom the workspace is about may be known later, as when its first people are taken in. */
    function follow(info: WorkspaceInfo): void {
      const subject = info.me ?? info.people.members[0]?.id ?? '';
      if (!delivered || subject !== asked.subject) ask({ subject });
    }
  } catch {
    request.fail(unavailable);
  }
}

type Question = { [K in keyof Bindable]: SliceOf<K> }[keyof Bindable];

/** What the widget left open is filled in: whom it is about, and what day it is. */
function question(request: ConnectRequest, asked: { readonly day: Day; readonly subject: string }): Question {
  const { slice: kind, query } = request;
  const stated = query as { subject?: string; year?: number; period?: string };
  if (kind === 'board')
    return { kind, today: asked.day, ...stated, year: stated.year ?? Number(asked.day.slice(0, 4)) };
  if (kind === 'kpis') return { kind, ...stated, period: stated.period ?? asked.day.slice(0, 4) };
  if (kind === 'funnel') return { kind, ...stated };
  return { kind: 'panel', ...stated, today: asked.day, subject: stated.subject || asked.subject };
}
