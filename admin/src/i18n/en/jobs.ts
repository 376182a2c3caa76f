export const jobs = {
  title: 'Jobs',
  state: 'State',
  kind: 'Kind',
  QUEUED: 'Queued',
  RUNNING: 'Running',
  DONE: 'Done',
  FAILED: 'Failed',
  CANCELLED: 'Cancelled',
  kinds: {
    import_check: 'Check an import',
    import_commit: 'Commit an import',
    import_revert: 'Revert an import',
    comments_decide: 'Decide all that match',
  },
  of: '%{done} of %{total}',
  progress: 'Progress',
  counts: {
    applied: '%{count} changed',
    passed: '%{count} passed over: somebody else had decided them meanwhile',
  },
  cancel: 'Cancel',
  cancelled: 'It stops at the next safe point.',
  takeBack: 'Take back',
  takingBack: 'It is taken back by a job of its own.',
  nothingYet: 'Nothing to tell yet.',
  empty: 'Long work, such as imports and decisions on many comments, shows up here while it runs.',
};
export const jobResource = {
  name: 'Job |||| Jobs',
  fields: {
    kind: 'Job',
    state: 'State',
    done: 'Progress',
    createdBy: 'Started by',
    createdAt: 'Started',
    finishedAt: 'Ended',
  },
};
