import { BINDER_READY, type Bindable, type ConnectEvent, type ConnectRequest } from '#components/behaviour/connect.ts';
import type { Day } from '#core/calendar/day.ts';
import type { Action, Session, SliceOf } from '#core/store/session/session.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { actionOf, INTENTS } from './intents.ts';
import { today } from './today.ts';

export interface BinderOptions {
  /** Opens (or has open already) the workspace a widget names. */
  readonly open: (workspace: string) => Promise<Session>;
  /** The day that counts as today; the machine's own by default. */
  readonly today?: () => Day;
}

/**
 * Answers every widget under `root` that asks to be bound: slice → properties, intents → actions.
 * Returns the stop function.
 */
export function bindWithin(root: EventTarget, options: BinderOptions): () => void {
  const day = options.today ?? today;
  const answer = (event: Event) => {
    event.stopPropagation();
    const language = languageOf(
      (event.target as Element).closest?.('[lang]')?.getAttribute('lang') ?? navigator.language,
    );
    void connect((event as ConnectEvent).detail, options.open, day, say.workspaceUnavailable(language));
  };
  const perform = (event: Event) => {
    const workspace = boundTo(event);
    const action = workspace && actionOf(event as CustomEvent);
    if (!workspace || !action) return;
    event.stopPropagation();
    // A change that could not be saved shows in the save state of every widget; there is nothing more to say here.
    void options.open(workspace).then((session) => session.act(action as Action).catch(() => undefined));
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

/** The workspace of the widget that fired the event: the first on its path that names one. */
function boundTo(event: Event): string | null {
  for (const node of event.composedPath()) {
    const workspace = node instanceof Element ? node.getAttribute('workspace') : null;
    if (workspace) return workspace;
  }
  return null;
}

async function connect(
  request: ConnectRequest,
  open: BinderOptions['open'],
  day: () => Day,
  unavailable: string,
): Promise<void> {
  let stopped = false;
  const stops: (() => void)[] = [];
  request.accept(() => {
    stopped = true;
    for (const stop of stops) stop();
  });
  try {
    const session = await open(request.workspace);
    const slice = await complete(request.slice, request.query, session, day());
    if (stopped) return;
    stops.push(session.subscribe(slice as SliceOf<'panel'>, (value) => request.deliver(value as never)));
    stops.push(session.subscribe({ kind: 'save' }, (state) => request.save(state)));
  } catch {
    request.fail(unavailable);
  }
}

type Question = { [K in keyof Bindable]: SliceOf<K> }[keyof Bindable];

/** What the widget left open is filled in: whom it is about, and what day it is. */
async function complete<K extends keyof Bindable>(
  kind: K,
  query: Bindable[K]['query'],
  session: Session,
  now: Day,
): Promise<Question> {
  const asked = query as { subject?: string; year?: number; period?: string };
  if (kind === 'board') return { kind, today: now, ...asked, year: asked.year ?? Number(now.slice(0, 4)) };
  if (kind === 'kpis') return { kind, ...asked, period: asked.period ?? now.slice(0, 4) };
  if (kind === 'funnel') return { kind, ...asked };
  return { kind: 'panel', ...asked, today: now, subject: asked.subject ?? (await defaultSubject(session)) };
}

async function defaultSubject(session: Session): Promise<string> {
  const { me, people } = await session.read({ kind: 'workspace' });
  return me ?? people.members[0]?.id ?? '';
}
