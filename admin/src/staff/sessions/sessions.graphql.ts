import { graphql } from '../../providers/graphql.js';

const SESSION = graphql(`
  fragment SessionFields on Session {
    id
    createdAt
    lastSeenAt
    current
    network
    userAgent
  }
`);

export const MY_SESSIONS = graphql(
  `
    query MySessions {
      mySessions {
        ...SessionFields
      }
    }
  `,
  [SESSION],
);
export const SESSIONS = graphql(
  `
    query Sessions($userId: UUID!) {
      sessions(userId: $userId) {
        ...SessionFields
      }
    }
  `,
  [SESSION],
);
export const REVOKE = graphql(`
  mutation RevokeSession($id: UUID!) {
    revokeSession(id: $id)
  }
`);
export const REVOKE_OTHERS = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions
  }
`);
