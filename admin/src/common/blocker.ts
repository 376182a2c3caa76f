import { graphql } from '../providers/graphql.js';

/** What stands in the way of a move, and what lifts it. */
export const BLOCKER = graphql(`
  fragment BlockerFields on Blocker {
    code
    strength
    message
    remedy
    field
  }
`);
