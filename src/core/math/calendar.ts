/** Dates and hours of the scenario by whole-number arithmetic: local wall time, no time zone, no host clock. */

const MINUTES_PER_DAY = 1440;
const DAYS_TO_1970 = 719_468;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of a Gregorian date (years from March, in eras of 400). */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_TO_1970;
}

/** The Gregorian date that lies a number of days after 1970-01-01. */
export function dateOfDay(days: number): CalendarDate {
  const z = days + DAYS_TO_1970;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD` as a date, or nothing when it is not a day of the calendar. */
export function findDate(text: string): CalendarDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  const again = dateOfDay(dayNumber(date));
  return again.month === date.month && again.day === date.day ? date : undefined;
}

/** `YYYY-MM-DDTHH:MM` as whole minutes since 1970-01-01T00:00, or nothing when it is not a time. */
export function findMinutes(text: string): number | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  const date = findDate(parts?.[1] ?? '');
  const hour = Number(parts?.[2]);
  const minute = Number(parts?.[3]);
  if (!date || hour > 23 || minute > 59) return undefined;
  return dayNumber(date) * MINUTES_PER_DAY + hour * 60 + minute;
}

/** As `findMinutes`; throws on a text that is not a time. */
export function parseDateTime(text: string): number {
  const minutes = findMinutes(text);
  if (minutes === undefined) throw new RangeError('not a YYYY-MM-DDTHH:MM time');
  return minutes;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Whole minutes since 1970-01-01T00:00 as `YYYY-MM-DDTHH:MM`. */
export function formatDateTime(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const ofDay = minutes - days * MINUTES_PER_DAY;
  return `${formatDate(dateOfDay(days))}T${digits(Math.floor(ofDay / 60), 2)}:${digits(ofDay % 60, 2)}`;
}

/** `startsAt` (`YYYY-MM-DDTHH:MM`) plus simulated ms as `YYYY-MM-DDTHH:MM:SS`. */
export function timeAt(startsAt: string, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${formatDateTime(parseDateTime(startsAt) + minutes)}:${digits(seconds - minutes * 60, 2)}`;
}

/** What the clock on the wall shows: `HH:MM`, 24 hours. */
export function clockText(startsAt: string, ms: number): string {
  return timeAt(startsAt, ms).slice(11, 16);
}

/** `HH:MM:SS`, for a watch with a second hand. */
export function watchText(startsAt: string, ms: number): string {
  return timeAt(startsAt, ms).slice(11);
}

/** The day of the scenario at a moment: `YYYY-MM-DD`. */
export function isoDate(startsAt: string, ms: number): string {
  return timeAt(startsAt, ms).slice(0, 10);
}

/**
 * A moment as FHIR wants it. FHIR asks for an offset with every hour; a scenario has local time only, which RFC 3339
 * §4.3 writes as `-00:00` (offset unknown).
 */
export function isoDateTime(startsAt: string, ms: number): string {
  return `${timeAt(startsAt, ms)}-00:00`;
}

/** Whole years of age on a day; both `YYYY-MM-DD` (a time after the day is ignored). Born on 29 February: from 1 March. */
export function ageInYears(birthDate: string, onDate: string): number {
  const born = findDate(birthDate.slice(0, 10));
  const day = findDate(onDate.slice(0, 10));
  if (!born || !day) throw new RangeError('not a YYYY-MM-DD date');
  const isBeforeBirthday = day.month < born.month || (day.month === born.month && day.day < born.day);
  return day.year - born.year - (isBeforeBirthday ? 1 : 0);
}
