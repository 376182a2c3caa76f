import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { required, TextInput, useTranslate } from 'react-admin';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { Panel } from '../../common/Panel.js';
import { QueryError } from '../../common/QueryError.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { policiesQuery, type Policy, publishPolicy } from './policy.graphql.js';
import { PolicyVersions } from './PolicyVersions.js';

/** What the contact form says about people's data: to be changed by a new version, and every one that was ever shown. */
export default function PolicyPage() {
  const translate = useTranslate();
  const mayRead = useMay('policyVersions');
  const mayPublish = useMay('publishPolicy');
  const { data, error, refetch } = useQuery({ ...policiesQuery, enabled: mayRead });
  const t = (key: string) => translate(`desk.policy.${key}`);
  if (!mayRead) return <NoAccessPage />;
  const newest = data?.[0];
  return (
    <>
      <PageHead title={t('title')} />
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data || !newest ? (
        <LoadingSoon />
      ) : (
        <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 3, maxWidth: 800, display: 'grid', gap: 2 }}>
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            {t('text')}
          </Box>
          {mayPublish && (
            <SettingsForm<Pick<Policy, 'notice' | 'sentence'>>
              key={newest.version}
              record={{ notice: newest.notice, sentence: newest.sentence }}
              saveLabel={t('publish')}
              savedText={t('published')}
              save={async (changed) => {
                const { notice, sentence } = { ...newest, ...changed };
                const published = await publishPolicy(newest.version, { notice, sentence });
                if (published.version !== newest.version)
                  queryClient.setQueryData(policiesQuery.queryKey, [published, ...data]);
              }}
            >
              <Box sx={{ display: 'grid', gap: 1.5 }}>
                <TextInput
                  source="notice"
                  label="desk.policy.notice"
                  helperText={t('noticeHelp')}
                  validate={required()}
                  multiline
                  minRows={4}
                  slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
                />
                <TextInput
                  source="sentence"
                  label="desk.policy.sentence"
                  helperText={t('sentenceHelp')}
                  validate={required()}
                  multiline
                  slotProps={{ htmlInput: { maxLength: 500, dir: 'auto' } }}
                />
              </Box>
            </SettingsForm>
          )}
          <Panel title={t('versions')}>
            <PolicyVersions versions={data} />
          </Panel>
        </Box>
      )}
    </>
  );
}
