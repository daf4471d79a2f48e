/** What carries messages both ways, whatever the platform calls it. Each `on…` returns what takes the listener off. */
export interface Port {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): () => void;
  /** Called when the other end went away. */
  onDisconnect(listener: () => void): () => void;
  close(): void;
}

/** A MessagePort; it never tells that the other end went away. */
export function fromMessagePort(port: MessagePort): Port {
  port.start();
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage(listener) {
      const hear = (event: MessageEvent) => listener(event.data);
      port.addEventListener('message', hear);
      return () => port.removeEventListener('message', hear);
    },
    onDisconnect: () => () => {},
    close: () => port.close(),
  };
}

/** The part of an extension's `runtime.Port` that is needed. */
export interface RuntimePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: Hears<(message: unknown) => void>;
  readonly onDisconnect: Hears<() => void>;
}

interface Hears<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

export function fromRuntimePort(port: RuntimePort): Port {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage(listener) {
      const hear = (message: unknown) => listener(message);
      port.onMessage.addListener(hear);
      return () => port.onMessage.removeListener(hear);
    },
    onDisconnect(listener) {
      const hear = () => listener();
      port.onDisconnect.addListener(hear);
      return () => port.onDisconnect.removeListener(hear);
    },
    close: () => port.disconnect(),
  };
}
