import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import SwapVertIcon from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { exactly } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { ARTICLE_TITLE } from './comments.graphql.js';
import { daysOf } from './decisionDays.js';
import { FilterForm } from './FilterForm.js';
import { QueueViews } from './QueueViews.js';
import type { useQueueUrl, ViewFilter } from './useQueueUrl.js';

const half = {
  height: 26,
  fontSize: '0.75rem',
  px: 0.75,
  borderRadius: 4,
  '@media (pointer: coarse)': { height: 44 },
} as const;

/** What the list is narrowed by: each a chip with its cross; and from which end it is read. */
export function QueueFilters({ url }: { url: ReturnType<typeof useQueueUrl> }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { filter, order } = url;
  const chips = useChips(filter);
  const t = (key: string, values?: object) => translate(`desk.comments.filter.${key}`, values);
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        ml: { md: 'auto' },
        py: 0.75,
        px: { xs: 1.5, md: 0 },
      }}
    >
      {chips.map(({ key, label }) => (
        <Box
          key={key}
          component="span"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            maxWidth: 240,
            border: 1,
            borderColor: 'divider',
            borderRadius: 4,
            bgcolor: 'background.default',
          }}
        >
          <ButtonBase
            onClick={(event) => setAnchor(event.currentTarget)}
            sx={{ ...half, pl: 1.25, fontWeight: 600, minWidth: 0 }}
          >
            <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {label}
            </Box>
          </ButtonBase>
          <ButtonBase
            aria-label={t('remove', { label })}
            onClick={() => url.show({ filter: without(filter, key) })}
            sx={{ ...half, pr: 1 }}
          >
            <CloseIcon sx={{ fontSize: 14 }} />
          </ButtonBase>
        </Box>
      ))}
      <Button
        startIcon={<AddIcon fontSize="small" />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        sx={{ borderRadius: 4, minHeight: 28, py: 0.25, fontSize: '0.75rem' }}
      >
        {t('add')}
      </Button>
      <Button
        startIcon={<SwapVertIcon fontSize="small" />}
        onClick={() => url.show({ order: order === 'ASC' ? 'DESC' : 'ASC' })}
        sx={{ borderRadius: 4, minHeight: 28, py: 0.25, fontSize: '0.75rem' }}
      >
        {t(order === 'ASC' ? 'oldestFirst' : 'newestFirst')}
      </Button>
      <QueueViews url={url} />
      {anchor && (
        <FilterForm
          anchor={anchor}
          filter={filter}
          apply={(next) => url.show({ filter: next })}
          close={() => setAnchor(null)}
        />
      )}
    </Box>
  );
}

function without(filter: ViewFilter, key: string): ViewFilter {
  const next: Record<string, unknown> = { ...filter };
  for (const one of key.split(' ')) delete next[one];
  return next as ViewFilter;
}

function useChips(filter: ViewFilter): { key: string; label: string }[] {
  const translate = useTranslate();
  const me = useMe();
  const t = (key: string, values?: object) => translate(`desk.comments.filter.${key}`, values);
  const { articleId } = filter;
  const { data: title } = useQuery({
    queryKey: ['articles', 'title', articleId],
    queryFn: async () => (await send(ARTICLE_TITLE, { ids: [articleId!] })).articles.items[0]?.title ?? '',
    enabled: Boolean(articleId),
  });
  const at = (iso: string) => exactly(iso, me?.timeZone, me?.locale);
  const chips: { key: string; label: string }[] = [];
  const add = (key: keyof ViewFilter | 'minLinks maxLinks', label: string | false | null | undefined) => {
    if (label) chips.push({ key, label });
  };
  add('articleId', articleId && `${t('article')}: ${title ?? '…'}`);
  add('ids', filter.ids && t('ids', { smart_count: filter.ids.length }));
  add('authorId', filter.authorId && t('author'));
  add('email', filter.email);
  add('network', filter.network);
  add('domain', filter.domain);
  add('q', filter.q && `“${filter.q}”`);
  add(
    'minLinks maxLinks',
    filter.maxLinks === 0
      ? t('linksNone')
      : filter.minLinks
        ? `${t('links')}: ${t('linksSome', { count: filter.minLinks })}`
        : null,
  );
  add('age', filter.age && `${t('age')} ${t(`ages.${filter.age}`)}`);
  add('arrivedAfter', filter.arrivedAfter && t('arrivedAfter', { at: at(filter.arrivedAfter) }));
  add('arrivedBefore', filter.arrivedBefore && t('arrivedBefore', { at: at(filter.arrivedBefore) }));
  const { decidedAfter, decidedBefore, decidedBy, decidedTo } = filter;
  if (decidedAfter || decidedBefore || decidedBy || decidedTo)
    chips.push({
      key: 'decidedAfter decidedBefore decidedBy decidedTo',
      label: t(!decidedBy ? 'decided' : decidedBy === me?.id ? 'decidedByMe' : 'decidedByOther', {
        what: t(decidedTo ? `decidedTo.${decidedTo}` : 'decidedTo.ANY'),
        when: daysOf(filter, me?.timeZone, me?.locale),
      }).trim(),
    });
  return chips;
}
