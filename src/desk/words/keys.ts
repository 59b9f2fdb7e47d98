/** The keys of the desk's own words, read from the English file, so that a misspelt key fails the build. */
type Tree = typeof import('./desk.en.json');

type Bare<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

type Paths<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${Bare<K>}` : Paths<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every key of desk.en.json; plurals without their ending. */
export type DeskKey = Paths<Tree>;
