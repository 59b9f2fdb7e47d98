/** What stands on an EKG beside the waves. */

/** Twelve leads and a rhythm strip, or the strip alone. */
export type PaperForm = 'twelve' | 'strip';

/** What was entered on the machine; what nobody entered is absent. */
export interface PaperHead {
  readonly name?: string;
  readonly birthDate?: string;
  readonly number?: string;
  /** Day and hour of the machine's clock, as it prints them. */
  readonly at?: string;
}
