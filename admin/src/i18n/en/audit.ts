export const audit = {
  title: 'Audit',
  person: 'Person',
  action: 'Action',
  type: 'Kind of record',
  record: 'Record',
  after: 'After',
  before: 'Before',
  empty: 'Everything that is changed here is recorded here.',
};
export const auditResource = {
  name: 'Entry |||| Audit',
  fields: { at: 'When', by: 'Who', action: 'What', subjectLabel: 'On', changes: 'Fields' },
};
