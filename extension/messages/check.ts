/** A message as it arrives: unknown until its `type` is one of those expected and its fields are of the right kind. */
export function isMessage(value: unknown): value is { readonly type: string } & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
