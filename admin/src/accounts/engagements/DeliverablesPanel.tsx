import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import { dayIn } from '../../common/calendar.js';
import { Day } from '../../common/Day.js';
import { Panel } from '../../common/Panel.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useSettle } from '../../common/useSettle.js';
import { useMe } from '../../providers/me.js';
import { handOver } from './handOver.js';
import type { Engagement } from './engagements.graphql.js';

/** What a sprint hands over, ticked off where it was; the form changes the list itself. */
export function DeliverablesPanel({ engagement, mayEdit }: { engagement: Engagement; mayEdit: boolean }) {
  const translate = useTranslate();
  const settle = useSettle();
  const today = dayIn(useMe()?.timeZone);
  const t = (key: string, args?: object) => translate(`desk.engagements.deliverable.${key}`, args);
  const { deliverables } = engagement;
  const done = deliverables.filter(({ doneOn }) => doneOn).length;
  return (
    <Panel
      title={t('panel')}
      actions={
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('done', { done, all: deliverables.length })}
        </Box>
      }
    >
      {deliverables.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {deliverables.map(({ id, title, dueOn, doneOn }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box
              component="label"
              sx={{ display: 'flex', alignItems: 'center', flex: '1 1 220px', minWidth: 0 }}
            >
              <Checkbox
                checked={doneOn !== null}
                disabled={!mayEdit || engagement.deletedAt !== null}
                onChange={(_event, checked) =>
                  void settle(
                    handOver(engagement, id, checked ? today : null),
                    checked
                      ? 'desk.engagements.deliverable.handedOver'
                      : 'desk.engagements.deliverable.takenBack',
                  )
                }
              />
              <bdi>{title}</bdi>
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {doneOn ? (
                <>
                  {t('doneOn')} <Day on={doneOn} />
                </>
              ) : (
                dueOn && (
                  <>
                    {t('dueOn')} <Day on={dueOn} />
                  </>
                )
              )}
            </Box>
            {!doneOn && dueOn && dueOn < today && <StatusChip label={t('late')} tone="bad" />}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
