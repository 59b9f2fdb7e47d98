/** CPU time of this process, which other programs on the machine disturb less than wall time. */

/** Milliseconds of CPU that the work took, and what it gave. */
export function cpuOf<Given>(work: () => Given): { readonly ms: number; readonly given: Given } {
  const before = process.cpuUsage();
  const given = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, given };
}

export function rounded(number: number, digits = 3): number {
  return Number(number.toFixed(digits));
}
