export const tags = {
  title: 'Tags',
  tag: 'Tag',
  empty: 'No tags yet. Write the first one on the page of a lead, a company or any other record.',
  bulk: 'Tag…',
  bulkTitle: 'Tag %{smart_count} record |||| Tag %{smart_count} records',
  add: 'Tags to add',
  remove: 'Tags to take off',
  apply: 'Apply',
  tagged: '%{smart_count} record tagged. |||| %{smart_count} records tagged.',
  verbs: 'What can be done',
  rename: 'Rename',
  renameOne: 'Rename the tag %{name}',
  renameDone: 'Renamed.',
  join: 'Join',
  joinOne: 'Join the tag %{name} with another',
  joinText:
    'Whatever bears this tag bears the other one instead, and this one is no more. It cannot be undone.',
  joinWith: 'The tag that stays',
  joinDone: 'Joined.',
  delete: 'Delete',
  deleteOne: 'Delete the tag %{name}',
  deleteText:
    'It is taken off %{smart_count} record. It cannot be undone. |||| It is taken off %{smart_count} records. It cannot be undone.',
  deleteDone: 'Deleted.',
};

export const tagResource = {
  name: 'Tag |||| Tags',
  fields: { name: 'Name', uses: 'Records', createdAt: 'Made' },
};
