/**
 * What the learner counts and listens for, in words for who sees no picture: each breath while breaths are counted.
 * With the sound off, too: beats in spans of the running watch, and how the sounds in the arm change.
 */
import type { Cue, Phrase, View } from '../../../core/session/types.ts';
import { gaugePhrase } from '../gauge.ts';
import { startOf } from '../watch.ts';
import type { Announcement } from './changes.ts';

/** Beats are told in spans of so many ms: faster than that no screen reader speaks. */
const SPAN_MS = 5_000;
/** No sound in the arm for so long: it has gone. Longer than the slowest heart takes for a beat. */
const SILENT_MS = 2_500;

export class CountWords {
  /** Breaths up to here have been said. */
  #breathsUpTo: number | undefined;
  #beats: number[] = [];
  #spans: { readonly since: number; readonly told: number } | undefined;
  #heard: Cue | undefined;

  /** To be called a few times a second. `isSilent`: the learner has turned the sound off. */
  look(view: View, now: number, isSilent: boolean): readonly Announcement[] {
    const spans = this.#tellsBeats(view, now);
    const silence = this.#tellsSilence(now);
    return [...this.#tellsBreaths(view, now), ...(isSilent ? [...spans, ...silence] : [])];
  }

  /** A sound that has come just now. */
  hear(cue: Cue, isSilent: boolean, mmHg: number | undefined): readonly Announcement[] {
    if (cue.sound === 'pulse') this.#beats.push(cue.at);
    if (!cue.sound.startsWith('korotkoff')) return [];
    const isOther = cue.sound !== this.#heard?.sound;
    this.#heard = cue;
    if (!isOther || !isSilent || mmHg === undefined) return [];
    const { mm } = gaugePhrase(mmHg).values;
    return [{ phrase: { key: 'say.sound', values: { sound: cue.caption, mm } } }];
  }

  #tellsBreaths(view: View, now: number): readonly Announcement[] {
    const person = view.readouts.find(({ id }) => id === 'breathing')?.text.values?.['person'];
    const track = view.tracks.find(({ id }) => id === `breathing.${person}`);
    const starts = track?.values['starts'];
    if (typeof starts !== 'object') {
      this.#breathsUpTo = undefined;
      return [];
    }
    const from = this.#breathsUpTo ?? now;
    this.#breathsUpTo = now;
    return starts.filter((at) => at > from && at <= now).map(() => ({ phrase: { key: 'say.breath' } }));
  }

  #tellsBeats({ readouts }: View, now: number): readonly Announcement[] {
    const counted = readouts.find(({ id, label }) => id === 'watch' && /^count\.(pulse|apex)$/.test(label.key));
    const since = counted && startOf(counted);
    if (since === undefined) {
      this.#spans = undefined;
      this.#beats = [];
      return [];
    }
    const isNew = this.#spans?.since !== since;
    const told = isNew ? 0 : (this.#spans?.told ?? 0);
    const full = Math.floor((now - since) / SPAN_MS);
    this.#spans = { since, told: full };
    return Array.from({ length: full - told }, (_, span) => ({ phrase: this.#span(since, told + span) }));
  }

  #span(since: number, span: number): Phrase {
    const from = since + span * SPAN_MS;
    const count = this.#beats.filter((at) => at > from && at <= from + SPAN_MS).length;
    const seconds = SPAN_MS / 1_000;
    return { key: 'say.beats', values: { from: span * seconds, to: (span + 1) * seconds, count } };
  }

  #tellsSilence(now: number): readonly Announcement[] {
    if (this.#heard === undefined || now - this.#heard.at < SILENT_MS) return [];
    this.#heard = undefined;
    return [{ phrase: { key: 'say.silence' } }];
  }
}
