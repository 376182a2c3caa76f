import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { send } from '../../providers/request.js';
import { ARTICLE_CHOICES } from './comments.graphql.js';
import { DecisionFields } from './DecisionFields.js';
import { instantOf, momentsOf, wrongMoment } from './decisionFilter.js';
import { FilterChoice } from './FilterChoice.js';
import { ages, type ViewFilter } from './useQueueUrl.js';

interface FilterFormProps {
  anchor: HTMLElement;
  filter: ViewFilter;
  apply: (filter: ViewFilter) => void;
  close: () => void;
}

const TEXTS = ['q', 'email', 'network', 'domain'] as const;

/** Everything that the list can be narrowed by, in one place. */
export function FilterForm({ anchor, filter, apply, close }: FilterFormProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<ViewFilter>(filter);
  const t = (key: string, values?: object) => translate(`desk.comments.filter.${key}`, values);
  const [moments, setMoments] = useState(() => momentsOf(filter));
  const [wrong, setWrong] = useState<ReturnType<typeof wrongMoment>>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const whole: ViewFilter = {
      ...draft,
      decidedAfter: instantOf('decidedAfter', moments.decidedAfter, filter),
      decidedBefore: instantOf('decidedBefore', moments.decidedBefore, filter),
    };
    const found = wrongMoment(whole);
    setWrong(found);
    if (found) return (event.currentTarget.elements.namedItem(found.field) as HTMLElement).focus();
    // An empty field narrows nothing.
    apply(
      Object.fromEntries(
        Object.entries(whole).filter(([, value]) => value !== '' && value !== null && value !== undefined),
      ) as ViewFilter,
    );
    close();
  };
  const links = draft.maxLinks === 0 ? 'none' : String(draft.minLinks ?? '');
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={close}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { 'aria-label': t('title'), role: 'dialog' } as object }}
    >
      <Box
        component="form"
        onSubmit={submit}
        sx={{
          p: 2,
          width: { xs: 320, sm: 560 },
          maxWidth: '100%',
          boxSizing: 'border-box',
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
          gap: 1.5,
        }}
      >
        <Box sx={{ gridColumn: '1 / -1' }}>
          <ArticleField
            value={draft.articleId ?? null}
            onChange={(articleId) => setDraft({ ...draft, articleId })}
          />
        </Box>
        {TEXTS.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            value={draft[field] ?? ''}
            placeholder={field === 'network' ? t('networkHint') : undefined}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
          />
        ))}
        <FilterChoice
          label={t('links')}
          value={links}
          choices={[
            ['', t('linksAny')],
            ['none', t('linksNone')],
            ...[1, 2, 5].map((count): [string, string] => [String(count), t('linksSome', { count })]),
          ]}
          onChange={(value) =>
            setDraft({
              ...draft,
              minLinks: value && value !== 'none' ? Number(value) : null,
              maxLinks: value === 'none' ? 0 : null,
            })
          }
        />
        <FilterChoice
          label={t('age')}
          value={draft.age ?? ''}
          choices={[['', t('ageAny')], ...ages.map((age): [string, string] => [age, t(`ages.${age}`)])]}
          onChange={(age) => setDraft({ ...draft, age })}
        />
        <DecisionFields
          draft={draft}
          onDraft={(change) => {
            setDraft({ ...draft, ...change });
            setWrong(null);
          }}
          moments={moments}
          onMoment={(moment, text) => {
            setMoments({ ...moments, [moment]: text });
            setWrong(null);
          }}
          wrong={wrong}
        />
        <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 1, mt: 0.5 }}>
          <Button type="submit" variant="contained" color="primary">
            {t('apply')}
          </Button>
          <Button
            onClick={() => {
              apply(filter.status ? { status: filter.status } : {});
              close();
            }}
          >
            {t('clear')}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
}

function ArticleField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['articles', 'choices', text],
    queryFn: async ({ signal }) =>
      (await send(ARTICLE_CHOICES, { q: text || null }, { signal })).articles.items,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      options={data}
      value={data.find(({ id }) => id === value) ?? null}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      onInputChange={(_event, next, cause) => cause === 'input' && setText(next)}
      onChange={(_event, article) => onChange(article?.id ?? null)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('desk.comments.filter.article')}
          placeholder={translate('desk.comments.filter.anyArticle')}
        />
      )}
    />
  );
}
