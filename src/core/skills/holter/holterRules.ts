/** Rules that only a recording worn at home needs: all judge the last outlook that was stated, or what was seen on the channels. */
import { evidence, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { findingsNamed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';

const absent: Ruling = { verdict: 'missed', evidence: evidence() };

function onOutlook(needs: readonly string[], isMet: (numbers: Finding['numbers']) => boolean): NamedRule {
  return {
    needs: [...needs, 'recorder.started'],
    judge(input) {
      const last = findingsNamed(input, 'recording.foreseen').at(-1);
      if (!last) return absent;
      const { item, place } = last;
      const verdict = isMet(item.numbers) ? 'met' : 'missed';
      return { verdict, evidence: evidence({ findings: [place] }), at: item.at, values: item.numbers };
    },
  };
}

const electrodesOverBone = onOutlook(
  ['electrode.placed', 'lead.clipped'],
  ({ misplaced = 0, overMuscle = 0, wiresOff = 0 }) => misplaced === 0 && overMuscle === 0 && wiresOff === 0,
);

const contactsHold = onOutlook(
  ['skin.prepared', 'electrode.placed'],
  ({ badContacts = 0, wiresOff = 0 }) => badContacts === 0 && wiresOff === 0,
);

/** Each channel can be read for at least nine tenths of the ordered time (design). */
const READABLE_PERCENT = 90;
const recordingReadable = onOutlook(['lead.clipped'], ({ leastShare = 0 }) => leastShare >= READABLE_PERCENT);

const symptomsMatched = onOutlook(['line.said'], ({ felt = 0, matched = 0 }) => matched === felt);

/** What is seen last on each channel, after the last change of wires and before the start, is as it was, and clear. */
const channelsChecked: NamedRule = {
  needs: ['channel.checked'],
  judge(input) {
    const started = input.index.all('recorder.started').at(-1);
    const seen = new Map(findingsNamed(input, 'channel.judged').map((each) => [each.item.about, each]));
    const last = [...seen.values()];
    const isMet =
      started !== undefined &&
      last.length > 0 &&
      last.every(({ item }) => item.numbers['isRight'] === 1 && item.numbers['isClear'] === 1) &&
      last.length === last[0]?.item.numbers['channels'];
    const at = last.at(-1)?.item.at;
    return {
      verdict: isMet ? 'met' : 'missed',
      evidence: evidence({ findings: last.map(({ place }) => place) }),
      ...(at === undefined ? {} : { at }),
    };
  },
};

export const holterRules: Readonly<Record<string, NamedRule>> = {
  electrodesOverBone,
  contactsHold,
  recordingReadable,
  symptomsMatched,
  channelsChecked,
};
