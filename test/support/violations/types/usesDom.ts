/** Planted: core is compiled without the browser's types. */
export const title = document.title;
