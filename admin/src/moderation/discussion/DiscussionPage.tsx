import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { BooleanInput, NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { RecordTabs } from '../../common/form/RecordTabs.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { useHistoryTab } from '../../common/form/useHistoryTab.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import {
  DISCUSSION_SETTINGS,
  type DiscussionSettings,
  UPDATE_DISCUSSION_SETTINGS,
} from './discussion.graphql.js';

/** A number under a whole sentence. */
const narrow = { '& .MuiInputBase-root': { maxWidth: 160 } };
const queryKey = ['discussionSettings'];

/** The lists in it name people: for those who judge alone. */
export default function DiscussionPage() {
  return useMay('updateDiscussionSettings') ? <Discussion /> : <NoAccessPage />;
}

/** WordPress's discussion settings, in its own words. */
function Discussion() {
  const translate = useTranslate();
  const historyTab = useHistoryTab();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await send(DISCUSSION_SETTINGS, {}, { signal })).discussionSettings,
  });
  const save = async (input: Partial<DiscussionSettings>) => {
    const { updateDiscussionSettings } = await send(UPDATE_DISCUSSION_SETTINGS, {
      expectedVersion: data!.version,
      input,
    });
    queryClient.setQueryData(queryKey, updateDiscussionSettings);
  };
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const keys = {
    multiline: true,
    minRows: 5,
    maxRows: 12,
    slotProps: { htmlInput: { dir: 'auto', spellCheck: false } },
  } as const;
  const form = (
    <SettingsForm record={data} save={save}>
      <Heading text="desk.discussion.before" />
      <FieldGrid>
        <BooleanInput
          source="holdAll"
          label="desk.discussion.holdAll"
          helperText={translate('desk.discussion.holdAllHelp')}
        />
        <BooleanInput
          source="requirePreviouslyApproved"
          label="desk.discussion.previously"
          helperText={translate('desk.discussion.previouslyHelp')}
        />
        <NumberInput
          source="closeAfterDays"
          label="desk.discussion.close"
          min={1}
          step={1}
          helperText={translate('desk.discussion.closeHelp')}
          sx={narrow}
        />
      </FieldGrid>
      <Heading text="desk.discussion.moderation" />
      <FieldGrid>
        <NumberInput
          source="holdAtLinks"
          validate={required()}
          label="desk.discussion.links"
          min={0}
          max={100}
          step={1}
          helperText={translate('desk.discussion.linksHelp')}
          sx={narrow}
        />
        <TextInput
          source="moderationKeys"
          label="desk.discussion.moderationKeys"
          helperText={translate('desk.discussion.moderationKeysHelp')}
          {...keys}
        />
      </FieldGrid>
      <Heading text="desk.discussion.disallowed" />
      <FieldGrid>
        <TextInput
          source="disallowedKeys"
          label="desk.discussion.disallowedKeys"
          helperText={translate('desk.discussion.disallowedKeysHelp')}
          {...keys}
        />
      </FieldGrid>
    </SettingsForm>
  );
  return (
    <>
      <PageHead
        title={translate('desk.discussion.title')}
        aside={
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {translate('desk.discussion.changed')} <Time at={data.updatedAt} />
          </Box>
        }
      />
      <RecordTabs
        keepFirst
        tabs={[
          { key: 'settings', label: translate('desk.discussion.settings'), content: form },
          ...historyTab({ subjectType: 'DiscussionSettings' }),
        ]}
      />
    </>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
      {useTranslate()(text)}
    </Typography>
  );
}
