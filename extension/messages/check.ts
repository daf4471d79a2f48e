/** A message as it arrives: unknown until its `type` is one of those expected and its fields are of the right kind. */
export function isMessage(value: unknown): value is { readonly type: string } & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** A host with its port, as a page's address has it: `crm.example:8080`. */
export function isSite(value: unknown): value is string {
  return typeof value === 'string' && value.length < 300;
}
