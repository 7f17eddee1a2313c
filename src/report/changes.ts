/** Lines of {@link BuildResult.changes}, those first that one should not wait with. */
export function rankChanges(changes: readonly string[]): {
  readonly security: readonly string[];
  readonly others: readonly string[];
} {
  return {
    security: changes.filter((line) => isSecurity.test(line)),
    others: changes.filter((line) => !isSecurity.test(line)),
  };
}

/** `~ name old → new (security)`, and then the platforms when it is not all. */
const isSecurity = / \(security\)(?: \[[^\]]*\])?$/;

/** `2 security updates, 1 other change` */
export function countChanges(changes: readonly string[]): string {
  const { security, others } = rankChanges(changes);
  const count = (number: number, one: string) => (number === 1 ? `1 ${one}` : `${String(number)} ${one}s`);
  const other = security.length > 0 ? 'other change' : 'change';
  return [
    ...(security.length > 0 ? [count(security.length, 'security update')] : []),
    ...(others.length > 0 ? [count(others.length, other)] : []),
  ].join(', ');
}
