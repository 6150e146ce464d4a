/** A notice to cite, to pass on, to keep as a file. */
import type { ReactNode } from 'react';
import type { Notice } from '../graph/documents.js';
import { fileName, gbCitation, plainCitation, textFile } from '../graph/citation.js';
import { noticeJson } from '../graph/ways-out.js';
import { CopyButton } from './copy-button.js';
import { dayOf } from './duties.js';
import { QrCode } from './qr-code.js';
import { useSay, type Say } from './settings.js';

interface TakeAwayProps {
  readonly notice: Notice;
  /** In the script that is read. */
  readonly text: string;
}

export function TakeAway({ notice, text }: TakeAwayProps): ReactNode {
  const { say } = useSay();
  const here = new URL(`/notices/${notice.id}`, location.origin).href;
  const citing = { address: notice.source.url ?? here, today: dayOf(new Date()) };
  const texts: readonly [string, string][] = [
    ['GB/T 7714', gbCitation(notice, citing)],
    [say('plainCitation'), plainCitation(notice, citing)],
    [say('thisAddress'), here],
  ];
  return (
    <details className="take-away">
      <summary>{say('takeAway')}</summary>
      <dl>
        {texts.map(([term, what]) => (
          <div key={term}>
            <dt>
              {term} <CopyButton text={what} name={say('copyOf', { name: term })} />
            </dt>
            <dd lang="zh">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="files">
        <button type="button" onClick={() => save(fileName(notice.title, 'txt'), textOf(notice, text, say))}>
          {say('downloadText')}
        </button>
        <a href={noticeJson(notice.id)} download={fileName(notice.title, 'json')}>
          {say('downloadJson')}
        </a>
        {'share' in navigator && (
          <button type="button" onClick={() => share(notice.title, here)}>
            {say('share')}
          </button>
        )}
      </p>
      <details className="qr">
        <summary>{say('qrCode')}</summary>
        <QrCode text={here} name={say('qrCodeOf', { name: say('thisAddress') })} />
      </details>
    </details>
  );
}

function textOf(
  { title, agency, indexNumber, documentNumber, publishedOn, source }: Notice,
  text: string,
  say: Say['say'],
): string {
  const facts: readonly [string, string | null][] = [
    [say('publisher'), agency.name],
    [say('indexNumber'), indexNumber],
    [say('documentNumber'), documentNumber && documentNumber.text],
    [say('publishedOn'), publishedOn],
    [say('source'), source.url],
  ];
  const lines = facts.filter(([, fact]) => fact !== null).map(([term, fact]) => `${term}：${fact}`);
  return textFile(title, lines, text);
}

function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Whoever closes the list of ways to share has not failed. */
const share = (title: string, url: string): void => void navigator.share({ title, url }).catch(() => undefined);
