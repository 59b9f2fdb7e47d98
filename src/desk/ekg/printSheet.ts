/** Prints one sheet of EKG paper and nothing else of the page: the browser's print makes a PDF of it, too. */

/** `from`: anything inside the figure of the sheet. */
export function printSheet(from: Element): void {
  const figure = from.closest('.ekgFigure');
  if (figure === null) return;
  figure.classList.add('isPrinted');
  document.documentElement.classList.add('printsEkg');
  addEventListener(
    'afterprint',
    () => {
      figure.classList.remove('isPrinted');
      document.documentElement.classList.remove('printsEkg');
    },
    { once: true },
  );
  window.print();
}
