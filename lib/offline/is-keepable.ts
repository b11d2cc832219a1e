/** Whether an answer can be kept: whole, from this host, and from the address that was asked for. */
export function isKeepable({ status, type, redirected }: Response): boolean {
  return status === 200 && !redirected && (type === 'basic' || type === 'default');
}
