/** English titles and short texts of all scenarios, in one small file. */
export const trees = import.meta.glob<unknown>('../../../scenarios/*/words/en.yaml', {
  query: '?card',
  import: 'default',
  eager: true,
});
