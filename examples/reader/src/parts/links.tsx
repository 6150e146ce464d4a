/** Links that ask for what they lead to as soon as somebody points at them. */
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { agencyQuery, noticeQuery } from '../graph/queries.js';
import { useSettings } from './settings.js';

interface LinkProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
}

export function NoticeLink({ id, at, ...rest }: LinkProps & { readonly at?: string }): ReactNode {
  const client = useQueryClient();
  const { script } = useSettings();
  const ask = (): void => void client.prefetchQuery(noticeQuery(id, script));
  return (
    <Link {...rest} href={`/notices/${id}${at === undefined ? '' : `#d-${at}`}`} onPointerEnter={ask} onFocus={ask} />
  );
}

export function AgencyLink({ id, ...rest }: LinkProps): ReactNode {
  const client = useQueryClient();
  const { script } = useSettings();
  const ask = (): void => void client.prefetchQuery(agencyQuery(id, script));
  return <Link {...rest} href={`/agencies/${id}`} onPointerEnter={ask} onFocus={ask} />;
}

export const MeetingLink = ({ id, ...rest }: LinkProps): ReactNode => <Link {...rest} href={`/meetings/${id}`} />;
