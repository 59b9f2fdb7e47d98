/** What the build makes of a YAML file: plain data that a schema has yet to read. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
