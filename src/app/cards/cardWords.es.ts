/** Spanish titles and short texts of all scenarios, in one small file. */
export const trees = import.meta.glob<unknown>('../../../scenarios/*/words/es.yaml', {
  query: '?card',
  import: 'default',
  eager: true,
});
