import { ArrayInput, DateInput, required, SimpleFormIterator, TextInput } from 'react-admin';

/** What a sprint hands over, in its order. */
export function DeliverablesInput() {
  const label = (name: string) => `desk.engagements.deliverable.${name}`;
  return (
    <ArrayInput
      source="deliverables"
      sx={{ '& > .MuiFormLabel-root': { marginInlineStart: 0, transform: 'none', position: 'static' } }}
    >
      <SimpleFormIterator
        inline
        disableClear
        sx={{
          '& .RaSimpleFormIterator-line': { py: 1 },
          '& .RaSimpleFormIterator-form': { flex: 1 },
          '& .RaSimpleFormIterator-inline': { gap: 1 },
        }}
      >
        <TextInput
          source="title"
          label={label('title')}
          validate={required()}
          sx={{ flex: '3 1 220px' }}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <DateInput source="dueOn" label={label('dueOn')} sx={{ flex: '1 1 140px' }} />
        <DateInput source="doneOn" label={label('doneOn')} sx={{ flex: '1 1 140px' }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
