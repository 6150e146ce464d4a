/** What this site asks beyond the SDK's ready-made operations, made of the SDK's fragments where they fit. */
import { agencyCardFragment, directiveCardFragment, noticeCardFragment } from '@notice-graph/sdk';
import type { ResultOf } from 'gql.tada';
import { graphql } from './client.js';

const noticeCard = graphql(noticeCardFragment);
const agencyCard = graphql(agencyCardFragment);
const directiveCard = graphql(directiveCardFragment);

/** A directive with all that marks it in the text. */
const directiveInText = graphql(`
  fragment DirectiveInText on Directive {
    id
    path
    marker
    heading
    strength
    span {
      start
      end
    }
    parent {
      id
    }
    issuer {
      id
      name
    }
    speaker {
      name
    }
    addressees {
      text
      span {
        start
        end
      }
      agency {
        id
      }
    }
    targets {
      text
      kind
      soft
      dueBy
      span {
        start
        end
      }
    }
  }
`);

export const readNotice = graphql(
  `
    query ReadNotice($id: ID!) {
      notice(by: { id: $id }) {
        ...NoticeCard
        genre
        createdOn
        validity
        revision
        body
        bodyStart
        bodyEnd
        issuers {
          id
          name
        }
        addressees {
          text
        }
        source {
          url
          siteName
        }
        attachments {
          name
          url
        }
        meetings {
          id
          name
          heldOn
        }
        mentions(first: 100) {
          nodes {
            agency {
              id
            }
            span {
              start
              end
            }
          }
        }
        directives(first: 100, granularity: BOTH) {
          nodes {
            ...DirectiveInText
          }
          totalCount
        }
        cites(first: 10) {
          nodes {
            ...NoticeCard
          }
        }
        citedBy(first: 10) {
          nodes {
            ...NoticeCard
          }
        }
      }
    }
  `,
  [noticeCard, directiveInText],
);

export const readTraditional = graphql(`
  query ReadTraditional($id: ID!) {
    notice(by: { id: $id }) {
      id
      body(script: TRADITIONAL)
    }
  }
`);

export const readAgency = graphql(
  `
    query ReadAgency($id: ID!) {
      agency(by: { id: $id }) {
        ...AgencyCard
        orgCode
        creditCode
        ancestors {
          id
          name
        }
        children(first: 50) {
          nodes {
            id
            name
          }
          totalCount
        }
        notices(first: 5) {
          nodes {
            ...NoticeCard
          }
          totalCount
        }
        meetings(first: 10) {
          nodes {
            id
            name
            heldOn
          }
        }
      }
    }
  `,
  [agencyCard, noticeCard],
);

const meetingInGraph = graphql(`
  fragment MeetingInGraph on Meeting {
    id
    name
    heldOn
    convener {
      name
    }
  }
`);

export const readMeeting = graphql(
  `
    query ReadMeeting($id: ID!) {
      node(id: $id) {
        ... on Meeting {
          ...MeetingInGraph
          convener {
            id
            name
          }
          chair {
            name
            title
          }
          notices(first: 20) {
            nodes {
              ...NoticeCard
            }
          }
          directives(first: 50, filter: { topLevelOnly: true }) {
            nodes {
              ...DirectiveCard
              notice {
                id
                title
              }
            }
            totalCount
          }
          cascade(depth: 6) {
            transmission {
              lagDays
              from {
                ...MeetingInGraph
              }
              to {
                ...MeetingInGraph
              }
            }
          }
          transmits {
            lagDays
            from {
              ...MeetingInGraph
              transmits {
                lagDays
                from {
                  ...MeetingInGraph
                  transmits {
                    lagDays
                    from {
                      ...MeetingInGraph
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [meetingInGraph, noticeCard, directiveCard],
);

/** A change with the notice that it is about, so that nothing need be asked again. */
const changedNotice = graphql(`
  fragment ChangedNotice on ChangeEdge {
    cursor
    node {
      kind
      subjectId
      occurredAt
      subject {
        ... on Notice {
          id
          title
          agency {
            name
          }
        }
      }
    }
  }
`);

export const missedChanges = graphql(
  `
    query MissedChanges($filter: ChangeFilter, $first: Int, $after: String) {
      changes(filter: $filter, first: $first, after: $after) {
        edges {
          ...ChangedNotice
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [changedNotice],
);

export const liveChanges = graphql(
  `
    subscription LiveChanges($filter: ChangeFilter, $after: String) {
      changes(filter: $filter, after: $after) {
        ...ChangedNotice
      }
    }
  `,
  [changedNotice],
);

export type Notice = NonNullable<ResultOf<typeof readNotice>['notice']>;
export type DirectiveInText = Notice['directives']['nodes'][number];
export type Agency = NonNullable<ResultOf<typeof readAgency>['agency']>;
export type Meeting = Extract<NonNullable<ResultOf<typeof readMeeting>['node']>, { name: string; cascade: unknown }>;
export type ChangeOfNotice = ResultOf<typeof liveChanges>['changes']['node'];
