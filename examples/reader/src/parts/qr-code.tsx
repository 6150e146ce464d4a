/** An address for a telephone to read. */
import { useMemo, type ReactNode } from 'react';
import { encode } from 'uqr';

/** Modules of white around it, which readers need. */
const border = 4;

export function QrCode({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border }), [text]);
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr-code" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
