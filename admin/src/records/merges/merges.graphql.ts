import { graphql, type ResultOf } from '../../providers/graphql.js';

export const ALIKE = graphql(`
  query AlikeRecords($of: RecordRefInput!) {
    alikeRecords(of: $of) {
      id
      label
      detail
      reasons
    }
    merges(of: $of) {
      id
      at
      label
      by {
        id
        name
      }
    }
  }
`);

export const PREVIEW = graphql(`
  query MergePreview($type: ShortText!, $keptId: UUID!, $mergedId: UUID!) {
    mergePreview(type: $type, keptId: $keptId, mergedId: $mergedId) {
      kept {
        id
        version
        label
      }
      merged {
        id
        version
        label
      }
      choices {
        key
        keptIsEmpty
        differences {
          field
          kept
          merged
        }
      }
      moves {
        what
        count
      }
    }
  }
`);
export type Preview = ResultOf<typeof PREVIEW>['mergePreview'];

export const MERGE = graphql(`
  mutation MergeRecords($type: ShortText!, $kept: MoveItem!, $merged: MoveItem!, $take: [ShortText!]!) {
    mergeRecords(type: $type, kept: $kept, merged: $merged, take: $take) {
      id
    }
  }
`);

export const PART = graphql(`
  mutation UndoMerge($id: UUID!) {
    undoMerge(id: $id) {
      mergedId
      left
    }
  }
`);
