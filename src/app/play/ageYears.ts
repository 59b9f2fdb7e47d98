/** Age in whole years on the scenario's day, from two ISO dates; nothing when the birth date is not whole. */
export function findAgeYears(birthDate: string, today: string): number | undefined {
  const born = /^(\d{4})-(\d{2}-\d{2})/.exec(birthDate);
  const now = /^(\d{4})-(\d{2}-\d{2})/.exec(today);
  if (!born || !now) return undefined;
  const hasHadBirthday = (now[2] ?? '') >= (born[2] ?? '');
  return Number(now[1]) - Number(born[1]) - (hasHadBirthday ? 0 : 1);
}
