/** How many keys lie between the focus and what is wanted. These functions run in the page and can use nothing from outside. */

/** How the focus comes to a control: at once, by so many Tabs, or by the key of its group and so many Tabs from there. */
export interface Way {
  readonly isHere: boolean;
  /** Tabs from where the focus is; back when negative. */
  readonly tabs: number;
  readonly group: { readonly key: string; readonly tabs: number } | undefined;
}

export function wayTo(element: Element): Way {
  const active = document.activeElement ?? document.body;
  const root = active.closest('[role=dialog]') ?? document;
  const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const isOffered = (radio: HTMLInputElement): boolean => {
    const same = radios.filter(({ name }) => name === radio.name);
    return radio === (same.find(({ checked }) => checked) ?? same[0]);
  };
  const isStop = (each: HTMLElement): boolean =>
    each.tabIndex >= 0 &&
    !each.hasAttribute('disabled') &&
    !(each instanceof HTMLInputElement && each.type === 'radio' && !isOffered(each));
  /** What scrolls and has no stop inside is one itself, so that the arrow keys can scroll it. */
  const scrolls = (each: HTMLElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(each);
    const isLong = each.scrollHeight > each.clientHeight && /auto|scroll/.test(overflowY);
    const isWide = each.scrollWidth > each.clientWidth && /auto|scroll/.test(overflowX);
    return (isLong || isWide) && ![...each.querySelectorAll<HTMLElement>('*')].some(isStop);
  };
  const stops = [...root.querySelectorAll<HTMLElement>('*')]
    .filter((each) => isStop(each) || scrolls(each))
    .filter((each) => each.checkVisibility());
  /** From something that is no stop, half a step before the next one. */
  const here = stops.indexOf(active as HTMLElement);
  const before = stops.filter((stop) => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING).length;
  const to = stops.findIndex((stop) => element.contains(stop));
  const by = to - (here < 0 ? before - 0.5 : here);
  const groups = [...document.querySelectorAll('.doPanel .controlGroup')];
  const number = groups.findIndex((group) => group.contains(element));
  const first = groups[number]?.querySelector('[role=option], button, [role=slider], input');
  /** A list lends its one stop to the line that had the focus last. */
  const list = first?.closest('[role=listbox]');
  const start = first ? stops.findIndex((stop) => stop === first || stop.contains(first) || list?.contains(stop)) : -1;
  const isTyping = active.closest('input[type=text], textarea, [role=menu], [role=dialog]') !== null;
  return {
    isHere: element.contains(active) && active !== document.body,
    tabs: by < 0 ? Math.floor(by) : Math.ceil(by),
    group:
      number >= 0 && number < 9 && start >= 0 && !isTyping ? { key: `${number + 1}`, tabs: to - start } : undefined,
  };
}

/** From the line of an open list that has the focus to an option, the shortest way: by topics, from the end, from line to line. */
export function keysToOption(option: string): readonly string[] | undefined {
  const active = document.activeElement;
  const list = active?.closest('[role=menu], [role=listbox]');
  const lines = [...(list?.querySelectorAll('[role^=menuitem], [role=option]') ?? [])];
  const from = Math.max(0, lines.indexOf(active as Element));
  const to = lines.findIndex((line) => line.querySelector(`[data-option="${option}"]`) !== null);
  if (to < 0) return undefined;
  const times = (key: string, count: number) => new Array<string>(count).fill(key);
  const walk = (start: number) => times(to > start ? 'ArrowDown' : 'ArrowUp', Math.abs(to - start));
  const topics = [...(list?.querySelectorAll('.talkTopic') ?? [])];
  const topicOf = (line: number) => topics.findIndex((topic) => topic.contains(lines[line] ?? null));
  const isFirst = (line: number) => topicOf(line - 1) !== topicOf(line);
  /** To the first line of a topic. */
  const leapTo = (line: number) => {
    const leap = topicOf(line) - topicOf(from);
    return leap > 0 ? times('ArrowRight', leap) : times('ArrowLeft', (isFirst(from) ? 0 : 1) - leap);
  };
  const starts = topics.length > 0 ? lines.map((_, line) => line).filter(isFirst) : [];
  const ways = [
    walk(from),
    ['End', ...walk(lines.length - 1)],
    ...starts.map((line) => [...leapTo(line), ...walk(line)]),
  ];
  return ways.sort((one, other) => one.length - other.length)[0];
}
