import { DateTimeInput, NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { BodyInput } from './BodyInput.js';

const STATUSES = ['DRAFT', 'PUBLISHED'].map((id) => ({ id, name: `desk.articles.${id}` }));
const POLICIES = ['OPEN', 'CLOSED'].map((id) => ({ id, name: `desk.articles.${id}` }));

/** The same fields to write and to change an article. */
export function ArticleInputs() {
  const translate = useTranslate();
  const policy = useWatch({ name: 'commentPolicy' }) as string | undefined;
  return (
    <>
      <FieldGrid>
        <TextInput
          source="title"
          validate={required()}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
      </FieldGrid>
      <FieldGrid columns={2}>
        <TextInput
          source="slug"
          helperText={translate('desk.articles.slugHelp')}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextInput source="authorName" slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }} />
        <SelectInput source="status" choices={STATUSES} validate={required()} />
        <DateTimeInput source="publishedAt" helperText={translate('desk.articles.publishedHelp')} />
        <SelectInput source="commentPolicy" choices={POLICIES} validate={required()} />
        {policy === 'OPEN' && (
          <NumberInput
            source="closeAfterDays"
            min={1}
            step={1}
            helperText={translate('desk.articles.closeHelp')}
          />
        )}
      </FieldGrid>
      <FieldGrid>
        <TextInput
          source="excerpt"
          multiline
          minRows={2}
          maxRows={5}
          helperText={translate('desk.articles.excerptHelp')}
          slotProps={{ htmlInput: { dir: 'auto' } }}
        />
        <BodyInput />
      </FieldGrid>
    </>
  );
}
