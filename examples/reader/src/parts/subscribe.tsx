/** Ways to be told of what is new: a feed, a calendar; and the list as a table. */
import type { ReactNode } from 'react';
import type { WaysOut } from '../graph/ways-out.js';
import { CopyButton } from './copy-button.js';
import { QrCode } from './qr-code.js';
import { useSay } from './settings.js';

interface SubscribeProps {
  /** By what they are of, in the site's words. */
  readonly ways: readonly (readonly [title: string, ways: WaysOut])[];
}

export function Subscribe({ ways }: SubscribeProps): ReactNode {
  const { say } = useSay();
  return (
    <details className="subscribe">
      <summary>{say('subscribe')}</summary>
      {ways.map(([title, { feed, calendar, table }]) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <link rel="alternate" type="application/atom+xml" title={title} href={feed} />
          <WayOut name={say('feed')} path={feed} />
          <WayOut name={say('calendar')} path={calendar} />
          <p>
            <a href={table} download>
              {say('asTable')}
            </a>
          </p>
        </section>
      ))}
    </details>
  );
}

function WayOut({ name, path }: { readonly name: string; readonly path: string }): ReactNode {
  const { say } = useSay();
  const address = new URL(path, location.origin).href;
  return (
    <div className="way">
      <a href={path}>{name}</a> <CopyButton text={address} name={say('copyAddressOf', { name })} />
      <details className="qr">
        <summary>{say('qrCode')}</summary>
        <QrCode text={address} name={say('qrCodeOf', { name })} />
      </details>
    </div>
  );
}
