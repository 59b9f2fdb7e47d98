/** One share as a bar from the middle: to the right reads too high, to the left too low. The number stands beside it. */
export function ShareBar({ by, largest }: { by: number; largest: number }) {
  const length = Math.round((Math.min(Math.abs(by), largest) / largest) * 58);
  return (
    <svg className="shareBar" viewBox="0 0 120 14" aria-hidden="true" preserveAspectRatio="none">
      <rect className="shareGround" x={0} y={0} width={120} height={14} rx={3} />
      <rect
        className={by >= 0 ? 'shareHigh' : 'shareLow'}
        x={by >= 0 ? 60 : 60 - length}
        y={2}
        width={length}
        height={10}
        rx={2}
      />
      <rect className="shareZero" x={59.5} y={0} width={1} height={14} />
    </svg>
  );
}
