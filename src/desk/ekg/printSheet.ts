/** Prints one sheet of EKG paper and nothing else of the page: the browser's print makes a PDF of it, too. */

/** `from`: anything inside the figure of the sheet. Its paper is copied beside the page for as long as the printing takes. */
export function printSheet(from: Element): void {
  const stack = from.closest('.ekgFigure')?.querySelector('.ekgStack');
  if (!stack) return;
  const sheet = document.createElement('div');
  sheet.className = 'ekgPrintout';
  sheet.append(stack.cloneNode(true));
  document.body.append(sheet);
  document.documentElement.classList.add('printsEkg');
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      document.documentElement.classList.remove('printsEkg');
    },
    { once: true },
  );
  window.print();
}
